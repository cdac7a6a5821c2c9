/** Ways to alter an organisation: the content of files, and what lies where. */
import type { FileMode } from '../../src/load/file-tree.ts';
import { digestOf } from '../../src/model/digest.ts';
import { bytesAt, encode, signature, textAt, type World, withFiles } from '../ledger.ts';
import { ALTERATIONS } from './bytes.ts';
import type { Random } from './random.ts';

/** What became of the organisation, and in words what was done. */
export interface Mutated {
  readonly world: World;
  readonly done: string;
}

type Mutate = (world: World, random: Random) => Mutated;

/** By name; each as often as the others. */
export const MUTATIONS: Readonly<Record<string, Mutate>> = {
  content: altered,
  'content again': altered,
  'signature altered': (world, random) => altered(world, random, (path) => path.endsWith('.sig')),
  exchanged: (world, random) => {
    const one = random.of(paths(world));
    const other = random.of(paths(world).filter((path) => kindOf(path) === kindOf(one)));
    const files = new Map([
      [one, bytesAt(world, other)],
      [other, bytesAt(world, one)],
    ]);
    return { world: withFiles(world, files), done: `${one} and ${other}` };
  },
  'signatures exchanged': (world, random) => {
    const all = paths(world).filter((path) => path.endsWith('.sig'));
    const [one, other] = [random.of(all), random.of(all)];
    const files = new Map([
      [one, bytesAt(world, other)],
      [other, bytesAt(world, one)],
    ]);
    return { world: withFiles(world, files), done: `${one} and ${other}` };
  },
  gone: (world, random) => {
    const path = random.of(paths(world));
    return { world: withFiles(world, new Map([[path, null]])), done: path };
  },
  'folder gone': (world, random) => {
    const folder = random.of(folders(world));
    const inside = paths(world).filter((path) => path.startsWith(`${folder}/`));
    return { world: withFiles(world, new Map(inside.map((path) => [path, null]))), done: folder };
  },
  moved: (world, random) => {
    const path = random.of(paths(world));
    return moved(world, { from: path, to: newPlace(world, path, random), keep: false });
  },
  copied: (world, random) => {
    const path = random.of(paths(world));
    return moved(world, { from: path, to: newPlace(world, path, random), keep: true });
  },
  'folder moved': (world, random) => {
    const folder = random.of(folders(world));
    return movedFolder(world, { from: folder, to: newPlace(world, folder, random), keep: random.percent(40) });
  },
  'other case': (world, random) => {
    const path = random.of(paths(world));
    return moved(world, { from: path, to: spelledOtherwise(path, random), keep: random.percent(50) });
  },
  mode: (world, random) => {
    const path = random.of([...paths(world), ...folders(world)]);
    const mode = random.of<FileMode>(['executable', 'symlink', 'submodule', 'other']);
    const there = world.files.has(path) ? world : withFiles(world, new Map([[path, encode('elsewhere')]]));
    return { world: { ...there, modes: new Map([...(world.modes ?? []), [path, mode]]) }, done: `${path}: ${mode}` };
  },
  'new file': (world, random) => {
    const path = `${random.of(folders(world))}/${random.of(NEW_NAMES)}`;
    const content = random.percent(50) ? bytesAt(world, random.of(paths(world))) : encode('title: New\n');
    return { world: withFiles(world, new Map([[path, content]])), done: path };
  },
  'record, copy and file alike': forged,
  'signed anew by a stranger': (world, random) => {
    const path = random.of(paths(world).filter((one) => one.endsWith('/decision.yaml')));
    const text = textAt(world, path).replace(/^title: .*$/m, 'title: Something else');
    return { world: signedAnew(world, path, { content: encode(text), by: () => 'mallory' }), done: path };
  },
  'signed anew by its signers': (world, random) => {
    const records = paths(world).filter((one) => one.endsWith('/decision.yaml'));
    const path = random.percent(50) ? random.of(records) : (records.at(-1) ?? '');
    const name = random.of(Object.keys(ALTERATIONS));
    const given = { random, other: Buffer.from(bytesAt(world, random.of(records))) };
    const content = ALTERATIONS[name]?.(Buffer.from(bytesAt(world, path)), given) ?? Buffer.alloc(0);
    const by = (person: string): string => world.keys.get(person) ?? person;
    return { world: signedAnew(world, path, { content, by }), done: `${path}: ${name}` };
  },
};

const NEW_NAMES = [
  'new.yaml',
  'mallory.sig',
  'ana.sig',
  'ana.yaml',
  'decision.yaml',
  'account.yaml',
  'circle.yaml',
  'README.md',
  '.hidden',
  'new.yml',
  'dan.objection.yaml',
  'adopted/circles.yaml',
  'a b.yaml',
  'con.yaml',
  'ана.yaml',
];

