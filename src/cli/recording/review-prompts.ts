/** A review at a terminal: each thing is read out and looked at; then what is kept together is one round, and other words are one each. */

import { walk } from '../../decisions/machines/machine.ts';
import { policyReview, type ReviewEvent } from '../../decisions/machines/policy-review.ts';
import { type ReviewWords, reviewEn } from '../../messages/en/review.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Policy, Role } from '../../model/circle.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Matter } from '../../services/consent.ts';
import type { ReviewRound } from '../../services/review-round.ts';
import type { PolicyDue, ReviewDue, TermDue } from '../../services/reviews-due.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../../ui/prompt.ts';
import { conversation } from '../conversation.ts';
import { openDesk } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { commandFor, dueLine } from '../print-reviews.ts';
import { answersFrom } from './answer-options.ts';
import { consentByPrompts } from './consent-prompts.ts';
import { heardSince } from './heard-in.ts';
import type { MeetingWork } from './meeting-table.ts';
import type { DueUntil } from './review-options.ts';

/** What the circle wants of one agreement, or of one term. */
type Way = keyof ReviewWords['held']['ways'];

/** What came of looking at everything that is due in a circle. */
interface LookedAt {
  readonly ways: ReadonlyMap<ReviewDue, Way>;
  readonly texts: ReadonlyMap<Policy, string>;
  readonly seen: string | undefined;
}

/** Leads through it circle by circle; where things were named, or of a season, the rounds are known already. */
export async function reviewByPrompts(
  work: MeetingWork,
  { due }: DueUntil,
  rounds: readonly ReviewRound[] | undefined,
): Promise<ExitCode> {
  if (rounds !== undefined) {
    for (const { matter, until } of rounds) await holdRound(work, matter, { review: until });
    return EXIT.fine;
  }
  for (const [circle, items] of groupBy(due, (item) => item.circle.id)) {
    const looked = await lookAt(work, items);
    const matter = matterOf(circle, looked);
    const { keep, retire, startOver, carryOn } = matter;
    if (keep.length + retire.length + startOver.length + carryOn.length > 0)
      await holdRound(work, matter, { seen: looked.seen });
    for (const [policy, text] of looked.texts) await holdRound(work, { kind: 'reword', policy, text });
  }
  return EXIT.fine;
}

/**
 * The same round as of `circles consent`, on top of what was recorded before it. `review` is the last day of what is kept. Who was
 * said to be absent and was heard in a round before has come, and is asked like everybody.
 */
export async function holdRound(
  { desk: { place: before }, invocation, context }: MeetingWork,
  matter: Extract<Matter, { kind: 'review' | 'reword' }>,
  { review, seen }: { readonly review?: string | undefined; readonly seen?: string | undefined } = {},
): Promise<ExitCode> {
  const desk = await openDesk(invocation, context);
  const circle = matter.kind === 'review' ? matter.circle : matter.policy.circle;
  const come = heardSince(before, desk.place);
  const absent = answersFrom(invocation, desk.place.organisation).absent.filter((id) => !come.includes(id));
  const asked = { matter, circle, outcome: 'adopted', links: {}, asks: [], linkOptions: [], absent } as const;
  const driver = seen ?? invocation.text('seen');
  return consentByPrompts({ ...asked, objections: [], review, driver }, { desk, context, invocation });
}

function matterOf(circle: string, { ways }: LookedAt): Extract<Matter, { kind: 'review' }> {
  const policies = (wanted: Way): readonly Policy[] =>
    [...ways].flatMap(([item, way]) => (item.kind === 'policy' && way === wanted ? [item.policy] : []));
  const carryOn = [...ways].flatMap(([item, way]): readonly Role[] =>
    item.kind === 'term' && way === 'carry-on' ? [item.role] : [],
  );
  const [keep, retire, startOver] = [policies('keep'), policies('retire'), policies('start-over')];
  return { kind: 'review', circle, keep, retire, startOver, carryOn };
}

function lookAt(work: MeetingWork, items: readonly ReviewDue[]): Promise<LookedAt> {
  const { desk, context, invocation } = work;
  const { place } = desk;
  const words = reviewEn(labelsOf(place.organisation.settings.labels));
  const name = `review-${items[0]?.circle.id ?? ''}`;
  return conversation({ name, invocation, context, place }, async (questions) => {
    const found: Seen[] = [];
    for (const item of items) found.push(...(await lookAtOne({ questions, words, place }, item)));
    const seen = found.length === 0 ? '' : await questions.ask(words.held.seen, { optional: true });
    return {
      ways: new Map(found.map(({ item, way }) => [item, way])),
      texts: new Map(
        found.flatMap(({ item, text }) =>
          text === undefined || item.kind !== 'policy' ? [] : [[item.policy, text] as const],
        ),
      ),
      seen: seen === '' ? undefined : seen,
    };
  });
}

/** What is wanted of one thing; with other words, these. */
interface Seen {
  readonly item: ReviewDue;
  readonly way: Way;
  readonly text?: string;
}

interface ReviewTable {
  readonly questions: Prompt;
  readonly words: ReviewWords;
  readonly place: Workplace;
}

/** Nothing for what has a command of its own, which is told. */
async function lookAtOne({ questions, words, place }: ReviewTable, item: ReviewDue): Promise<readonly Seen[]> {
  const { held } = words;
  const title = held.title({ circle: item.circle.name });
  const scene = { title, step: { name: held.step } };
  const line = dueLine(place, item);
  const byItself = () => questions.tell(held.byItself({ command: commandFor(item, words) }));
  if (item.kind === 'policy') {
    questions.scene({ ...scene, says: held.says, text: [line, ...item.policy.text.trim().split('\n')] });
    const way = await askPolicy(questions, item, words);
    return [{ item, way, ...(way === 'amend' ? { text: await newWords(questions, item, words) } : {}) }];
  }
  if (item.kind === 'term') {
    questions.scene({ ...scene, says: held.saysTerm, text: [line] });
    const way = await askTerm(questions, item, words);
    if (way === 'select') byItself();
    return [{ item, way }];
  }
  questions.tell(line);
  byItself();
  return [];
}

/** Understood, reacted to, then one of the ways; consent to it is asked for in its round. */
async function askPolicy(questions: Prompt, item: PolicyDue, { held }: ReviewWords): Promise<Way> {
  const process = walk(policyReview);
  process.go(item.now ? 'come-due' : 'ask');
  process.go('open');
  process.go('understand');
  process.go('react');
  const ways = ['keep', 'amend', 'retire', 'start-over', 'later'] as const;
  const keys = { keep: 'k', amend: 'o', retire: 'e', 'start-over': 's', later: 'n' };
  const choices = ways.map((value) => ({ value, key: keys[value], label: held.ways[value] }));
  const way = await questions.choose(held.ask, choices, { explanation: held.explained });
  const event: ReviewEvent = way === 'later' ? 'put-off' : way;
  process.go(event);
  return way;
}

function askTerm(questions: Prompt, { mayCarryOn }: TermDue, { held }: ReviewWords): Promise<Way> {
  const ways: readonly (readonly [Way, string])[] = [
    ...(mayCarryOn ? [['carry-on', 'c'] as const] : []),
    ['select', 's'],
    ['later', 'n'],
  ];
  const choices = ways.map(([value, key]) => ({ value, key, label: held.ways[value] }));
  return questions.choose(held.ask, choices, { explanation: held.explained });
}

function newWords(questions: Prompt, { policy }: PolicyDue, { held }: ReviewWords): Promise<string> {
  return questions.ask(held.newWords(policy), { default: policy.text.trim(), lines: true });
}
