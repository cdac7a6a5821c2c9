/** What the four `circles add` commands share: the place they add to, and writing what came of it. */
import { writeFiles } from '../disk/write-files.ts';
import { addEn } from '../messages/en/add.ts';
import { labelsOf } from '../messages/labels.ts';
import { terminalText } from '../render/escape.ts';
import type { AddedFiles, AddPlace } from '../services/add.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openOrganisation } from './open-organisation.ts';

/** Where something is added, and the folder it lies in. */
export interface AddDesk extends AddPlace {
  readonly root: string;
}

/** Opens the organisation as it lies in the folder. Throws as `openOrganisation`. */
export async function openAddDesk(invocation: Invocation, context: Context): Promise<AddDesk> {
  const { root, tree, loaded, today } = await openOrganisation(invocation, context);
  return { root, tree, organisation: loaded.organisation, today };
}

/** Writes the files, or under `--dry-run` shows them. */
export function writeAdded(desk: AddDesk, files: AddedFiles, context: Context): ExitCode {
  const words = addEn(labelsOf(desk.organisation.settings.labels));
  if (context.dryRun) {
    for (const [path, bytes] of files) {
      context.say(words.wouldWrite({ path }));
      context.stdout.write(terminalText(new TextDecoder().decode(bytes)));
    }
    return EXIT.fine;
  }
  const there = new Set(desk.tree.list().map((file) => file.path));
  writeFiles(desk.root, files);
  for (const path of files.keys()) {
    context.stdout.write(`${there.has(path) ? words.changed({ path }) : words.wrote({ path })}\n`);
  }
  context.say(words.next);
  return EXIT.fine;
}
