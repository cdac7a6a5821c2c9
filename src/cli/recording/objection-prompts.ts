/** Asks for one objection: what it is, which aim it concerns, and how the circle integrates it. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { ConsentWords } from '../../messages/en/consent.ts';
import { dayEn } from '../../messages/en/day.ts';
import { readDay } from '../../messages/en/read-date.ts';
import { INTEGRATIONS } from '../../model/decision-record.ts';
import type { PersonId } from '../../model/person.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../prompt.ts';

interface Table {
  readonly questions: Prompt;
  readonly words: ConsentWords;
  readonly place: Workplace;
}

/** Asks. `version` is the number of the proposal that comes out of it. */
export async function askObjection(table: Table, about: { by: PersonId; version: number }): Promise<DraftObjection> {
  const { questions, words } = table;
  const explanation = words.explain.objection;
  const argument = await questions.ask(words.ask.argument, { explanation });
  const aim = (await questions.ask(words.ask.aim, { optional: true, explanation })) || 'not-found-yet';
  const optional = table.place.organisation.settings.governance.voices !== 'off';
  const question = optional ? words.ask.understood : words.ask.understoodAlone;
  const understood = await questions.ask(question, { optional, explanation });
  const choices = INTEGRATIONS.map((value) => ({ value, label: words.ask.ways[value] }));
  const integrated = await questions.choose(words.ask.integrated, choices, { explanation });
  const text = await questions.ask(words.ask.integratedText, { explanation });
  const measure = integrated === 'measure' ? { measure: await askMeasure(table) } : {};
  return {
    argument,
    aim,
    ...(understood === '' ? {} : { understood }),
    by: about.by,
    integrated,
    text,
    version: about.version,
    ...measure,
  };
}

async function askMeasure({ questions, words, place }: Table): Promise<NonNullable<DraftObjection['measure']>> {
  const metric = await questions.ask(words.ask.metric);
  const threshold = await questions.ask(words.ask.threshold);
  return { metric, threshold, check: await askDay(questions, words.ask.check, place) };
}

/** Asks until the answer is a day. */
export async function askDay(questions: Prompt, question: string, place: Pick<Workplace, 'today'>): Promise<string> {
  const check = (answer: string) =>
    readDay(answer, place.today) === undefined ? dayEn.notADay({ name: question, text: answer }).hint : undefined;
  return readDay(await questions.ask(question, { check }), place.today) ?? place.today;
}
