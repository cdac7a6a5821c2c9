/** Asks for one objection: what it is, which aim it concerns, and how the circle integrates it. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { ConsentWords } from '../../messages/en/consent.ts';
import { dayEn } from '../../messages/en/day.ts';
import type { FacilitatorWords } from '../../messages/en/facilitator.ts';
import { readDay } from '../../messages/en/read-date.ts';
import { INTEGRATIONS, type Integration } from '../../model/decision-record.ts';
import type { PersonId } from '../../model/person.ts';
import { findPerson } from '../../services/find-by-name.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Choice, Prompt } from '../../ui/prompt.ts';
import { faultOf } from './fault-of.ts';

interface Table {
  readonly questions: Prompt;
  readonly words: ConsentWords;
  readonly facilitator: FacilitatorWords;
  readonly place: Workplace;
}

/** An objection as it was understood, not integrated yet. */
export type Understood = Pick<DraftObjection, 'argument' | 'aim' | 'understood' | 'by'>;

/** The letter of each way on the screen. */
const KEYS: Readonly<Record<Integration, string>> = {
  amend: 'a',
  'shorten-term': 's',
  measure: 'm',
  refer: 'r',
  'helping-circle': 'h',
  'more-information': 'i',
  experiment: 'e',
  conditions: 'c',
  drop: 'd',
  withdrawn: 'w',
};

/** Asks what the objection is, until the circle can say it in its own words. */
export async function askArgument({ questions, words, place }: Table, by: PersonId): Promise<Understood> {
  const explanation = words.explain.objection;
  const argument = await questions.ask(words.ask.argument, { explanation, lines: true });
  const aim = (await questions.ask(words.ask.aim, { optional: true, explanation })) || 'not-found-yet';
  const optional = place.organisation.settings.governance.voices !== 'off';
  const question = optional ? words.ask.understood : words.ask.understoodAlone;
  const understood = await questions.ask(question, { optional, explanation });
  return { argument, aim, by, ...(understood === '' ? {} : { understood }) };
}

/** Asks for the way in which it is integrated; `stuck` when none was found. */
export async function askWay({ questions, words, facilitator }: Table): Promise<Integration | 'stuck'> {
  const ways: readonly Choice<Integration | 'stuck'>[] = INTEGRATIONS.map((value) => ({
    value,
    label: words.ask.ways[value],
    key: KEYS[value],
  }));
  const stuck: Choice<'stuck'> = { value: 'stuck', label: facilitator.ask.stuckWay, key: 'n' };
  return questions.choose(words.ask.integrated, [...ways, stuck], { explanation: facilitator.explain.explore });
}

/** Asks what is different now. `version` is the number of the proposal that comes out of it. */
export async function askIntegrated(
  table: Table,
  objection: Understood,
  { integrated, version }: { readonly integrated: Integration; readonly version: number },
): Promise<DraftObjection> {
  const { questions, words } = table;
  const text = await questions.ask(words.ask.integratedText, { explanation: words.explain.objection });
  const measure = integrated === 'measure' ? { measure: await askMeasure(table) } : {};
  return { ...objection, integrated, text, version, ...measure };
}

async function askMeasure({ questions, words, place }: Table): Promise<NonNullable<DraftObjection['measure']>> {
  const metric = await questions.ask(words.ask.metric);
  const threshold = await questions.ask(words.ask.threshold);
  const find = (name: string) => findPerson(place.organisation, name).id;
  const check = (answer: string) => faultOf(() => find(answer));
  const watcher = await questions.ask(words.ask.watcher, { optional: true, check });
  const day = await askDay(questions, words.ask.check, place);
  return { metric, threshold, ...(watcher === '' ? {} : { watcher: find(watcher) }), check: day };
}

/** Asks until the answer is a day. */
export async function askDay(questions: Prompt, question: string, place: Pick<Workplace, 'today'>): Promise<string> {
  const check = (answer: string) =>
    readDay(answer, place.today) === undefined ? dayEn.notADay({ name: question, text: answer }).hint : undefined;
  return readDay(await questions.ask(question, { check }), place.today) ?? place.today;
}

/** Asks until the answer is a day, or empty. */
export async function askOptionalDay(
  questions: Prompt,
  question: string,
  about: { readonly today: string; readonly explanation?: string },
): Promise<string | undefined> {
  const { today, explanation } = about;
  const check = (answer: string) =>
    readDay(answer, today) === undefined ? dayEn.notADay({ name: question, text: answer }).hint : undefined;
  const wishes = { optional: true, check, ...(explanation === undefined ? {} : { explanation }) };
  return readDay(await questions.ask(question, wishes), today);
}
