/** `circles consent --proposal`: adopts what was answered in writing, or writes down the round that was held on it. */

import { proposalsEn } from '../../messages/en/proposals.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { CircleId } from '../../model/circle.ts';
import { circleName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { type Adoption, adoption, type MeetingRound } from '../../services/adopt-proposal.ts';
import { shortName } from '../../services/is-called.ts';
import { findProposal, type OpenProposal } from '../../services/proposals.ts';
import { recordBeside } from '../../services/record-beside.ts';
import { planResponse, signedResponse } from '../../services/respond.ts';
import { tellStanding } from '../../services/tell-standing.ts';
import { conversation } from '../conversation.ts';
import { outside } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import type { Asked } from './consent-options.ts';
import { holdProposalRound } from './proposal-round.ts';
import { recordAndTell, type Telling, type Work } from './record-and-tell.ts';

/** What was asked for, and where. */
export interface ProposalCall extends Work {
  readonly invocation: Invocation;
  readonly asked: Asked;
}

/** Adopts it, or says how it stands. Throws as `adoption` and `recordAndTell`. */
export async function consentToProposal(words: string, call: ProposalCall): Promise<ExitCode> {
  const { desk, asked } = call;
  const open = findProposal(desk.place, words);
  if (mayBeHeld(open, call)) return heldHere(open, call);
  return adopt(open, call, { meeting: meetingIn(open, asked) });
}

interface Adopting extends Telling {
  readonly meeting: MeetingRound | undefined;
}

async function adopt(open: OpenProposal, call: ProposalCall, { meeting, ...telling }: Adopting): Promise<ExitCode> {
  const { desk, asked } = call;
  const { person } = await desk.signer();
  const { outcome, links, decided = desk.place.today } = asked;
  const done = adoption(desk.place, { open, recorder: person, decided, outcome, links, meeting });
  if (done.kind === 'decision') return recordAndTell(done.draft, call, telling);
  telling.questions?.close();
  return waits(open, done, { ...call, met: meeting?.circles ?? [] });
}

/** Where somebody at a terminal says nothing of a round, and it is not done in writing. */
function mayBeHeld({ standing, proposal, broken, overtaken }: OpenProposal, { context, asked }: ProposalCall): boolean {
  if (!context.interactive || asked.consenting !== undefined || asked.outcome !== 'adopted') return false;
  const stands = standing.objections.length + broken.length + overtaken.length === 0;
  return stands && standing.state !== 'closed' && proposal.selection === undefined;
}

/** Holds the round here, if that is wished: voices that were given in writing are read in. */
function heldHere(open: OpenProposal, call: ProposalCall): Promise<ExitCode> {
  const { desk, context, invocation, asked } = call;
  const { place } = desk;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  return conversation({ name: 'consent', invocation, context, place }, async (questions) => {
    questions.scene({ title: open.proposal.title, says: tellStanding(open, place).lines });
    if (!(await questions.askYesNo(words.ask.holdRound, { default: true })))
      return adopt(open, call, { meeting: undefined, questions });
    const circles = circlesHere(open, asked);
    const isAsked = (id: string) => open.standing.circles.some((one) => one.asked.includes(id));
    const meeting = await holdProposalRound(questions, { open, place, circles, away: asked.absent.filter(isAsked) });
    if (meeting === undefined) return EXIT.fine;
    const line = lineFor(open, meeting, asked);
    const after =
      line === undefined ? [] : [recordEn(labelsOf(place.organisation.settings.labels)).sameAgain({ line })];
    return adopt(open, call, { meeting, questions, after });
  });
}

/** The same round as one command line; with objections it is too long for one. */
function lineFor(open: OpenProposal, { consenting, absent, objections }: MeetingRound, asked: Asked) {
  if (objections.length > 0 || consenting === 'all') return undefined;
  return [
    ...['circles', 'consent', `--proposal ${shortName(open)}`, `--consent ${consenting.join(',')}`],
    ...(absent.length === 0 ? [] : [`--absent ${absent.join(',')}`]),
    ...(asked.circle === undefined ? [] : [`--circle ${asked.circle}`]),
    ...(asked.decided === undefined ? [] : [`--decided ${asked.decided}`]),
  ].join(' ');
}

/** Without `--circle` all circles that are not done. */
function circlesHere({ standing }: OpenProposal, { circle }: Asked): readonly CircleId[] {
  const circles = standing.circles.filter((one) => (circle === undefined ? !one.done : one.circle === circle));
  return circles.map((one) => one.circle);
}

/** Only who says who consented has held a round. */
function meetingIn(open: OpenProposal, asked: Asked): MeetingRound | undefined {
  const { consenting, absent, objections } = asked;
  return consenting === undefined ? undefined : { circles: circlesHere(open, asked), consenting, absent, objections };
}

interface WaitingCall extends ProposalCall {
  readonly met: readonly CircleId[];
}

/** The answers of the circles that met wait with the proposal: signed by who heard them, one file for each person. */
async function waits(
  open: OpenProposal,
  { heard, others }: Extract<Adoption, { kind: 'waits' }>,
  { desk, context, invocation, asked, met }: WaitingCall,
): Promise<ExitCode> {
  const { place } = desk;
  const words = proposalsEn(labelsOf(place.organisation.settings.labels));
  const { title } = open.proposal;
  const names = (circles: readonly CircleId[]) => circles.map((id) => circleName(place.organisation, id));
  const signer = await desk.signer();
  const meeting = asked.decided ?? place.today;
  const files = new Map<string, Uint8Array>();
  for (const { person, answer } of context.dryRun ? [] : heard) {
    const planned = planResponse(place, open, {
      said: { answer, meeting, metIn: met },
      speaking: { person, signer: signer.person },
    });
    for (const [path, bytes] of await signedResponse(planned, signer)) files.set(path, bytes);
  }
  const subject = words.heardSubject({ title, circle: names(met).join(', ') });
  if (!context.dryRun)
    await recordBeside(place, { files, title: subject, signer, date: outside(context, invocation).date });
  context.stdout.write(`${terminalText(words.waits({ title, met: names(met), others: names(others) }))}\n`);
  if (context.dryRun) context.say(words.notWritten);
  return EXIT.fine;
}
