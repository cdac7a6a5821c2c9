/** `circles sign`: adds a signature, or shows what waits for one. */
import { signEn } from '../../messages/en/sign.ts';
import { labelsOf } from '../../messages/labels.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { shellWord } from '../../render/shell-word.ts';
import { findSignable, type Signable, signRecorded, signWaiting, unsignedBy } from '../../services/sign-records.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk, outside } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import { openFace } from '../face.ts';
import type { Invocation } from '../invocation.ts';
import { tellWaiting } from '../recording/tell-waiting.ts';

type Words = ReturnType<typeof signEn>;

/** Signs one, some or none. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { person } = await desk.signer();
  const { organisation } = desk.place;
  const words = signEn(labelsOf(organisation.settings.labels));
  const name = personName(organisation, person);
  const chosen = await choose(desk, { invocation, context, words });
  const open = chosen.filter((one) => !one.signers.includes(person));
  for (const { record } of chosen.filter((one) => !open.includes(one)))
    context.say(terminalText(words.already({ name, title: record.title })));
  if (open.length === 0) return EXIT.fine;
  if (context.dryRun) {
    context.stdout.write(`${terminalText(words.wouldSign({ titles: open.map((one) => one.record.title) }))}\n`);
    return EXIT.fine;
  }
  await signAll(open, { invocation, context, words });
  return EXIT.fine;
};

interface Talk {
  readonly invocation: Invocation;
  readonly context: Context;
  readonly words: Words;
}

async function choose(desk: Desk, { invocation, context, words }: Talk): Promise<readonly Signable[]> {
  const { place } = desk;
  const [named] = invocation.arguments;
  if (named !== undefined) return [findSignable(place, named)];
  const { person } = await desk.signer();
  const waiting = unsignedBy(place, person);
  const name = personName(place.organisation, person);
  const [first] = waiting;
  if (first === undefined) {
    context.stdout.write(`${terminalText(words.nothing({ name }))}\n`);
    return [];
  }
  if (invocation.flag('all')) return waiting;
  if (context.interactive) return ask(waiting, { context, words });
  const lines = [words.listTitle({ name }), ...waiting.map((one) => itemOf(one, words))];
  context.stdout.write(`${terminalText(lines.join('\n'))}\n`);
  context.say(terminalText(words.howTo({ title: shellWord(first.record.title) })));
  return [];
}

async function ask(
  waiting: readonly Signable[],
  { context, words }: Pick<Talk, 'context' | 'words'>,
): Promise<readonly Signable[]> {
  const questions = await openFace(context);
  const each = waiting.map((one) => ({ value: [one], label: itemOf(one, words).trim() }));
  const choices = waiting.length > 1 ? [...each, { value: waiting, label: words.allOfThem }] : each;
  return questions.choose<readonly Signable[]>(words.which, choices).finally(questions.close);
}

function itemOf({ record, waiting }: Signable, words: Words): string {
  return words.item({ title: record.title, decided: record.decided, waits: waiting !== undefined });
}

/** Those in force together, then each that waits, on top of what the one before it wrote. */
async function signAll(chosen: readonly Signable[], talk: Talk): Promise<void> {
  const recorded = chosen.filter((one) => one.waiting === undefined);
  if (recorded.length > 0) await signTogether(recorded, talk);
  for (const { waiting, record } of chosen) {
    if (waiting === undefined) continue;
    const work = await workFor(talk);
    const { missing, unfinished } = await signWaiting(waiting, work);
    tell([signedLine({ record, signers: waiting.signers }, talk, work.signer.person)], talk);
    tell(
      missing.length === 0
        ? [talk.words.inForce({ title: record.title })]
        : tellWaiting(record.title, { folder: waiting.waitingFolder, missing }),
      talk,
    );
    if (unfinished !== undefined) talk.context.say(terminalText(unfinished.message));
  }
}

async function signTogether(recorded: readonly Signable[], talk: Talk): Promise<void> {
  const work = await workFor(talk);
  const { unfinished } = await signRecorded(recorded, work);
  tell(
    recorded.map((one) => signedLine(one, talk, work.signer.person)),
    talk,
  );
  if (unfinished !== undefined) talk.context.say(terminalText(unfinished.message));
}

async function workFor({ invocation, context }: Talk) {
  const desk = await openDesk(invocation, context);
  return { place: desk.place, signer: await desk.signer(), date: outside(context, invocation).date };
}

function signedLine({ record, signers }: Pick<Signable, 'record' | 'signers'>, { words }: Talk, name: string): string {
  const asked = new Set(record.consents.flatMap((consent) => consent.eligible));
  const have = [...new Set([...signers, name])].filter((signer) => asked.has(signer)).length;
  return words.signed({ title: record.title, name, have, asked: asked.size });
}

function tell(lines: readonly string[], { context }: Talk): void {
  context.stdout.write(`${terminalText(lines.join('\n'))}\n`);
}
