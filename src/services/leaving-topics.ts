/** What a leaving puts before the circles it concerns: one topic for the next meeting of each. */
import { noteEn } from '../messages/en/note.ts';
import { labelsOf } from '../messages/labels.ts';
import type { CircleId } from '../model/circle.ts';
import { circleName } from '../model/organisation.ts';
import type { Person } from '../model/person.ts';
import { addToBacklog, type BesideFiles } from './backlog.ts';
import type { HangingOn } from './hanging-on.ts';
import type { Workplace } from './workplace.ts';

/** The files, and the circles in which a topic waits. */
export interface LeavingTopics {
  readonly files: BesideFiles;
  readonly circles: readonly CircleId[];
}

/** Of what hangs on the person, circle by circle. The title says no name: a title stays readable for ever. */
export function leavingTopics(place: Workplace, person: Person, hangs: HangingOn): LeavingTopics {
  const { topic } = noteEn(labelsOf(place.organisation.settings.labels));
  const name = (id: CircleId) => circleName(place.organisation, id);
  const said: readonly (readonly [CircleId, string])[] = [
    ...hangs.seats.map(({ id }) => [id, topic.seat] as const),
    ...hangs.roles.map(
      ({ role, circle, others }) => [circle.id, topic.role({ role, shared: others.length > 0 })] as const,
    ),
    ...hangs.links.flatMap(({ circle, parent }) => {
      const words = topic.link({ circle: name(circle), parent: parent.name });
      return [[circle, words] as const, [parent.id, words] as const];
    }),
    ...hangs.signs.map(({ id }) => [id, topic.signer] as const),
    ...hangs.measures.map(({ title, circle }) => [circle, topic.measure({ title })] as const),
    ...hangs.objections.map(({ circle, title, check }) => [circle, topic.objection({ title, check })] as const),
  ];
  const circles = [...new Set(said.map(([circle]) => circle))]
    .filter((id) => place.organisation.circles.has(id))
    .sort();
  const files = circles.flatMap((circle) => {
    const note = said.filter(([id]) => id === circle).map(([, words]) => words);
    const item = {
      title: topic.title(person),
      note: note.join('\n'),
      source: 'leaving',
      kind: 'decide',
      added: place.today,
    } as const;
    return [...addToBacklog(place, circle, [item])];
  });
  return { files: new Map(files), circles };
}
