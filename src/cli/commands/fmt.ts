/** `circles fmt`: writes files in the one tidy way, and records that only their look changed. */
import { type Draft, emptyDraft } from '../../decisions/draft.ts';
import { writeFiles } from '../../disk/write-files.ts';
import { tidyEn } from '../../messages/en/tidy.ts';
import { CirclesError } from '../../model/errors.ts';
import { terminalText } from '../../render/escape.ts';
import { decidedDigests } from '../../services/fix.ts';
import { lineEndsPutBack } from '../../services/line-ends.ts';
import { isBelow, tidiedAt, untidyFiles } from '../../services/tidy.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { openOrganisation } from '../open-organisation.ts';
import { organisationPath } from '../organisation-path.ts';
import { recordAndTell } from '../recording/record-and-tell.ts';

/** Tidies, and records what had been decided; under `--check` only tells. */
export const run: Run = async (invocation, context) => {
  const { root, tree, today } = await openOrganisation(invocation, context);
  const paths = invocation.arguments.map((file) => organisationPath(root, context.cwd, file));
  const known = tree.list();
  for (const path of paths) {
    if (!known.some((file) => file.path === path || file.path.startsWith(`${path.replace(/\/+$/, '')}/`)))
      throw new CirclesError('no-such-file', tidyEn.noSuchFile({ path }));
  }
  const ends = await lineEndsPutBack(tree, () => decidedDigests(root, today));
  const untidy = new Map([...untidyFiles(tree, paths), ...[...ends].filter(([path]) => isBelow(path, paths))]);
  if (untidy.size === 0) {
    context.say(tidyEn.allTidy);
    return EXIT.fine;
  }
  if (invocation.flag('check')) return tellUntidy(untidy, context, EXIT.findings);
  return tidy(untidy, { invocation, context, root });
};

interface Call {
  readonly invocation: Invocation;
  readonly context: Context;
  readonly root: string;
}

async function tidy(untidy: ReadonlyMap<string, Uint8Array>, call: Call): Promise<ExitCode> {
  const { invocation, context, root } = call;
  if (context.dryRun) return tellUntidy(untidy, context, EXIT.fine);
  const desk = await openDesk(invocation, context);
  const { recorded, pending, written, putBack } = tidiedAt(desk.place, untidy);
  // who signs is found before anything is written
  const draft = recorded.size === 0 ? undefined : await formDraft(desk, recorded);
  const files = new Map([...pending, ...written, ...putBack]);
  const before = readNow(desk, [...files.keys()]);
  writeFiles(root, files);
  let code: ExitCode | undefined;
  try {
    code = draft === undefined ? EXIT.fine : await recordAndTell(draft, { desk, context });
  } finally {
    if (code === undefined) writeFiles(root, before);
  }
  tell(new Map([...written, ...putBack]), tidyEn.tidied, context);
  if (written.size > 0) context.say(terminalText(tidyEn.notRecorded({ paths: [...written.keys()] })));
  if (putBack.size > 0) context.say(terminalText(tidyEn.putBack({ paths: [...putBack.keys()] })));
  return code;
}

function readNow({ place }: Desk, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    paths.flatMap((path): [string, Uint8Array][] => {
      const bytes = place.present.read(path);
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
}

function tellUntidy(untidy: ReadonlyMap<string, Uint8Array>, context: Context, code: ExitCode): ExitCode {
  tell(untidy, tidyEn.untidy, context);
  context.say(tidyEn.tidyThem);
  return code;
}

async function formDraft({ place, signer }: Desk, wanted: ReadonlyMap<string, Uint8Array>): Promise<Draft> {
  const { person } = await signer();
  return { ...emptyDraft(place.today, person), title: tidyEn.title, method: 'format', wanted };
}

function tell(
  files: ReadonlyMap<string, unknown>,
  line: (parts: { path: string }) => string,
  { stdout }: Context,
): void {
  stdout.write([...files.keys()].map((path) => `${terminalText(line({ path }))}\n`).join(''));
}
