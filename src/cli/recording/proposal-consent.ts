/** `circles consent --proposal`: adopts what was answered in writing, or writes down the round that was held on it. */
import { proposalsEn } from '../../messages/en/proposals.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { CircleId } from '../../model/circle.ts';
import { circleName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { type Adoption, adoption, type MeetingRound } from '../../services/adopt-proposal.ts';
import { findProposal, type OpenProposal } from '../../services/proposals.ts';
import { recordBeside } from '../../services/record-beside.ts';
import { planResponse, signedResponse } from '../../services/respond.ts';
import { outside } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import type { Asked } from './consent-options.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';

/** What was asked for, and where. */
export interface ProposalCall extends Work {
  readonly invocation: Invocation;
  readonly asked: Asked;
}

/** Adopts it, or says how it stands. Throws as `adoption` and `recordAndTell`. */
export async function consentToProposal(words: string, call: ProposalCall): Promise<ExitCode> {
  const { desk, asked } = call;
  const open = findProposal(desk.place, words);
  const { person } = await desk.signer();
  const { outcome, links, decided = desk.place.today } = asked;
  const meeting = meetingIn(open, asked);
  const done = adoption(desk.place, { open, recorder: person, decided, outcome, links, meeting });
  if (done.kind === 'decision') return recordAndTell(done.draft, call);
  return waits(open, done, { ...call, met: meeting?.circles ?? [] });
}

/** Only who says who consented has held a round. Without `--circle` it was one of all circles that are not done. */
function meetingIn({ standing }: OpenProposal, asked: Asked): MeetingRound | undefined {
  const { consenting, absent, objections, circle } = asked;
  if (consenting === undefined) return undefined;
  const circles = standing.circles.filter((one) => (circle === undefined ? !one.done : one.circle === circle));
  return { circles: circles.map((one) => one.circle), consenting, absent, objections };
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
