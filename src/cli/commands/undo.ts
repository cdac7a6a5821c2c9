/** `circles undo`: takes back what was recorded last, or a decision that waits for signatures. */
import { gitEn } from '../../messages/en/git.ts';
import { signEn } from '../../messages/en/sign.ts';
import { labelsOf } from '../../messages/labels.ts';
import { CirclesError } from '../../model/errors.ts';
import { terminalText } from '../../render/escape.ts';
import { giveUp } from '../../services/give-up.ts';
import { findSignable, type SigningWork } from '../../services/sign-records.ts';
import { lastRecord, takeBack, withdraw } from '../../services/undo.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { openDesk, outside } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';

/** Takes it back, or says why not. */
export const run: Run = async (invocation, context) => {
  if (invocation.flag('unfinished')) return giveUpWork(context);
  const { place, signer } = await openDesk(invocation, context);
  const words = signEn(labelsOf(place.organisation.settings.labels));
  const [named] = invocation.arguments;
  if (named !== undefined) {
    const date = outside(context, invocation).date;
    return takeBackWaiting(named, { place, signer: await signer(), date }, context);
  }
  const last = await lastRecord(place, (await signer()).person);
  if (context.dryRun) {
    context.stdout.write(`${terminalText(words.wouldUndo({ title: last.title }))}\n`);
    return EXIT.fine;
  }
  const { unfinished } = await takeBack(place, last);
  context.stdout.write(`${terminalText(words.undone({ title: last.title }))}\n`);
  if (last.staying.length > 0) context.say(words.undoneFiles({ count: last.staying.length }));
  if (unfinished !== undefined) context.say(terminalText(unfinished.message));
  return EXIT.fine;
};

async function giveUpWork({ cwd, dryRun, stdout }: Context): Promise<ExitCode> {
  const { recording: words } = gitEn;
  const work = await giveUp(cwd, dryRun);
  const said = work === undefined ? words.nothingUnfinished : words[dryRun ? 'wouldGiveUp' : 'gaveUp']({ work });
  stdout.write(`${said}\n`);
  return EXIT.fine;
}

async function takeBackWaiting(named: string, work: SigningWork, context: Context): Promise<ExitCode> {
  const words = signEn(labelsOf(work.place.organisation.settings.labels));
  const { record, waiting } = findSignable(work.place, named);
  const { title } = record;
  if (waiting === undefined) throw new CirclesError('not-waiting', words.notWaiting({ title }));
  if (context.dryRun) {
    context.stdout.write(`${terminalText(words.wouldUndo({ title }))}\n`);
    return EXIT.fine;
  }
  const { folder, unfinished } = await withdraw(waiting, work);
  context.stdout.write(`${terminalText(words.undone({ title }))}\n`);
  context.say(terminalText(words.withdrawnTo({ folder })));
  if (unfinished !== undefined) context.say(terminalText(unfinished.message));
  return EXIT.fine;
}
