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
import { findPerson } from '../../services/find-by-name.ts';
import { readForm } from '../../services/form-file.ts';
import { sectionOf } from '../../services/form-values.ts';
import { objectionsIn } from '../../services/objection-form.ts';
import { endOfTerm, roleToFill, type SelectionWishes } from '../../services/select.ts';
import { readSelectionForm, type SelectionForm, type SelectionReader } from '../../services/selection-form.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Invocation } from '../invocation.ts';
import { dayOf, namesIn } from './answer-options.ts';

/** A selection of which the person, the answers and the length may still have to be asked. */
export interface AskedSelection extends Omit<SelectionWishes, 'person' | 'consenting' | 'recorder'> {
  readonly person: PersonId | undefined;
  readonly consenting: readonly PersonId[] | 'all' | undefined;
  /** True when it was said until when, or for how long. */
  readonly endSaid: boolean;
}

/** Reads everything that was said, `role` aside; an option goes before the form. Throws `CirclesError` for what does not fit. */
export function selectionAsked(
  invocation: Invocation,
  place: Workplace,
  { role, cwd }: { readonly role: string | undefined; readonly cwd: string },
): AskedSelection {
  const reader = { person: (name: string) => findPerson(place.organisation, name).id, today: place.today, cwd };
  const file = invocation.text('from');
  const form = file === undefined ? undefined : readSelectionForm(file, reader);
  const text = (name: string) => invocation.text(name) ?? form?.text(name);
  const called = role ?? text('role');
  if (called === undefined)
    throw new CirclesError('role-missing', wordsFor(place).roleMissing({ example: exampleRole(place) }));
  const filled = roleToFill(place, called);
  const decided = dayIn(text, 'decided', place.today) ?? place.today;
  const start = dayIn(text, 'start', place.today) ?? decided;
  const until = dayIn(text, 'until', place.today);
  const term = periodIn(text('term'));
  if (until !== undefined && term !== undefined) throw new CirclesError('two-ends', wordsFor(place).twoEnds());
  const person = text('person');
  return {
    ...filled,
    ...saidIn(invocation, form, filled.role.qualifications),
    ...answersIn(invocation, form, reader),
    person: person === undefined ? undefined : reader.person(person),
    start,
    end: endOfTerm(place, filled.role, { start, term, until }),
    endSaid: until !== undefined || term !== undefined,
    nominations: form?.nominations ?? [],
    objections: objectionsOf(invocation, form, reader),
    decided,
    title: text('title'),
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

/** What the description of the role asks for is looked for, unless something else was said. */
function saidIn(invocation: Invocation, form: SelectionForm | undefined, known: readonly string[]) {
  const lists = [invocation.texts('qualification'), form?.texts('qualifications') ?? [], known];
  const reasons = [invocation.texts('reason'), form?.texts('reasons') ?? []];
  return {
    qualifications: lists.find((one) => one.length > 0) ?? [],
    reasons: reasons.find((one) => one.length > 0) ?? [],
  };
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
export function requireAnswers({ person, consenting, role }: AskedSelection, place: Workplace) {
  const labels = labelsOf(place.organisation.settings.labels);
  const id = `${role.circle}/${role.id}`;
  const when = { decided: place.today, recorded: place.today };
  const ids = eligibleIn(role.circle, { state: place.state, changes: [], ...when });
  const [somebody = 'ben'] = ids;
  const words = selectEn(labels);
  if (person === undefined)
    throw new CirclesError('person-missing', words.personMissing({ role: id, person: somebody }));
  if (consenting !== undefined) return { person, consenting };
  const names = ids.map((one) => personName(place.organisation, one));
  throw new CirclesError('answers-missing', consentEn(labels).answersMissing({ ids, names }));
}
