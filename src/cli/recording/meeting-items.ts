/** The items of a meeting, one after the other: each ends in an outcome, a next step, or dropping it. */
import type { MeetingWords } from '../../messages/en/meeting.ts';
import { CirclesError } from '../../model/errors.ts';
import type { ItemOutcome, MeetingItem, NextThing } from '../../model/meeting.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { lastOf } from '../../services/last-minutes.ts';
import { lookedAt } from '../../services/meeting-reviews.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt, Scene } from '../../ui/prompt.ts';
import { conversation } from '../conversation.ts';
import { decideItem } from './decide-item.ts';
import { faultOf } from './fault-of.ts';
import { askArrived, withArrived, withVoicesOf } from './meeting-arrivals.ts';
import { kept, minutesSince, movedOn, type UnderWay, wordsFor } from './meeting-table.ts';
import { askDay, askOptionalDay } from './objection-prompts.ts';

/** Goes through what has no outcome yet. */
export async function goThroughItems(first: UnderWay, onItem: () => void): Promise<UnderWay> {
  let way = first;
  for (;;) {
    const index = way.meeting.agenda.findIndex(({ outcome }) => outcome === undefined);
    const item = way.meeting.agenda[index];
    if (item === undefined) return way;
    const said = await askOutcome(way, item, index);
    if (said === 'end') return closedEarly(way);
    const done = await treated(way, item, said);
    way = done.way;
    if (done.item === undefined) continue;
    onItem();
    way = kept(way, { agenda: way.meeting.agenda.with(index, done.item) });
  }
}

/** What is said of an item is done. */
async function treated(way: UnderWay, item: MeetingItem, said: Said | Arrived): Promise<Treated> {
  if ('arrived' in said) return { way: withArrived(way, said.arrived) };
  const { review } = said;
  if (said.outcome === 'decided') return decided(way, { ...item, ...(review === undefined ? {} : { review }) });
  return { way, item: { ...item, ...said } };
}

function closedEarly(way: UnderWay): UnderWay {
  const agenda = way.meeting.agenda.map((item) => ({ outcome: 'not-reached' as const, ...item }));
  return kept(way, { agenda });
}

interface Treated {
  readonly way: UnderWay;
  /** With its outcome; undefined while it is still open. */
  readonly item?: MeetingItem;
}

/** The round of the item; when nothing was recorded, it is still open. */
async function decided(way: UnderWay, item: MeetingItem): Promise<Treated> {
  const before = foldersIn(way.work.desk.place);
  const { context } = way.work;
  try {
    await decideItem(way, item);
  } catch (error) {
    if (!(error instanceof CirclesError)) throw error;
    context.say(terminalText([error.message, error.hint].join('\n')));
  }
  const after = await movedOn(way);
  const decisions = foldersIn(after.work.desk.place).filter((folder) => !before.includes(folder));
  if (decisions.length > 0)
    return {
      way: withVoicesOf(after, decisions),
      item: { ...item, outcome: 'decided', decisions: decisions.map(lastOf) },
    };
  context.say(wordsFor(after.work.desk.place).notDecided);
  return context.dryRun ? { way: after, item: { ...item, outcome: 'decided' } } : { way: after };
}

function foldersIn({ verification }: Workplace): readonly string[] {
  return verification.records.map(({ folder }) => folder);
}

type Said = Pick<MeetingItem, 'text' | 'step' | 'review'> & { readonly outcome: ItemOutcome };

interface Arrived {
  readonly arrived: readonly PersonId[];
}

