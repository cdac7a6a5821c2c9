/** `circles keys rotate`: a person's new key in the place of the old one. */
import { findSigningKeys } from '../../git/signing-key.ts';
import { keysLifeEn } from '../../messages/en/keys-life.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { shownKey } from '../../services/key-name.ts';
import { madeTraces } from '../../services/made-traces.ts';
import { type Rotation, rotation, withoutOldKey } from '../../services/rotate-key.ts';
import type { Signer } from '../../services/signer.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { readAll } from '../read-all.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** Signs with the old key, and records the new one. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const { organisation } = desk.place;
  const signer = await signerWithOldKey(desk, invocation);
  const words = keysLifeEn(labelsOf(organisation.settings.labels));
  const old = shownKey(signer.key.publicKey);
  const given = await givenKey(invocation, context);
  if (context.dryRun && given === undefined) {
    const name = personName(organisation, signer.person);
    context.stdout.write(`${terminalText(words.wouldMake({ name, old }))}\n`);
    return EXIT.fine;
  }
  const traces = madeTraces();
  try {
    const wishes = { signer, given, env: context.env, terminal: context.interactive };
    const made = await rotation(desk.place, wishes, traces);
    const code = await recordAndTell(made.draft, { desk, context });
    if (!context.dryRun) await tell(made, { desk, context, old });
    return code;
  } catch (error) {
    traces.takeBack();
    throw error;
  }
};

async function signerWithOldKey(desk: Desk, invocation: Invocation): Promise<Signer> {
  try {
    return await desk.signer();
  } catch (error) {
    const elsewhere = ['no-key', 'stranger-key', 'not-your-key'];
    if (!(error instanceof CirclesError) || !elsewhere.includes(error.code)) throw error;
    const { organisation } = desk.place;
    const named = invocation.text('as');
    throw withoutOldKey(organisation, named === undefined ? undefined : findPerson(organisation, named).id);
  }
}

async function givenKey(invocation: Invocation, context: Context): Promise<string | undefined> {
  const given = invocation.text('key');
  return given === '-' ? readAll(context.stdin) : given;
}

interface Work {
  readonly desk: Desk;
  readonly context: Context;
  readonly old: string;
}

async function tell({ key, keyIsNew }: Rotation, { desk, context, old }: Work): Promise<void> {
  const { organisation, repository } = desk.place;
  const words = keysLifeEn(labelsOf(organisation.settings.labels));
  const file = key?.keyFile;
  if (keyIsNew && file !== undefined) context.say(terminalText(words.newKey({ file })));
  context.say(terminalText(words.rotated({ old })));
  if (key === undefined) {
    context.say(words.newKeyElsewhere());
    return;
  }
  const found = await findSigningKeys(context.env, repository);
  if (!found.some(({ publicKey }) => publicKey === key.publicKey))
    context.say(terminalText(words.nameIt({ file: file ?? key.publicKey })));
}
