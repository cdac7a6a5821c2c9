/** A role as a chart shows it: who holds it, what state their term is in, and whether it links to the wider circle. */
import type { ChartWords } from '../../messages/en/chart.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Circle, CircleId, Role, RoleKind, Term } from '../../model/circle.ts';
import { compareText } from '../../model/finding.ts';
import { circleName, type Organisation, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import type { Governance } from '../../model/settings.ts';
import { daysLeft, holdings, termState } from '../../model/term.ts';

/** `ending`: still running, within the organisation's `warn_before`. */
export type HolderState = 'running' | 'ending' | 'expired';

/** The state of a role: that of its holder who needs attention most, or `vacant`. */
export type RoleState = HolderState | 'vacant';

/** One person who holds a role. */
export interface Holder {
  readonly person: PersonId;
  readonly name: string;
  readonly state: HolderState;
  /** The last day in force (inclusive). */
  readonly end?: IsoDate;
  /** The state in words. */
  readonly says: string;
}

/** A tie to the wider circle: the leader links down, the delegate up; a `seat` has no role behind it. */
export interface Link {
  readonly direction: 'down' | 'up' | 'seat';
  readonly circle: CircleId;
  readonly circleName: string;
  readonly says: string;
}

/** One role. */
export interface RoleNode {
  readonly id: string;
  readonly title: string;
  readonly kind: RoleKind;
  readonly holders: readonly Holder[];
  readonly state: RoleState;
  /** The state in words, where one line must do. */
  readonly says: string;
  readonly link?: Link;
}

/** What a role is read from. */
export interface RoleView {
  readonly organisation: Organisation;
  readonly words: ChartWords;
  /** `soon`: terms that end on this day or before are said to end soon. */
  readonly when: { readonly today: IsoDate; readonly afterTerm: Governance['after_term']; readonly soon: IsoDate };
}

const KIND_ORDER: readonly RoleKind[] = [
  'leader',
  'delegate',
  'facilitator',
  'secretary',
  'logkeeper',
  'funding-officer',
  'operational',
  'advisory-seat',
];

const URGENCY: readonly HolderState[] = ['expired', 'ending', 'running'];

/** The roles of a circle: the ones that every circle has first, the others by id. */
export function roleNodes(circle: Circle, view: RoleView): readonly RoleNode[] {
  const rank = (role: Role): number => KIND_ORDER.indexOf(role.kind);
  return [...circle.roles.values()]
    .sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id))
    .map((role) => roleNode(circle, role, view));
}

function roleNode(circle: Circle, role: Role, view: RoleView): RoleNode {
  const holders = holdings(circle, role.id, view.when).map((term) => holder(term, view));
  const state = URGENCY.find((urgent) => holders.some((one) => one.state === urgent)) ?? 'vacant';
  const link = linkOf(circle, role, view);
  return {
    id: role.id,
    title: role.title,
    kind: role.kind,
    holders,
    state,
    says: holders.find((one) => one.state === state)?.says ?? vacancy(circle, role, view),
    ...(link === undefined ? {} : { link }),
  };
}

function holder(term: Term, { organisation, words, when }: RoleView): Holder {
  const state = termIs(term, when);
  const says = stateWords(term, when, words);
  return {
    person: term.person,
    name: personName(organisation, term.person),
    state,
    ...(term.end === undefined ? {} : { end: term.end }),
    says: term.acting === true ? words.acting({ state: says }) : says,
  };
}

function termIs(term: Term, { today, soon }: RoleView['when']): HolderState {
  const left = daysLeft(term, today);
  if (left === undefined || term.end === undefined) return 'running';
  if (left < 0) return 'expired';
  return term.end <= soon ? 'ending' : 'running';
}

/** Counts the days when the end is near or has passed; names the last day before that. */
function stateWords(term: Term, { today, soon }: RoleView['when'], words: ChartWords): string {
  const left = daysLeft(term, today);
  if (left === undefined || term.end === undefined) return words.noEnd;
  if (left < 0) return words.expired({ days: -left });
  if (left === 0) return words.endsToday;
  if (left === 1) return words.endsTomorrow;
  return term.end <= soon ? words.endsIn({ days: left }) : words.until({ end: term.end });
}

function vacancy(circle: Circle, role: Role, { organisation, words, when }: RoleView): string {
  const next = [...circle.terms.values()]
    .filter((term) => term.role === role.id && termState(circle, term, when.today) === 'planned')
    .sort((a, b) => compareText(a.start, b.start))[0];
  if (next === undefined) return words.vacant;
  const comes = words.comes({ name: personName(organisation, next.person), start: next.start });
  return `${words.vacant}, ${comes}`;
}

function linkOf(circle: Circle, role: Role, { organisation, words }: RoleView): Link | undefined {
  if (circle.parent === undefined || (role.kind !== 'leader' && role.kind !== 'delegate')) return undefined;
  const parent = circleName(organisation, circle.parent);
  return role.kind === 'leader'
    ? { direction: 'down', circle: circle.parent, circleName: parent, says: words.linkDown({ parent }) }
    : { direction: 'up', circle: circle.parent, circleName: parent, says: words.linkUp({ parent }) };
}
