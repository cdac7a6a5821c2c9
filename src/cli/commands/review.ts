/** `circles review`: what is due, and what the circles decide about it. */

import { planDecision } from '../../decisions/plan.ts';
import { recordEn } from '../../messages/en/record.ts';
import { reviewEn } from '../../messages/en/review.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { plainName } from '../../model/plain-name.ts';
import { jsonText, oneLine, terminalText } from '../../render/escape.ts';
import { consentDraft } from '../../services/consent.ts';
import { findCircle, findRole } from '../../services/find-by-name.ts';
import { keepWords, planReview, type ReviewHeld } from '../../services/hold-review.ts';
import { recordBeside } from '../../services/record-beside.ts';
import { planContext, recordingOf, recordPlan } from '../../services/record-decision.ts';
import type { ReviewRound } from '../../services/review-round.ts';
import type { ReviewDue } from '../../services/reviews-due.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { dueLines, seasonLines } from '../print-reviews.ts';
import { readAll } from '../read-all.ts';
import { dayOption } from '../recording/answer-options.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';
import { amendFrom, answersIn, type DueUntil, dueFrom, nextDay, roundsFrom } from '../recording/review-options.ts';
import { tellPlan } from '../recording/tell-plan.ts';
import { tellWaiting } from '../recording/tell-waiting.ts';

interface Work {
  readonly invocation: Invocation;
  readonly context: Context;
  readonly desk: Desk;
}

/** Shows what is due, or records what was decided about it. */
export const run: Run = async (invocation, context) => {
  const work: Work = { invocation, context, desk: await openDesk(invocation, context) };
  const { place } = work.desk;
  const [subject] = invocation.arguments;
  if (subject !== undefined) return held(work, subject);
  const words = invocation.text('text') === '-' ? (await readAll(context.stdin)).trim() : undefined;
  const amended = amendFrom(invocation, place, words);
  if (amended?.kind === 'reword') return amend(work, amended);
  return named(work, dueFrom(invocation, place));
};

/** What the flags name is recorded, or led through at a terminal; what is due, or would be a season, is shown. */
async function named(work: Work, found: DueUntil): Promise<ExitCode> {
  const { invocation, context, desk } = work;
  const { place } = desk;
  const rounds = roundsFrom(invocation, place, found);
  const isJson = invocation.flag('json') || invocation.text('format') === 'json';
  if (rounds !== undefined && isSaid(invocation)) return recordAll(work, rounds);
  if (mayAsk(work) && !isJson && (rounds !== undefined || found.due.length > 0)) {
    const { reviewByPrompts } = await import('../recording/review-prompts.ts');
    return reviewByPrompts(work, found, rounds);
  }
  if (rounds !== undefined && !invocation.flag('season')) return recordAll(work, rounds);
  if (isJson) return printJson(context, place, found);
  return print(context, rounds === undefined ? dueLines(place, found) : seasonLines(place, rounds, found.due));
}

/** It was said who consented. */
function isSaid(invocation: Invocation): boolean {
  return invocation.text('consent') !== undefined;
}

function mayAsk({ context, invocation }: Work): boolean {
  return context.interactive && !isSaid(invocation);
}

function printJson(context: Context, { today }: Workplace, { due, until }: DueUntil): ExitCode {
  return print(context, [jsonText({ version: 1, today, until, due: due.map(forPrograms) })]);
}

function print(context: Context, lines: readonly string[]): ExitCode {
  context.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.fine;
}

function forPrograms(item: ReviewDue) {
  const { kind, circle, date, now } = item;
  return { kind, circle: circle.id, subject: subjectOf(item), date, now };
}

function subjectOf(item: ReviewDue): string {
  if (item.kind === 'policy') return item.policy.id;
  if (item.kind === 'term') return item.role.id;
  return item.kind === 'watched' ? item.watched.folder : item.subject;
}

