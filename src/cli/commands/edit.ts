/** `circles edit`: opens a file in the person's editor, and looks at it when it is closed. */
import { join } from 'node:path';
import { diskTree } from '../../disk/disk-tree.ts';
import { writeFiles } from '../../disk/write-files.ts';
import { editorIn, runEditor } from '../../git/run-editor.ts';
import { editEn } from '../../messages/en/edit.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { terminalText } from '../../render/escape.ts';
import { human } from '../../render/reports/human.ts';
import type { CheckReport } from '../../services/check.ts';
import { findFile } from '../../services/find-file.ts';
import { type EditLook, lookAtEdit } from '../../services/look-at-edit.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { openFace } from '../face.ts';
import type { Invocation } from '../invocation.ts';
import { openOrganisation } from '../open-organisation.ts';
import { organisationPath } from '../organisation-path.ts';
import { reportOptions } from '../report-options.ts';

/** The file that is open, and what it was. */
interface Open {
  readonly root: string;
  readonly path: string;
  readonly before: Uint8Array;
  readonly today: IsoDate;
}

/** Ends with `findings` when what is kept has a fault that was not there before. */
export const run: Run = async (invocation, context) => {
  const open = await chosen(invocation, context);
  while (true) {
    await letEdit(open, context);
    const look = looked(open);
    if (look === undefined) {
      context.say(terminalText(editEn.unchanged(open)));
      return EXIT.fine;
    }
    const next = look.report.failed('error') ? await faulty(look, context) : 'keep';
    if (next === 'keep') return told(look, open, context);
    if (next === 'back') return putBack(open, context);
  }
};

async function chosen(invocation: Invocation, context: Context): Promise<Open> {
  const { root, tree, loaded, today } = await openOrganisation(invocation, context);
  const [words = ''] = invocation.arguments;
  const typed = organisationPath(root, context.cwd, words);
  const named = tree.read(typed) === undefined ? words : typed;
  const path = findFile(tree, loaded.organisation, named);
  return { root, path, before: tree.read(path) ?? new Uint8Array(), today };
}

async function letEdit({ root, path }: Open, { env, interactive }: Context): Promise<void> {
  const editor = editorIn(env, interactive);
  if (editor === undefined) throw new CirclesError('no-editor', editEn.noEditor());
  const code = await runEditor(editor, join(root, path), env);
  if (code !== 0) throw new CirclesError('editor-failed', editEn.editorFailed({ editor, code }));
}

/** Undefined when nothing was changed. */
function looked({ root, path, before, today }: Open): EditLook | undefined {
  const tree = diskTree(root);
  const now = tree.read(path);
  if (now !== undefined && Buffer.compare(now, before) === 0) return undefined;
  return lookAtEdit({ tree, path, before, today });
}

/** Shows the faults, and asks what to do while there is somebody to ask. */
async function faulty({ report }: EditLook, context: Context): Promise<'again' | 'keep' | 'back'> {
  if (!context.interactive) return 'keep';
  context.say(await faultsText(report, context));
  const questions = await openFace(context);
  const choices = (['again', 'keep', 'back'] as const).map((value) => ({ value, label: editEn[value] }));
  const answer = await questions.choose(editEn.askAgain, choices, {
    default: 'again',
    explanation: editEn.askExplained,
  });
  questions.close();
  return answer;
}

async function told(
  { told: changes, report, governed }: EditLook,
  { path }: Open,
  context: Context,
): Promise<ExitCode> {
  const failed = report.failed('error');
  if (failed) context.stdout.write(await faultsText(report, context));
  if (!governed) context.say(terminalText(editEn.saved({ path })));
  else if (changes.length > 0) {
    context.stdout.write(`${editEn.nowDecide}\n`);
    for (const change of changes) context.stdout.write(`${terminalText(editEn.changed({ told: change }))}\n`);
    if (!failed) context.say(editEn.next);
  }
  return failed ? EXIT.findings : EXIT.fine;
}

async function faultsText(report: CheckReport, context: Context): Promise<string> {
  return human(report, { ...(await reportOptions(context)), hints: false, failOn: 'error', folder: '' });
}

function putBack({ root, path, before }: Open, context: Context): ExitCode {
  writeFiles(root, new Map([[path, before]]));
  context.say(terminalText(editEn.putBack({ path })));
  return EXIT.fine;
}
