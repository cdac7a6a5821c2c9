/** Files that lie beside the governed ones and are written with the founding: attributes, what is never shared, schemas for editors, the front page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diskTree } from '../disk/disk-tree.ts';
import { type FileTree, memoryTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import type { IsoDate } from '../model/calendar.ts';
import { frontPage } from '../render/front-page.ts';
import { KINDS } from '../schema/kinds.ts';
import { packageFolder } from './template.ts';

/** What the files are made for. */
export interface Beside {
  readonly root: string;
  /** The governed files as they will be. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly today: IsoDate;
  /** What groups of this kind have to mind: it goes onto the front page. */
  readonly mind?: string | undefined;
  /** What the template has that is not governed. */
  readonly more?: ReadonlyMap<string, Uint8Array>;
}

/** Bytes must stay as they were signed: git never alters line ends in these places. */
const ATTRIBUTES = [
  'circles.yaml',
  'people/**',
  'organisations/**',
  'funding/**',
  'budgets/**',
  'training/**',
  'circles/**',
  '.circles/**',
]
  .map((pattern) => `${pattern} -text\n`)
  .join('');

/** Lines of `.gitattributes` that a tree lacks; its bytes would not stay as they were signed everywhere. */
export function missingAttributes(tree: FileTree): readonly string[] {
  const there = new TextDecoder()
    .decode(tree.read('.gitattributes'))
    .split(/\r?\n/)
    .map((line) => line.trim());
  return ATTRIBUTES.trimEnd()
    .split('\n')
    .filter((line) => !there.includes(line));
}

/** The files that are not there yet; what a person already has is left as it is. */
export function besideFiles({ root, files, today, mind, more = new Map() }: Beside): ReadonlyMap<string, Uint8Array> {
  const { organisation } = load(memoryTree(Object.fromEntries(files)));
  const made = new Map<string, Uint8Array>([
    ['.gitattributes', encode(ATTRIBUTES)],
    ['.gitignore', encode('private/\n')],
    ['README.md', encode(frontPage(organisation, today, mind))],
    ...schemaFiles(),
    ...more,
  ]);
  return new Map([...made].filter(([path]) => !existsSync(join(root, path))));
}

/** The schemas, so that editors complete and check without a network. */
export function schemaFiles(): readonly [path: string, bytes: Uint8Array][] {
  const shipped = diskTree(packageFolder('schemas'));
  const names = new Set(KINDS.flatMap((row) => (row.schema === null ? [] : [`${row.schema}.schema.json`])));
  return [...names].sort().flatMap((name) => {
    const bytes = shipped.read(name);
    return bytes === undefined ? [] : [[`.circles/schemas/${name}`, bytes]];
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
