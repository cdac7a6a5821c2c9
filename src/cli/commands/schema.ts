/** `circles schema`: the schema of a kind of file, and the set-up of editors. */
import { writeFiles } from '../../disk/write-files.ts';
import type { FileTree } from '../../load/file-tree.ts';
import { schemaEn } from '../../messages/en/schema.ts';
import { nearest } from '../../model/did-you-mean.ts';
import { CirclesError } from '../../model/errors.ts';
import { SCHEMA_ROWS, schemaText, staleSchemas, vscodeFiles } from '../../services/editor-files.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { openOrganisation } from '../open-organisation.ts';
import { table } from '../table.ts';

/** Prints, or under `--install` and `--vscode` writes: all files or none. */
export const run: Run = async (invocation, context) => {
  const wishes = { install: invocation.flag('install'), vscode: invocation.flag('vscode') };
  if (wishes.install || wishes.vscode) return setUp(wishes, { invocation, context });
  const [kind] = invocation.arguments;
  if (kind === undefined) {
    context.stdout.write(await kindsTable(context));
    return EXIT.fine;
  }
  const row = SCHEMA_ROWS.find((one) => one.kind === kind);
  const kinds = SCHEMA_ROWS.map((one) => one.kind);
  if (row === undefined) throw new CirclesError('unknown-kind', schemaEn.unknown({ kind, near: nearest(kind, kinds) }));
  context.stdout.write(schemaText(row));
  return EXIT.fine;
};

interface Call {
  readonly invocation: Invocation;
  readonly context: Context;
}

async function kindsTable(context: Context): Promise<string> {
  const rows = SCHEMA_ROWS.map(({ kind, pattern }) => [kind, pattern]);
  const { accessible, stdout } = context;
  const { strong } = await context.style();
  return table({ heading: [schemaEn.kind, schemaEn.where], rows }, { accessible, columns: stdout.columns, strong });
}

interface Wishes {
  readonly install: boolean;
  readonly vscode: boolean;
}

async function setUp({ install, vscode }: Wishes, { invocation, context }: Call): Promise<ExitCode> {
  const { root, tree } = await openOrganisation(invocation, context);
  const schemas = install ? staleSchemas(tree) : new Map();
  if (install && schemas.size === 0) context.say(schemaEn.current);
  const settings = vscode ? missing(vscodeFiles(), { tree, force: invocation.flag('force') }, context) : [];
  const files = new Map([...schemas, ...settings]);
  if (!context.dryRun) writeFiles(root, files);
  const told = context.dryRun ? schemaEn.wouldWrite : schemaEn.written;
  for (const path of files.keys()) context.say(told({ path }));
  if (context.dryRun) for (const [, bytes] of settings) context.stdout.write(new TextDecoder().decode(bytes));
  return EXIT.fine;
}

/** Throws `CirclesError` `file-differs` for settings of the person's own; they are shown what to add. */
function missing(
  files: ReadonlyMap<string, Uint8Array>,
  { tree, force }: { readonly tree: FileTree; readonly force: boolean },
  context: Context,
): readonly (readonly [string, Uint8Array])[] {
  return [...files].filter(([path, bytes]) => {
    const there = tree.read(path);
    if (there !== undefined && Buffer.compare(there, bytes) === 0) {
      context.say(schemaEn.same({ path }));
      return false;
    }
    if (there !== undefined && !force && !context.dryRun)
      throw new CirclesError('file-differs', schemaEn.there({ path }));
    return true;
  });
}