async function amend(work: Work, matter: Extract<ReturnType<typeof amendFrom>, { kind: 'reword' }>): Promise<ExitCode> {
  const { desk, invocation } = work;
  const { place } = desk;
  const { circle } = matter.policy;
  if (mayAsk(work)) {
    const { holdRound } = await import('../recording/review-prompts.ts');
    return holdRound(work, matter, { review: dayOption(invocation, 'until', place.today) });
  }
  const { person } = await desk.signer();
  const review = dayOption(invocation, 'until', place.today);
  const wishes = { ...answersIn(invocation, place, circle), matter, circle, recorder: person, links: {}, review };
  return recordAndTell(consentDraft(place, wishes), work);
}

/** One record a round, each on top of the one before. */
async function recordAll(work: Work, rounds: readonly ReviewRound[]): Promise<ExitCode> {
  const { invocation, context } = work;
  let desk = work.desk;
  for (const [index, round] of rounds.entries()) {
    if (index > 0 && !context.dryRun) desk = await openDesk(invocation, context);
    print(context, await recordRound({ ...work, desk }, round));
  }
  const words = recordEn(labelsOf(desk.place.organisation.settings.labels));
  if (context.dryRun) print(context, [words.dryRun]);
  else context.say(words.nextSteps);
  return EXIT.fine;
}

async function recordRound(
  { invocation, context, desk }: Work,
  { matter, until }: ReviewRound,
): Promise<readonly string[]> {
  const { place } = desk;
  const { circle } = matter;
  const recording = await desk.recording();
  const recorder = recording.signer.person;
  const answers = answersIn(invocation, place, circle);
  const draft = consentDraft(place, { ...answers, matter, circle, recorder, links: {}, review: until });
  const plan = planDecision(draft, planContext(place, recording.salt));
  const words = recordEn(labelsOf(place.organisation.settings.labels));
  const title = terminalText(plan.record.title);
  const told = tellPlan(plan, place.organisation);
  if (context.dryRun) return [words.willRecord({ title }), ...told];
  const done = await recordPlan(plan, recordingOf(draft, recording));
  if (done.unfinished !== undefined) throw done.unfinished;
  if (done.waiting !== undefined) return [...tellWaiting(plan.record.title, done.waiting), ...told];
  return [words.recorded({ title, by: terminalText(personName(plan.after, recorder)) }), ...told];
}

/** How it goes in a role, or how a circle works together. */
async function held({ invocation, context, desk }: Work, subject: string): Promise<ExitCode> {
  const { place } = desk;
  const words = reviewEn(labelsOf(place.organisation.settings.labels));
  const about = subjectNamed(place, subject);
  const reviewers = Number(invocation.text('reviewers') ?? '');
  if (!Number.isInteger(reviewers) || reviewers < 1)
    throw new CirclesError('reviewers-missing', words.reviewersMissing());
  const review: ReviewHeld = {
    ...about,
    reviewers,
    date: dayOption(invocation, 'decided', place.today) ?? place.today,
    next: nextDay(invocation, place),
    words: invocation.text('text') === '-' ? await readAll(context.stdin) : invocation.text('text'),
  };
  const { salt, signer, date } = await desk.recording();
  const planned = planReview(place, review, salt);
  const said = words.noted({ subject: about.title, reviewers, next: review.next, today: place.today });
  if (context.dryRun) return print(context, [oneLine(said), words.dryRun]);
  const title = words.heldSubject({ subject: about.title });
  const { unfinished } = await recordBeside(place, { files: planned.files, title, signer, date });
  keepWords(place, planned);
  if (unfinished !== undefined) throw unfinished;
  return print(context, [oneLine(said), ...(planned.kept === undefined ? [] : [words.wordsKept(planned.kept)])]);
}

/** A role goes by its name with a stroke, or where no circle is called so. */
function subjectNamed({ organisation }: Workplace, words: string) {
  const circle = [...organisation.circles.values()].find(
    ({ id, name }) => id === words || plainName(name) === plainName(words),
  );
  if (circle !== undefined)
    return { kind: 'circle', circle: circle.id, subject: circle.id, title: circle.name } as const;
  const role = findRole(organisation, words);
  const title = `${role.title}, ${findCircle(organisation, role.circle).name}`;
  return { kind: 'role', circle: role.circle, subject: role.id, title } as const;
}
