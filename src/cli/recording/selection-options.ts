/** What `circles select` was asked for: options, and a form for what they don't say. */
import { eligibleIn } from '../../changes/eligible.ts';
import { cliEn } from '../../messages/en/cli.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { type IsoDate, isPeriod, type Period } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { findCircle, findPerson } from '../../services/find-by-name.ts';
import { readForm } from '../../services/form-file.ts';
import { sectionOf } from '../../services/form-values.ts';
import { objectionsIn } from '../../services/objection-form.ts';
import type { OpenProposal } from '../../services/proposals.ts';
import { proposingCircle } from '../../services/proposing-circle.ts';
import { FAST_TERM } from '../../services/refuse-selected.ts';
import { roleToFill } from '../../services/role-to-fill.ts';
import { endOfTerm, type Selected, type SelectionWishes } from '../../services/select.ts';
import {
  readSelectionForm,
  type SaidOfRole,
  type SelectionForm,
  type SelectionReader,
} from '../../services/selection-form.ts';
import type { Workplace } from '../../services/workplace.ts';
import { saidInProposal } from '../../services/written-nominations.ts';
import type { Invocation } from '../invocation.ts';
import { dayOf, namesIn } from './answer-options.ts';

/** One role of which the person and the length may still have to be asked. */
export interface AskedRole extends Omit<Selected, 'person'> {
  readonly person: PersonId | undefined;
  /** True when it was said until when, or for how long. */
  readonly endSaid: boolean;
}

/** A selection of which persons, answers and lengths may still have to be asked. */
export interface AskedSelection extends Omit<SelectionWishes, 'selections' | 'consenting' | 'recorder'> {
  /** At least one. */
  readonly roles: readonly AskedRole[];
  readonly consenting: readonly PersonId[] | 'all' | undefined;
  /** True when it was said who proposes. */
  readonly proposerSaid: boolean;
}

/** What `selectionAsked` is given beside the options. */
interface SelectionCall {
  readonly roles: readonly string[];
  readonly cwd: string;
  /** The proposal under which people have named somebody; what it says stands, unless something else is said. */
  readonly open?: OpenProposal | undefined;
}

/** Reads everything that was said, `roles` aside; an option goes before the form. Throws `CirclesError` for what does not fit. */
export function selectionAsked(
  invocation: Invocation,
  place: Workplace,
  { roles: named, cwd, open }: SelectionCall,
): AskedSelection {
  const reader = { person: (name: string) => findPerson(place.organisation, name).id, today: place.today, cwd };
  const file = invocation.text('from');
  const form = file === undefined ? undefined : readSelectionForm(file, reader);
  const text = (name: string) => invocation.text(name) ?? form?.text(name);
  const decided = dayIn(text, 'decided', place.today) ?? place.today;
  const fastStart = invocation.flag('fastStart') || form?.flag('fast-start') === true;
  const given = { place, decided, reader, fastStart, open };
  const roles = rolesAsked(invocation, form, { ...given, named });
  const proposer = invocation.text('proposedBy') ?? form?.text('proposed-by') ?? open?.proposal.circle;
  const wished = proposer === undefined ? undefined : findCircle(place.organisation, proposer).id;
  const filled = roles.map(({ role }) => role);
  return {
    roles,
    ...answersIn(invocation, form, reader),
    fastStart,
    proposedBy: proposingCircle(place.organisation, filled, wished),
    proposerSaid: wished !== undefined,
    objections: objectionsOf(invocation, form, reader),
    decided,
    title: text('title') ?? open?.proposal.title,
    open,
  };
}

interface Given {
  readonly place: Workplace;
  readonly decided: IsoDate;
  readonly reader: SelectionReader;
  readonly fastStart: boolean;
  readonly open: OpenProposal | undefined;
}

/** The roles of the form, or one for each role that was named; options about one person belong to one role. */
function rolesAsked(
  invocation: Invocation,
  form: SelectionForm | undefined,
  given: Given & { readonly named: readonly string[] },
): readonly AskedRole[] {
  const listed = form?.selections ?? [];
  if (listed.length > 0) return listed.map((one) => roleAsked(one, given));
  const { place, named, open } = given;
  if (open !== undefined) return proposedRoles(invocation, form, { ...given, open });
  const one: SaidOfRole = {
    text: (name) => invocation.text(name) ?? form?.text(name),
    texts: (name) => {
      const said = invocation.texts(OPTION_OF[name] ?? name);
      return said.length > 0 ? said : (form?.texts(name) ?? []);
    },
    nominations: form?.nominations ?? [],
  };
  if (named.length > 1 && ['person', 'term', 'until'].some((option) => invocation.text(option) !== undefined))
    throw new CirclesError('several-persons', wordsFor(place).severalPersons());
  const called = named.length > 0 ? named : [one.text('role')].filter((role) => role !== undefined);
  if (called.length === 0)
    throw new CirclesError('role-missing', wordsFor(place).roleMissing({ example: exampleRole(place) }));
  const said = (role: string): SaidOfRole => ({ ...one, text: (name) => (name === 'role' ? role : one.text(name)) });
  return called.map((role) => roleAsked(said(role), given));
}

