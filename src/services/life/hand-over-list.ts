/** What whoever leaves a role tells whoever comes: who tells what to whom. Source: the hand-over checklist of Many Voices One Song. */
import { lifeEn } from '../../messages/en/life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { addPeriod } from '../../model/calendar.ts';
import { type Circle, policiesInForce, type Role, type Term } from '../../model/circle.ts';
import { parentOf, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { termState } from '../../model/term.ts';
import { backlogOf } from '../backlog.ts';
import type { Workplace } from '../workplace.ts';
import { circleOf } from './lawful-step.ts';

/** How far ahead a successor should look. */
const AHEAD = 'P3M';

/** The list, line by line. */
export function handOverList(place: Workplace, role: Role): readonly string[] {
  const { organisation } = place;
  const { checklist: said } = lifeEn(labelsOf(organisation.settings.labels));
  const circle = circleOf(place, role.circle);
  const parent = parentOf(organisation, circle);
  const name = (id: PersonId) => personName(organisation, id);
  const { from, to } = peopleOf(place, circle, role);
  const isLink = role.kind === 'delegate' || role.kind === 'leader';
  const topics = backlogOf(place, circle.id).map(({ title }) => title);
  const agreements = dueSoon(place, circle);
  const watched = from.flatMap((person) => watchedBy(place, person));
  const items = [
    ...role.responsibilities.map((words) => said.duties({ words })),
    ...role.authority.map((words) => said.alone({ words })),
    ...(topics.length === 0 ? [] : [said.topics({ titles: topics })]),
    ...(watched.length === 0 ? [] : [said.watches({ titles: watched })]),
    ...(agreements.length === 0 ? [] : [said.agreements({ titles: agreements })]),
    ...(isLink && parent !== undefined ? [said.seat({ parent: parent.name })] : []),
    said.places,
    said.said,
  ];
  return [
    said.title({ role: role.title, circle: circle.name }),
    said.people({ from: from.map(name), to: to.map(name) }),
    ...items.map((words) => said.item({ words })),
  ];
}

/** Who held it before, and who holds it or is about to: with one holder only, that one tells. */
function peopleOf({ today }: Workplace, circle: Circle, role: Role) {
  const terms = [...circle.terms.values()]
    .filter((term) => term.role === role.id)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const persons = (wanted: (term: Term) => boolean) => [...new Set(terms.filter(wanted).map(({ person }) => person))];
  const coming = persons((term) => termState(circle, term, today) === 'planned');
  const now = persons((term) => ['running', 'expired'].includes(termState(circle, term, today)));
  const before = persons((term) => ['ended', 'succeeded'].includes(termState(circle, term, today)))
    .filter((person) => !now.includes(person))
    .slice(-1);
  if (coming.length > 0) return { from: now, to: coming };
  return before.length > 0 ? { from: before, to: now } : { from: now, to: [] };
}

function dueSoon({ today }: Workplace, circle: Circle): readonly string[] {
  const horizon = addPeriod(today, AHEAD);
  return policiesInForce(circle).flatMap(({ review, title }) =>
    review !== undefined && review <= horizon ? [title] : [],
  );
}

function watchedBy({ organisation, loaded }: Workplace, person: PersonId): readonly string[] {
  const measures = [...organisation.entries.values()]
    .filter(({ kind, value }) => kind === 'measure' && value.watcher === person)
    .map(({ id, value }) => String(value.name ?? id));
  const objections = [...loaded.organisation.decisions.values()].flatMap(({ objections: heard }) =>
    heard.flatMap(({ measure }) => (measure?.watcher === person ? [measure.metric] : [])),
  );
  return [...measures, ...objections];
}
