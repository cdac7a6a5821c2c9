/** A selection: a role with somebody to hold it, for a time, for reasons; from what was said in the rounds to a draft. */
import { type Draft, type DraftObjection, emptyDraft } from '../decisions/draft.ts';
import { type SelectWords, type StandardRole, selectEn, standardRolesEn } from '../messages/en/select.ts';
import { type Labels, labelsOf } from '../messages/labels.ts';
import { type IsoDate, lastDay, type Period } from '../model/calendar.ts';
import type { Circle, Role, RoleKind } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { holdings, rolesOfKind } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { newTerm } from './edits.ts';
import { findCircle, findRole } from './find-by-name.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** The rounds of a selection. Source: Many Voices One Song 3.6. */
export const SELECTION_ROUNDS: readonly string[] = [
  'role',
  'term',
  'qualifications',
  'nominate',
  'change',
  'propose',
  'consent',
];

/** A role to select for. */
export interface RoleToFill {
  readonly role: Role;
  /** True when its description is written by the same decision. */
  readonly isNew: boolean;
}

/** One nomination; who made it is kept only where the group keeps names. */
export interface Nomination {
  readonly by: PersonId;
  readonly nominee: PersonId;
  readonly reason?: string | undefined;
  /** Whom they named after the change round. */
  readonly changed?: PersonId | undefined;
}

/** A selection as it was held. */
export interface SelectionWishes extends RoleToFill {
  readonly person: PersonId;
  readonly start: IsoDate;
  /** Last day in force (inclusive). */
  readonly end: IsoDate;
  readonly qualifications: readonly string[];
  readonly reasons: readonly string[];
  readonly nominations: readonly Nomination[];
  readonly consenting: readonly PersonId[] | 'all';
  readonly absent: readonly PersonId[];
  readonly objections: readonly DraftObjection[];
  readonly decided: IsoDate;
  readonly recorder: PersonId;
  readonly title?: string | undefined;
}

/** The draft of a selection. Throws `CirclesError` when somebody can't be selected, or something that was said does not fit. */
export function selectionDraft(place: Workplace, wishes: SelectionWishes): Draft {
  const { role, person, start, end } = wishes;
  refuse(place, wishes);
  const written = wishes.isNew ? roleFile(role) : new Map();
  return {
    ...emptyDraft(place.today, wishes.recorder),
    title: wishes.title ?? selectionTitle(place, role),
    decided: wishes.decided,
    method: 'selection',
    circle: role.circle,
    wanted: new Map([...written, ...newTerm(place, { role, person, start, end })]),
    consenting: wishes.consenting,
    absent: wishes.absent,
    objections: wishes.objections,
    rounds: wishes.objections.length === 0 ? SELECTION_ROUNDS : [...SELECTION_ROUNDS, 'integrate', 'consent'],
    account: { selections: [selectionOf(place, wishes)] },
  };
}

/** What a selection is called when nobody gave it a title. */
export function selectionTitle(place: Pick<Workplace, 'organisation'>, role: Role): string {
  return wordsFor(place).title({ role: role.title, circle: circleName(place.organisation, role.circle) });
}

/** What the account keeps: nominators, other nominees and numbers only where the group keeps names. */
function selectionOf({ organisation }: Workplace, wishes: SelectionWishes): Fields {
  const { role, person, qualifications, reasons, nominations } = wishes;
  const named = organisation.settings.governance.nominations === 'named' && nominations.length > 0;
  return {
    role: `${role.circle}/${role.id}`,
    person,
    ...(qualifications.length === 0 ? {} : { qualifications }),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(named ? { nominations: nominations.map(nominationOf) } : {}),
  };
}

function nominationOf({ by, nominee, reason, changed }: Nomination): Fields {
  return {
    by,
    nominee,
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(changed === undefined ? {} : { changed }),
  };
}

function refuse(place: Workplace, wishes: SelectionWishes): void {
  const { role, person, start, end, reasons } = wishes;
  const { organisation } = place;
  const words = wordsFor(place);
  if (end < start) throw new CirclesError('term-ends-early', words.endsEarly({ start, end }));
  if (organisation.people.get(person)?.status === 'left')
    throw new CirclesError('person-left', words.hasLeft({ name: personName(organisation, person) }));
  if (reasons.length === 0) throw new CirclesError('reason-missing', words.reasonMissing());
  const held = otherEnd(place, wishes);
  if (held === undefined) return;
  const parts = {
    name: personName(organisation, person),
    id: person,
    circle: circleName(organisation, role.circle),
    wanted: role.title,
    held: held.title,
    heldId: `${held.circle}/${held.id}`,
  };
  throw new CirclesError('both-links', words.bothEnds(parts));
}

