/** Files that read like ours and lie where nothing reads them: renamed, dragged into another folder, or in a folder whose name is nearly right. */
import { nearest } from '../model/did-you-mean.ts';
import { isFields } from '../model/value.ts';
import { conforms } from '../schema/check-schema.ts';
import { decodeText, LARGEST_FILE } from '../schema/decode-text.ts';
import { KINDS, type Kind, pathOf } from '../schema/kinds.ts';
import { readYaml } from '../schema/read-document.ts';
import { isLeftBehind } from './left-behind.ts';

/** A file that reads like one of ours and is not read. */
export interface Stray {
  readonly file: string;
  readonly kind: Kind;
  /** Where it probably belongs; `…` stands for a circle that nobody can guess. */
  readonly belongs: string;
  /** The folder whose name is wrong, where it is that and not the file. */
  readonly folder?: string;
}

/** A tree as strays are looked for in it. */
export interface Ground {
  readonly read: (path: string) => Uint8Array | undefined;
  readonly hasCircle: (circle: string) => boolean;
}

/** Whether a file of no kind is worth a look by its place: few are, so that nothing is read for nothing. */
export function mayBeStray(path: string): boolean {
  return /^(?:circles\/(?:[^/]+\/){0,2}|[^/]+\/)?[^/]+\.ya?ml$/i.test(path) && !isLeftBehind({ path, mode: 'file' });
}

/** Folders of a circle and of the top, each with the kind of its files. */
const CIRCLE_FOLDERS = foldersLike(/^circles\/<circle>\/([^/<]+)\/<id>\.yaml$/);
const TOP_FOLDERS = foldersLike(/^([^/<]+)\/<id>\.yaml$/);

function foldersLike(pattern: RegExp): ReadonlyMap<string, Kind> {
  return new Map(
    KINDS.flatMap(({ kind, pattern: path }) => {
      const name = pattern.exec(path)?.[1];
      return name === undefined ? [] : [[name, kind] as const];
    }),
  );
}

/** Kinds that a file is known as by what it says. */
const TELLING: readonly Kind[] = ['term', 'role', 'policy', 'measure'];

/** What the file at this path is, and where it belongs; undefined when it is none of ours. */
export function strayAt(file: string, ground: Ground): Stray | undefined {
  const names = file.split('/');
  const id = (names.at(-1) ?? '').replace(/\.ya?ml$/i, '');
  const guess = { file, id, fits: fitting(file, ground) };
  if (names[0] === 'circles') return inCircles(names, guess, ground);
  const [folder = ''] = names;
  return names.length === 1 ? alone(guess, TELLING, undefined) : inFolder(folder, guess);
}

interface Guess {
  readonly file: string;
  readonly id: string;
  /** Whether the file is a whole one of this kind, with more in it than a name. */
  readonly fits: (kind: Kind) => boolean;
}

function inCircles(names: readonly string[], guess: Guess, { hasCircle }: Ground): Stray | undefined {
  const [, circle = '', folder = ''] = names;
  if (names.length === 2) return alone(guess, ['circle', ...TELLING], guess.id);
  if (names.length === 3) return alone(guess, hasCircle(circle) ? TELLING : ['circle', ...TELLING], circle);
  const [name, kind] = nearly(folder, CIRCLE_FOLDERS) ?? [];
  if (name === undefined || kind === undefined || name === folder || !guess.fits(kind)) return undefined;
  return {
    file: guess.file,
    kind,
    belongs: pathOf(kind, { circle, id: guess.id }),
    folder: `circles/${circle}/${folder}`,
  };
}

/** A folder at the top: nearly one of those, or one that belongs into a circle. */
function inFolder(folder: string, guess: Guess): Stray | undefined {
  const [name, kind] = nearly(folder, TOP_FOLDERS) ?? nearly(folder, CIRCLE_FOLDERS) ?? [];
  if (name === undefined || kind === undefined || !guess.fits(kind)) return undefined;
  return { file: guess.file, kind, belongs: pathOf(kind, { circle: '…', id: guess.id }), folder };
}

function alone({ file, id, fits }: Guess, kinds: readonly Kind[], circle: string | undefined): Stray | undefined {
  const kind = kinds.find(fits);
  return kind === undefined ? undefined : { file, kind, belongs: pathOf(kind, { circle: circle ?? '…', id }) };
}

/** The folder that is meant by a name: its own, that of its kind (`role`), or nearly it. */
function nearly(folder: string, folders: ReadonlyMap<string, Kind>): readonly [string, Kind] | undefined {
  const small = folder.toLowerCase();
  return (
    [...folders].find(([name, kind]) => small === name || small === kind) ??
    [...folders].find(([name]) => name === nearest(small, folders.keys()))
  );
}

function fitting(file: string, { read }: Ground): Guess['fits'] {
  const bytes = read(file);
  const text = bytes === undefined ? undefined : decodeText(bytes, LARGEST_FILE);
  const value = typeof text === 'string' ? readYaml(text).value : undefined;
  if (!isFields(value) || Object.keys(value).length < 2) return () => false;
  return (kind) => {
    const schema = KINDS.find((row) => row.kind === kind)?.schema;
    return schema !== undefined && schema !== null && conforms(schema, value);
  };
}
