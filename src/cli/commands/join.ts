/** `circles join`: a copy of the group on this computer, and the person's own key. */
import { relative } from 'node:path';
import { sharedEn, shareEn } from '../../messages/en/share.ts';
import { labelsOf } from '../../messages/labels.ts';
import { personName } from '../../model/organisation.ts';
import { activeKeys } from '../../model/person.ts';
import { shortWords } from '../../model/short-words.ts';
import { terminalText } from '../../render/escape.ts';
import { type JoinedGroup, joinGroup } from '../../services/join-group.ts';
import { signerIfAny } from '../../services/signer.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { prompt } from '../prompt.ts';
import { run as createKey } from './keys-create.ts';

/** Gets the copy, asks whether it is the right group, and makes the key. */
export const run: Run = async (invocation, context) => {
  const [address = '', folder] = invocation.arguments;
  const joined = await joinGroup({
    ...{ address, folder, cwd: context.cwd, todayIn: context.today, terminal: context.interactive },
    organisation: invocation.text('organisation'),
    isRight: (place, to) => isRight({ place, folder: to }, invocation, context),
  });
  if (joined === undefined) return context.dryRun ? EXIT.fine : EXIT.couldNot;
  const faults = joined.place.verification.findings.length;
  if (faults === 0) return introduce(joined, invocation, context);
  context.say(sharedEn(labelsOf(joined.place.organisation.settings.labels)).doesNotHold({ faults }));
  return EXIT.findings;
};

async function isRight(joined: JoinedGroup, invocation: Invocation, context: Context): Promise<boolean> {
  tell(joined, context);
  if (context.dryRun) return false;
  if (invocation.text('organisation') !== undefined) return true;
  if (!context.interactive) {
    context.say(shareEn.compare());
    return true;
  }
  const questions = prompt(context);
  const yes = await questions
    .askYesNo(shareEn.isThisYours(), { explanation: shareEn.compare() })
    .finally(questions.close);
  if (!yes) context.say(shareEn.notMine());
  return yes;
}

function tell({ place, folder }: JoinedGroup, context: Context): void {
  const { organisation, verification } = place;
  const words = sharedEn(labelsOf(organisation.settings.labels));
  const parts = { name: organisation.settings.name, folder: relative(context.cwd, folder) || '.' };
  const lines = [
    context.dryRun ? words.wouldJoin(parts) : words.joined(parts),
    words.about({
      people: organisation.people.size,
      circles: organisation.circles.size,
      decisions: verification.records.length,
    }),
    words.identity({ identity: shortWords(verification.organisation ?? '') }),
  ];
  context.stdout.write(`${terminalText(lines.join('\n'))}\n`);
}

/** Whose key lies here is known already; anybody else gets one, and the line to send. */
async function introduce({ place, folder }: JoinedGroup, invocation: Invocation, context: Context): Promise<ExitCode> {
  const { organisation, repository } = place;
  const words = sharedEn(labelsOf(organisation.settings.labels));
  const wishes = { env: context.env, signingKey: invocation.text('signingKey'), terminal: false };
  const signer = await signerIfAny(repository, organisation, wishes);
  if (signer !== undefined) {
    context.say(terminalText(words.knownAs({ name: personName(organisation, signer.person) })));
    return EXIT.fine;
  }
  if (invocation.text('person') !== undefined || context.interactive)
    return createKey(invocation, { ...context, cwd: folder });
  const without = [...organisation.people.values()].filter(
    (one) => one.status !== 'left' && activeKeys(one).length === 0,
  );
  context.say(terminalText(words.notYetIn({ names: without.map((one) => one.name) })));
  return EXIT.fine;
}