function altered(world: World, random: Random, wanted: (path: string) => boolean = () => true): Mutated {
  const path = random.of(paths(world).filter(wanted));
  const other = random.of(paths(world).filter((one) => kindOf(one) === kindOf(path)));
  const name = random.of(Object.keys(ALTERATIONS));
  const given = { random, other: Buffer.from(bytesAt(world, other)) };
  const content = ALTERATIONS[name]?.(Buffer.from(bytesAt(world, path)), given) ?? Buffer.alloc(0);
  return { world: withFiles(world, new Map([[path, content]])), done: `${path}: ${name}` };
}

/** Whether there is still a record, a signature and a copy to begin with: after some mutations nothing is left. */
export function canBeMutated(world: World): boolean {
  return copiesWithRecord(world).length > 0 && paths(world).some((path) => path.endsWith('.sig'));
}

function copiesWithRecord(world: World): readonly string[] {
  return paths(world).filter(
    (path) => path.includes('/adopted/') && world.files.has(path.replace(/\/adopted\/.*/, '/decision.yaml')),
  );
}

/** One who can do everything but sign: the same change in the file, in the copy beside its record, and in what the record says of both. */
function forged(world: World, random: Random): Mutated {
  const copy = random.of(copiesWithRecord(world));
  const [folder = '', path = ''] = copy.split('/adopted/');
  const before = bytesAt(world, copy);
  const after = encode(`${Buffer.from(before).toString('latin1')}# ${random.below(1000)}\n`);
  const record = `${folder}/decision.yaml`;
  const text = textAt(world, record).replaceAll(digestOf(before), digestOf(after));
  const isNewest = world.files.get(path) !== undefined && digestOf(bytesAt(world, path)) === digestOf(before);
  const files = new Map<string, Uint8Array>([
    [copy, after],
    [record, encode(text)],
    ...(isNewest ? [[path, after] as const] : []),
  ]);
  return { world: withFiles(world, files), done: copy };
}

/** Another record in the place of one, with a signature wherever there was one. */
function signedAnew(
  world: World,
  path: string,
  { content, by }: { readonly content: Uint8Array; readonly by: (person: string) => string },
): World {
  const folder = path.slice(0, -'/decision.yaml'.length);
  const signed = paths(world).flatMap((one): readonly (readonly [string, Uint8Array])[] => {
    const person = one.startsWith(`${folder}/`) ? /\/([^/.]+)\.sig$/.exec(one.slice(folder.length))?.[1] : undefined;
    return person === undefined || one.includes('/evidence/') ? [] : [[one, signature(by(person), content)]];
  });
  return withFiles(world, new Map([[path, content], ...signed]));
}

function paths(world: World): readonly string[] {
  return [...world.files.keys()];
}

function folders(world: World): readonly string[] {
  const all = paths(world).flatMap((path) => {
    const names = path.split('/').slice(0, -1);
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
  });
  return [...new Set(all)];
}

/** Files that hold the same kind of thing. */
function kindOf(path: string): string {
  if (path.endsWith('.sig')) return 'signature';
  if (path.includes('/adopted/')) return 'copy';
  return /\/(decision|account|circle)\.yaml$/.exec(path)?.[1] ?? path.split('/').at(-2) ?? '';
}

/** The name in another folder, another name in the folder, or both. */
function newPlace(world: World, path: string, random: Random): string {
  const name = path.split('/').at(-1) ?? '';
  const folder = path.slice(0, -name.length - 1);
  const other = random.of([...folders(world), 'elsewhere']);
  const otherName = random.of([...NEW_NAMES, random.of(paths(world)).split('/').at(-1) ?? '']);
  const place = random.of([`${other}/${name}`, `${folder}/${otherName}`, `${other}/${otherName}`]);
  return place.replace(/^\//, '');
}

function spelledOtherwise(path: string, random: Random): string {
  return random.of([
    path.toUpperCase(),
    path.replace(/[a-z](?=[^/]*$)/, (letter) => letter.toUpperCase()),
    path.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    path.replace('a', '\u0430'),
    path.replace('e', 'e\u0301'),
    path.replace('.yaml', '.yml'),
    path.replace('i', '\uff49'),
    `${path} `,
    `${path}.`,
    path.replace('/', '//'),
    `./${path}`,
  ]);
}

interface Move {
  readonly from: string;
  readonly to: string;
  /** Leaves what was there. */
  readonly keep: boolean;
}

function moved(world: World, { from, to, keep }: Move): Mutated {
  const bytes = bytesAt(world, from);
  const files = new Map<string, Uint8Array | null>([...(keep ? [] : [[from, null] as const]), [to, bytes]]);
  return { world: withFiles(world, files), done: `${from} ${keep ? 'and' : 'to'} ${to}` };
}

function movedFolder(world: World, { from, to, keep }: Move): Mutated {
  const inside = paths(world).filter((path) => path.startsWith(`${from}/`));
  const gone = keep ? [] : inside.map((path): [string, null] => [path, null]);
  const come = inside.map((path): [string, Uint8Array] => [to + path.slice(from.length), bytesAt(world, path)]);
  return {
    world: withFiles(world, new Map<string, Uint8Array | null>([...gone, ...come])),
    done: `${from} ${keep ? 'and' : 'to'} ${to}`,
  };
}
