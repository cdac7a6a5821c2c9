/** After objections: what the next round is about, once the circle has integrated them. */
import type { DraftObjection } from '../../decisions/draft.ts';
import type { ConsentWords } from '../../messages/en/consent.ts';
import type { FacilitatorWords } from '../../messages/en/facilitator.ts';
import type { Integration } from '../../model/decision-record.ts';
import type { ConsentWishes, Matter } from '../../services/consent.ts';
import type { ReviewMatter } from '../../services/review-matter.ts';
import { readFilesAgain, type Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../prompt.ts';
import { askDay } from './objection-prompts.ts';

/** Everything the questions of a round need. */
export interface Table {
  readonly questions: Prompt;
  readonly words: ConsentWords;
  readonly facilitator: FacilitatorWords;
  readonly place: Workplace;
}

/** What is asked for, and the files as they lie there now. */
export interface Integrated {
  readonly table: Table;
  readonly wishes: ConsentWishes;
}

/** Ways after which the words are others than before. */
const OTHER_WORDS: ReadonlySet<Integration> = new Set(['amend', 'conditions', 'drop', 'experiment']);
/** Ways after which it holds for another time. */
const OTHER_TIME: ReadonlySet<Integration> = new Set(['shorten-term', 'experiment']);

/** Matters with words, a time or files that the circle can change on the spot. */
const CHANGEABLE: ReadonlySet<Matter['kind']> = new Set([
  'edits',
  'once',
  'policy',
  'reword',
  'keep',
  'extend',
  'review',
]);

/** True when what is on the table can be changed on the spot. */
export function canChange({ matter }: ConsentWishes): boolean {
  return CHANGEABLE.has(matter.kind);
}

/** A small change that everybody finds better, before the round. */
export async function improved({ table, wishes }: Integrated): Promise<Integrated> {
  if (wishes.matter.kind === 'edits') return { table: await changedFiles(table), wishes };
  return { table, wishes: await otherDay(table, await otherWording(table, wishes), false) };
}

/** Words that were typed in are asked for again; edited files are changed in the files and read once more. */
export async function integrated(
  { table, wishes }: Integrated,
  objections: readonly DraftObjection[],
): Promise<Integrated> {
  const ways = objections.flatMap((objection) => objection.integrated ?? []);
  const otherWords = ways.some((way) => OTHER_WORDS.has(way));
  const otherTime = ways.some((way) => OTHER_TIME.has(way));
  const heard = { ...wishes, objections: [...wishes.objections, ...objections] };
  if (wishes.matter.kind === 'edits')
    return { table: otherWords || otherTime ? await changedFiles(table) : table, wishes: heard };
  const worded = otherWords ? await otherWording(table, heard) : heard;
  return { table, wishes: otherTime || otherWords ? await otherDay(table, worded, otherTime) : worded };
}

async function changedFiles(table: Table): Promise<Table> {
  await table.questions.ask(table.words.ask.newFiles, { optional: true });
  return { ...table, place: readFilesAgain(table.place) };
}

async function otherWording(table: Table, wishes: ConsentWishes): Promise<ConsentWishes> {
  const { questions, words } = table;
  const { matter } = wishes;
  if (matter.kind === 'review') return { ...wishes, matter: await withoutOne(table, matter) };
  if (matter.kind !== 'policy' && matter.kind !== 'once' && matter.kind !== 'reword') return wishes;
  const text = await questions.ask(words.ask.newWords, { default: matter.text, lines: true });
  return { ...wishes, matter: { ...matter, text } };
}

/** What several agreements have in common is one round; the one that is objected to gets a round of its own later. */
async function withoutOne({ questions, words }: Table, matter: ReviewMatter): Promise<ReviewMatter> {
  const things = [...matter.keep, ...matter.retire, ...matter.startOver, ...matter.carryOn];
  if (things.length < 2) return matter;
  const choices = [
    ...things.map((value) => ({ value: value.id, label: value.title })),
    { value: undefined, label: words.ask.leaveNoneOut },
  ];
  const left = await questions.choose(words.ask.leaveOut, choices);
  const without = <Thing extends { readonly id: string }>(list: readonly Thing[]) =>
    list.filter(({ id }) => id !== left);
  const { keep, retire, startOver, carryOn } = matter;
  const rest = {
    keep: without(keep),
    retire: without(retire),
    startOver: without(startOver),
    carryOn: without(carryOn),
  };
  return { ...matter, ...rest };
}

/** An agreement gets another day of review, somebody who carries on another last day. */
async function otherDay(table: Table, wishes: ConsentWishes, shortened: boolean): Promise<ConsentWishes> {
  const { questions, words, place } = table;
  const { matter } = wishes;
  if (matter.kind === 'extend')
    return { ...wishes, matter: { ...matter, until: await askDay(questions, words.ask.until, place) } };
  const isLonger = matter.kind === 'policy' || matter.kind === 'reword' || matter.kind === 'review';
  if (matter.kind === 'keep' || (isLonger && shortened))
    return { ...wishes, review: await askDay(questions, words.ask.until, place) };
  return wishes;
}