/** An option goes before what was proposed; options about one person belong to one role. */
function proposedRoles(
  invocation: Invocation,
  form: SelectionForm | undefined,
  { open, ...given }: Given & { readonly open: OpenProposal },
): readonly AskedRole[] {
  const proposed = saidInProposal(open);
  const said = (name: string) => invocation.text(name) ?? form?.text(name);
  if (proposed.length > 1 && said('person') !== undefined)
    throw new CirclesError('several-persons', wordsFor(given.place).severalPersons());
  return proposed.map((one) => {
    const isLong = said('term') !== undefined;
    const text = (name: string) => said(name) ?? (isLong && name === 'until' ? undefined : one.text(name));
    const texts = (name: string) => {
      const options = invocation.texts(OPTION_OF[name] ?? name);
      const lines = options.length > 0 ? options : (form?.texts(name) ?? []);
      return lines.length > 0 ? lines : one.texts(name);
    };
    return roleAsked({ ...one, text, texts }, { ...given, open });
  });
}

/** Lists go by the plural in a form, and by the singular as options. */
const OPTION_OF: Readonly<Record<string, string>> = { qualifications: 'qualification', reasons: 'reason' };

/** What the description of the role asks for is looked for, unless something else was said. */
function roleAsked(said: SaidOfRole, { place, decided, reader, fastStart }: Given): AskedRole {
  const filled = roleToFill(place, said.text('role') ?? '');
  const start = dayIn(said.text, 'start', place.today) ?? decided;
  const until = dayIn(said.text, 'until', place.today);
  const term = periodIn(said.text('term'));
  if (until !== undefined && term !== undefined) throw new CirclesError('two-ends', wordsFor(place).twoEnds());
  const length = term ?? (fastStart ? FAST_TERM : undefined);
  const person = said.text('person');
  const looked = said.texts('qualifications');
  return {
    ...filled,
    person: person === undefined ? undefined : reader.person(person),
    start,
    end: endOfTerm(place, filled.role, { start, term: length, until }),
    endSaid: until !== undefined || term !== undefined,
    qualifications: looked.length > 0 ? looked : filled.role.qualifications,
    reasons: said.texts('reasons'),
    nominations: said.nominations,
  };
}

function wordsFor({ organisation }: Workplace) {
  return selectEn(labelsOf(organisation.settings.labels));
}

function exampleRole({ organisation }: Workplace): string {
  const ids = [...organisation.circles.values()].flatMap(({ id, roles }) =>
    [...roles.keys()].map((role) => `${id}/${role}`),
  );
  return ids.find((id) => id.endsWith('/secretary')) ?? ids[0] ?? 'general/secretary';
}

type Text = (name: string) => string | undefined;

function dayIn(text: Text, name: string, today: IsoDate): IsoDate | undefined {
  const said = text(name);
  return said === undefined ? undefined : dayOf(said, { name: `--${name}`, today });
}

function periodIn(said: string | undefined): Period | undefined {
  if (said === undefined || isPeriod(said)) return said;
  throw new CirclesError('period-invalid', cliEn.noPeriod('--term', said));
}

function answersIn(invocation: Invocation, form: SelectionForm | undefined, { person }: SelectionReader) {
  const names = (key: string) => {
    const said = invocation.text(key);
    return said === undefined ? form?.names(key) : namesIn(said);
  };
  const consent = names('consent');
  const all = consent?.length === 1 && consent[0] === 'all';
  return {
    consenting: all ? ('all' as const) : consent?.map(person),
    absent: (names('absent') ?? []).map(person),
  };
}

function objectionsOf(invocation: Invocation, form: SelectionForm | undefined, reader: SelectionReader) {
  const file = invocation.text('objectionFile');
  if (file === undefined) return form?.objections ?? [];
  return objectionsIn(sectionOf(readForm(file, ['objections'], reader.cwd)), reader);
}

/** Without a terminal it has to be said who was selected and who consented. Throws `CirclesError` `person-missing` or `answers-missing`. */
export function requireAnswers({ roles, consenting, proposedBy }: AskedSelection, place: Workplace) {
  const labels = labelsOf(place.organisation.settings.labels);
  const when = { decided: place.today, recorded: place.today };
  const circles = [roles[0]?.role.circle, proposedBy].filter((circle) => circle !== undefined);
  const asked = circles.flatMap((circle) => eligibleIn(circle, { state: place.state, changes: [], ...when }));
  const ids = [...new Set(asked)];
  const [somebody = 'ben'] = ids;
  const selections = roles.map(({ person, ...one }) => {
    const parts = { role: `${one.role.circle}/${one.role.id}`, person: somebody };
    if (person === undefined) throw new CirclesError('person-missing', selectEn(labels).personMissing(parts));
    return { ...one, person };
  });
  if (consenting !== undefined) return { selections, consenting };
  const names = ids.map((one) => personName(place.organisation, one));
  throw new CirclesError('answers-missing', consentEn(labels).answersMissing({ ids, names }));
}
