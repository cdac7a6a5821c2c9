/** The files that make editors complete, explain and check while somebody types: the schemas, and the settings of VS Code. */
import type { FileTree } from '../load/file-tree.ts';
import { groupBy } from '../model/group-by.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { schemaFiles } from './beside-files.ts';

/** What a kind of file is called, and where such files lie. */
export interface SchemaRow {
  readonly kind: Kind;
  readonly pattern: string;
  /** Its schema, relative to the organisation. */
  readonly file: string;
}

/** Every kind that has a schema, in the order of the table of kinds. */
export const SCHEMA_ROWS: readonly SchemaRow[] = KINDS.flatMap(({ kind, pattern, schema }) =>
  schema === null ? [] : [{ kind, pattern, file: `.circles/schemas/${schema}.schema.json` }],
);

/** The text of a kind's schema. */
export function schemaText({ file }: SchemaRow): string {
  const bytes = new Map(schemaFiles()).get(file);
  return new TextDecoder().decode(bytes);
}

/** The schemas that are not there, or other than those of this version. */
export function staleSchemas(tree: FileTree): ReadonlyMap<string, Uint8Array> {
  return new Map(schemaFiles().filter(([path, bytes]) => !isSame(tree.read(path), bytes)));
}

/** Settings for VS Code by path: which schema holds for which files, also for those without a line that says so. Source: the settings of redhat-developer/vscode-yaml. */
export function vscodeFiles(): ReadonlyMap<string, Uint8Array> {
  const globs = [...groupBy(SCHEMA_ROWS, ({ file }) => `./${file}`)].map(([file, rows]) => [
    file,
    rows.map(({ pattern }) => globOf(pattern)),
  ]);
  const settings = { 'yaml.schemas': Object.fromEntries(globs), 'yaml.format.enable': false, 'files.eol': '\n' };
  return new Map([
    ['.vscode/extensions.json', encode({ recommendations: ['redhat.vscode-yaml'] })],
    ['.vscode/settings.json', encode(settings)],
  ]);
}

/** `circles/<circle>/roles/<id>.yaml` as editors write it: `circles/⁎/roles/⁎.yaml`. */
function globOf(pattern: string): string {
  return pattern.replace(/<[a-z]+>/g, '*');
}

function isSame(there: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return there !== undefined && Buffer.compare(there, bytes) === 0;
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
