/** A selection: roles with somebody to hold them, for a time, for reasons; from what was said in the rounds to a draft. */
import { CONSENT_ROUNDS, type Draft, type DraftObjection, emptyDraft } from '../decisions/draft.ts';
import { type SelectWords, selectEn } from '../messages/en/select.ts';
import { labelsOf } from '../messages/labels.ts';
import { type IsoDate, lastDay, type Period } from '../model/calendar.ts';
import type { CircleId, Role } from '../model/circle.ts';
import { circleName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Fields } from '../model/value.ts';
import { settledBySelection } from './adopt-proposal.ts';
import { newTerm } from './edits.ts';
import type { OpenProposal } from './proposals.ts';
import { refuseSelected } from './refuse-selected.ts';
import { type RoleToFill, roleFile } from './role-to-fill.ts';
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

/** One nomination; who made it is kept only where the group keeps names. */
export interface Nomination {
  readonly by: PersonId;
  readonly nominee: PersonId;
  readonly reason?: string | undefined;
  /** Whom they named after the change round. */
  readonly changed?: PersonId | undefined;
}

/** One role, and who takes it. */
export interface Selected extends RoleToFill {
  readonly person: PersonId;
  readonly start: IsoDate;
  /** Last day in force (inclusive). */
  readonly end: IsoDate;
  readonly qualifications: readonly string[];
  readonly reasons: readonly string[];
  readonly nominations: readonly Nomination[];
}

/** A selection as it was held: one round of consent about all of it. */
export interface SelectionWishes {
  /** At least one, all of one circle. */
  readonly selections: readonly Selected[];
  /** The first roles of a new circle by one proposal, without nominations and for a short time. */
  readonly fastStart: boolean;
  /** The circle above, where it proposes the leader; its members are asked as well. */
  readonly proposedBy: CircleId | undefined;
  readonly consenting: readonly PersonId[] | 'all';
  readonly absent: readonly PersonId[];
  readonly objections: readonly DraftObjection[];
  readonly decided: IsoDate;
  readonly recorder: PersonId;
  readonly title?: string | undefined;
  /** The proposal under which people have named somebody in writing; it is settled by the selection. */
  readonly open?: OpenProposal | undefined;
}

/** The draft of a selection. Throws `CirclesError` when somebody can't be selected, or something that was said does not fit. */
export function selectionDraft(place: Workplace, wishes: SelectionWishes): Draft {
  const { selections, fastStart, proposedBy } = wishes;
  refuseSelected(place, wishes);
  const [circle] = selections.map(({ role }) => role.circle);
  const rounds = fastStart ? CONSENT_ROUNDS : SELECTION_ROUNDS;
  const { objections: before = [], ...settled } =
    wishes.open === undefined ? {} : settledBySelection(place, wishes.open);
  const objections = [...before, ...wishes.objections];
  return {
    ...emptyDraft(place.today, wishes.recorder),
    title:
      wishes.title ??
      selectionTitle(
        place,
        selections.map(({ role }) => role),
      ),
    decided: wishes.decided,
    method: fastStart ? 'consent' : 'selection',
    ...(circle === undefined ? {} : { circle }),
    ...(proposedBy === undefined ? {} : { asks: [proposedBy] }),
    wanted: new Map(selections.flatMap((one) => [...filesOf(place, one)])),
    consenting: wishes.consenting,
    absent: wishes.absent,
    objections,
    rounds: objections.length === 0 ? rounds : [...rounds, 'integrate', 'consent'],
    account: { selections: selections.map((one) => selectionOf(place, one, fastStart)) },
    ...settled,
  };
}

function filesOf(place: Workplace, { role, isNew, person, start, end }: Selected): WantedFiles {
  return new Map([...(isNew ? roleFile(role) : []), ...newTerm(place, { role, person, start, end })]);
}

/** What a selection is called when nobody gave it a title. */
export function selectionTitle(place: Pick<Workplace, 'organisation'>, roles: readonly Role[]): string {
  const circle = circleName(place.organisation, roles[0]?.circle ?? '');
  return wordsFor(place).title({ roles: roles.map(({ title }) => title), circle });
}

/** What the account keeps: nominators, other nominees and numbers only where the group keeps names. */
function selectionOf({ organisation }: Workplace, selected: Selected, fastStart: boolean): Fields {
  const { role, person, qualifications, reasons, nominations } = selected;
  const named = organisation.settings.governance.nominations === 'named' && nominations.length > 0;
  return {
    role: `${role.circle}/${role.id}`,
    person,
    ...(fastStart ? { mode: 'fast-start' } : {}),
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

/** The last day of a term: the day named, else the length given, agreed for the role, or usual in the group. */
export function endOfTerm(
  { organisation }: Pick<Workplace, 'organisation'>,
  role: Role,
  wishes: { readonly start: IsoDate; readonly term?: Period | undefined; readonly until?: IsoDate | undefined },
): IsoDate {
  const length = wishes.term ?? role.term ?? organisation.settings.governance.role_term;
  return wishes.until ?? lastDay(wishes.start, length);
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): SelectWords {
  return selectEn(labelsOf(organisation.settings.labels));
}
