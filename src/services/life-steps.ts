/** Next steps from the life of circles: what is forming, whose links have no seat, what has run its time, what the group has not taken up. */
import type { NextWords, StepWords } from '../messages/en/next.ts';
import { circleName, generalOf, isActiveMember, personName } from '../model/organisation.ts';
import { ALL_PRACTICES } from '../model/settings.ts';
import { helpingState } from './life/helping-state.ts';
import { inversionOf } from './life/invert.ts';
import { unseated } from './life/seat-links.ts';
import type { Workplace } from './workplace.ts';

/** What these steps look at. */
interface Looked {
  readonly place: Pick<Workplace, 'loaded' | 'organisation' | 'present' | 'today'>;
}

/** More than this is hard to hear in one round. Source: Who Decides Who Decides, 5 to 6; Many Voices One Song, 5 to 7. */
const MANY = 8;

/** What meets without a domain has nothing to confirm. */
const WITHOUT_WORK: readonly (string | undefined)[] = ['gathering', 'hub'];

/** Each circle that was decided on and is forming. */
export function confirmations({ place }: Looked, words: NextWords): readonly StepWords[] {
  const forming = [...place.loaded.organisation.circles.values()].filter(
    ({ id, status, type }) =>
      status === 'forming' && place.organisation.circles.has(id) && !WITHOUT_WORK.includes(type),
  );
  return forming.map(({ id, name }) => words.confirm({ name, circle: id }));
}

/** Each circle whose links are not in the circle above. */
export function seats({ place }: Looked, words: NextWords): readonly StepWords[] {
  const { organisation } = place.loaded;
  if (!organisation.settings.practices.includes('links')) return [];
  return [...organisation.circles.values()]
    .filter(({ status, type }) => status === 'active' && type === undefined)
    .flatMap((circle) => {
      const people = unseated(organisation, circle, place.today);
      if (people.length === 0 || circle.parent === undefined) return [];
      const names = people.map((person) => personName(organisation, person));
      return [
        words.seat({ name: circle.name, circle: circle.id, parent: circleName(organisation, circle.parent), names }),
      ];
    });
}

/** Each helping circle whose last day is past, or whose report has been decided about. While a report waits, it is heard first. */
export function closings({ place }: Looked, words: NextWords): readonly StepWords[] {
  const { organisation } = place.loaded;
  return [...organisation.circles.values()].flatMap((circle): readonly StepWords[] => {
    const { id, name, type, status, ends, parent = '' } = circle;
    if (type !== 'helping' || status === 'dissolved') return [];
    const names = { name, circle: id, parent: circleName(organisation, parent) };
    const state = helpingState({ ...place, organisation }, circle);
    if (state === 'answered') return [words.closeAnswered(names)];
    if (state === 'reported') return [words.hear({ ...names, parentId: parent })];
    return ends !== undefined && ends < place.today ? [words.close({ ...names, ends })] : [];
  });
}

/** The inversion, once every circle that runs has a link. */
export function inversion({ place }: Looked, words: NextWords): readonly StepWords[] {
  const { organisation } = place.loaded;
  const found = organisation.settings.status === 'forming' ? undefined : inversionOf(organisation, place.today);
  if (found === undefined) return [];
  const { centre, running, seats: kept, ending } = found;
  if (ending.length === 0 || running.some(({ id }) => !kept.some(({ link }) => link === id))) return [];
  const names = ending.map((person) => personName(organisation, person));
  return [words.invert({ centre: centre.name, circles: running.map(({ name }) => name), names })];
}

/** A circle of many without another inside it. */
export function growth({ place }: Looked, words: NextWords): readonly StepWords[] {
  const { organisation } = place.loaded;
  const centre = generalOf(organisation);
  if (organisation.settings.status === 'forming' || centre === undefined || organisation.circles.size > 1) return [];
  const people = centre.members.filter((member) => isActiveMember(organisation, member)).length;
  return people > MANY ? [words.grow({ people, circle: centre.id })] : [];
}

/** One practice at a time, when the group is up and running. Links and what several circles need wait until there are several. */
export function practices({ place }: Looked, words: NextWords): readonly StepWords[] {
  const { settings, circles } = place.loaded.organisation;
  if (settings.status === 'forming') return [];
  const offered = ALL_PRACTICES.filter((practice) => practice !== 'links' || circles.size > 1);
  const [next] = offered.filter((practice) => !settings.practices.includes(practice));
  return next === undefined ? [] : [words.takeUp({ practice: next })];
}