const OTHER_END: Readonly<Partial<Record<RoleKind, RoleKind>>> = { leader: 'delegate', delegate: 'leader' };

/**
 * The other link role of the circle that the person would hold at the same time. Leader and delegate are two people, so
 * that the link carries in both directions; a group with single links has agreed otherwise. Source: Many Voices One Song 2.4.
 */
function otherEnd({ organisation }: Workplace, { role, person, start, end }: SelectionWishes): Role | undefined {
  const { double_link, after_term: afterTerm } = organisation.settings.governance;
  const kind = double_link === 'single' ? undefined : OTHER_END[role.kind];
  const circle = organisation.circles.get(role.circle);
  if (kind === undefined || circle === undefined) return undefined;
  return rolesOfKind(circle, kind).find((other) => {
    const days = [start, ...plannedStarts(circle, other, { start, end })];
    return days.some((today) =>
      holdings(circle, other.id, { today, afterTerm }).some((term) => term.person === person),
    );
  });
}

/** Days between start and end on which another term of the role begins. */
function plannedStarts(circle: Circle, role: Role, between: { start: IsoDate; end: IsoDate }): readonly IsoDate[] {
  return [...circle.terms.values()]
    .filter((term) => term.role === role.id && term.start > between.start && term.start <= between.end)
    .map((term) => term.start);
}

/** The last day of a term: the day named, else the length given, agreed for the role, or usual in the group. */
export function endOfTerm(
  { organisation }: Pick<Workplace, 'organisation'>,
  role: Role,
  wishes: { readonly start: IsoDate; readonly term?: Period | undefined; readonly until?: IsoDate | undefined },
): IsoDate {
  const length = wishes.term ?? role.term ?? organisation.settings.governance.role_term;
  return wishes.until ?? lastDay(wishes.start, length);
}

/**
 * The role that is meant; one of the four standard roles may be named where it is not described yet: `kitchen/secretary`.
 * Throws as `findRole`.
 */
export function roleToFill({ organisation }: Pick<Workplace, 'organisation'>, words: string): RoleToFill {
  const stroke = words.indexOf('/');
  const inside = words
    .slice(stroke + 1)
    .trim()
    .toLowerCase();
  const standard = standardRole(labelsOf(organisation.settings.labels), inside);
  if (stroke > 0 && standard !== undefined) {
    const circle = findCircle(organisation, words.slice(0, stroke));
    const known = rolesOfKind(circle, standard.kind)[0] ?? circle.roles.get(standard.kind);
    if (known === undefined) return { role: describedRole(circle, standard), isNew: true };
    if (![...circle.roles.values()].some(({ id, title }) => id === inside || title.toLowerCase() === inside))
      return { role: known, isNew: false };
  }
  return { role: findRole(organisation, words), isNew: false };
}

type StandardKind = keyof ReturnType<typeof standardRolesEn>;

interface KnownStandard {
  readonly kind: StandardKind;
  readonly description: StandardRole;
}

/** The standard role of this kind, by its standard name or the group's own word. */
function standardRole(labels: Labels, name: string): KnownStandard | undefined {
  const roles = standardRolesEn(labels);
  const kinds: readonly StandardKind[] = ['leader', 'delegate', 'facilitator', 'secretary'];
  const kind = kinds.find((candidate) => candidate === name || roles[candidate].title.toLowerCase() === name);
  return kind === undefined ? undefined : { kind, description: roles[kind] };
}

function describedRole(circle: Circle, { kind, description }: KnownStandard): Role {
  return { id: kind, circle: circle.id, kind, ...description, authority: [], qualifications: [] };
}

function roleFile(role: Role): WantedFiles {
  const path = pathOf('role', role);
  const { title, kind, purpose, responsibilities, qualifications } = role;
  const value: Fields = {
    title,
    kind,
    purpose,
    ...(responsibilities.length === 0 ? {} : { responsibilities }),
    ...(qualifications.length === 0 ? {} : { qualifications }),
  };
  return new Map([[path, new TextEncoder().encode(writeDocument(path, value))]]);
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): SelectWords {
  return selectEn(labelsOf(organisation.settings.labels));
}