function askOutcome(way: UnderWay, item: MeetingItem, index: number): Promise<Said | Arrived | 'end'> {
  const { desk, context, invocation } = way.work;
  const { place } = desk;
  const words = wordsFor(place);
  return conversation({ name: `meeting-item-${index}`, invocation, context, place }, async (questions) => {
    questions.scene(sceneOf(item, { words, index, of: way.meeting.agenda.length }));
    const { planned } = way.meeting;
    const used = minutesSince(way.meeting.began, context.now());
    if (planned !== undefined) questions.tell(words.used({ used, planned }));
    const outcome = await questions.choose(words.ask.outcome, choicesFor(item, way, words), {
      explanation: words.explain.outcome,
    });
    if (outcome === 'come') return { arrived: await askArrived(questions, way) };
    if (outcome === 'end') return 'end';
    const review = await askReview(questions, way, { item, outcome });
    return { outcome, ...review, ...(await askMore(questions, way, { item, outcome })) };
  });
}

/** An item, and what came of it. */
interface Ended {
  readonly item: MeetingItem;
  readonly outcome: ItemOutcome;
}

const UNTOUCHED: ReadonlySet<ItemOutcome> = new Set(['dropped', 'not-reached']);

/** When a role or a circle that was looked at is looked at again; what was said about people is not asked for. */
async function askReview(
  questions: Prompt,
  { meeting, work }: UnderWay,
  { item, outcome }: Ended,
): Promise<Pick<Said, 'review'>> {
  if (lookedAt(item) === undefined || UNTOUCHED.has(outcome)) return {};
  const { place } = work.desk;
  const { ask, explain, reviewersWrong } = wordsFor(place);
  const check = (text: string) => (/^[1-9]\d{0,3}$/.test(text) ? undefined : reviewersWrong);
  const everybody = { default: String(meeting.present.length), check, explanation: explain.again };
  const reviewers = Number(await questions.ask(ask.reviewers, everybody));
  return { review: { reviewers, next: await askDay(questions, ask.again, place) } };
}

/** A next step has words of its own, what was heard or explored may have some. */
async function askMore(
  questions: Prompt,
  { work }: UnderWay,
  { item, outcome }: Ended,
): Promise<Pick<Said, 'text' | 'step'>> {
  const { place } = work.desk;
  const words = wordsFor(place);
  if (outcome === 'next-step') return { step: await askStep(questions, place, words) };
  const isTold = (outcome === 'reported' || outcome === 'explored') && lookedAt(item) === undefined;
  if (!isTold) return {};
  const text = await questions.ask(words.ask.text, { optional: true });
  return text === '' ? {} : { text };
}

function sceneOf(
  { title, kind }: MeetingItem,
  { words, index, of }: { readonly words: MeetingWords; readonly index: number; readonly of: number },
): Scene {
  return { title, step: { name: words.ask.kinds[kind], number: index + 1, of }, says: words.says[kind], text: [title] };
}

/** What the item is for comes first. */
function choicesFor({ kind }: MeetingItem, { meeting }: UnderWay, { ask }: MeetingWords) {
  const own = { report: 'reported', explore: 'explored', decide: 'decided' } as const;
  const isMissing = (meeting.absent ?? []).length > 0;
  const outcomes: readonly (readonly [ItemOutcome | 'end' | 'come', string])[] = [
    [own[kind], 'd'],
    ...(kind === 'decide' ? [] : [['decided', 'r'] as const]),
    ['next-step', 'n'],
    ['dropped', 'x'],
    ['not-reached', 'l'],
    ...(isMissing ? [['come', 'h'] as const] : []),
    ['end', 'q'],
  ];
  return outcomes.map(([value, key]) => ({ value, key, label: ask.outcomes[value] }));
}

async function askStep(questions: Prompt, place: Workplace, { ask }: MeetingWords): Promise<NextThing> {
  const { organisation, today } = place;
  const title = await questions.ask(ask.step);
  const check = (answer: string) => faultOf(() => findPerson(organisation, answer));
  const by = await questions.ask(ask.stepBy, { optional: true, check });
  const due = await askOptionalDay(questions, ask.stepDue, { today });
  return {
    title,
    ...(by === '' ? {} : { by: findPerson(organisation, by).id }),
    ...(due === undefined ? {} : { due }),
  };
}
