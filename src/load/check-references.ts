/** Checks that everything a file refers to by an id is there. */
import type { Referable } from '../messages/en/faults.ts';
import { compareText, type Place } from '../model/finding.ts';
import type { Entry } from '../model/organisation.ts';
import { type Fault, faultIn, MOST_FAULTS } from '../schema/fault.ts';
import type { PathParts } from '../schema/kinds.ts';
import { lookUpIn, type Meant, type Thing } from './meant.ts';
import { eachMention, withCircle } from './mentions.ts';
import { entityOf } from './read-entry.ts';

/** The ids that exist, also those of files that could not be read. What lies in a circle stands as `circle/id`. */
type KnownIds = Readonly<Record<Referable, ReadonlySet<string>>>;

/** Where the files of a thing lie that is referred to. */
const KINDS: Readonly<Record<Referable, PathParts['kind']>> = {
  circle: 'circle',
  person: 'person',
  role: 'role',
  policy: 'policy',
  organisation: 'member-organisation',
  training: 'training-requirement',
  funding: 'funding-stream',
};

const FOLDERS: Readonly<Record<Referable, (circle: string) => string>> = {
  circle: () => 'circles/',
  person: () => 'people/',
  role: (circle) => `circles/${circle || 'CIRCLE'}/roles/`,
  policy: (circle) => `circles/${circle || 'CIRCLE'}/policies/`,
  organisation: () => 'organisations/',
  training: () => 'training/',
  funding: () => 'funding/',
};

/** Collects the ids that the paths of a tree say. */
function knownIds(paths: readonly PathParts[]): KnownIds {
  const ids = new Map<PathParts['kind'], Set<string>>(Object.values(KINDS).map((kind) => [kind, new Set()]));
  for (const { kind, circle, id } of paths) ids.get(kind)?.add(kind === 'circle' ? id : withCircle(circle, id));
  const of = (refers: Referable) => ids.get(KINDS[refers]) ?? new Set<string>();
  return {
    circle: of('circle'),
    person: of('person'),
    role: of('role'),
    policy: of('policy'),
    organisation: of('organisation'),
    training: of('training'),
    funding: of('funding'),
  };
}

/** What there is to be referred to. */
export interface Things {
  readonly known: KnownIds;
  /** Those of some kinds that lie in a circle, or everywhere; looked through once, and only when somebody asks. */
  readonly among: (refers: readonly Referable[], circle: string | undefined) => Among;
}

/** Some things: their ids without the circle, and what may be meant by a text. */
interface Among {
  readonly ids: readonly string[];
  readonly lookUp: (written: string) => Meant;
}

/** What the paths of a tree say is there, with the names that could be read. */
export function thingsIn(paths: readonly PathParts[], entries: readonly Entry[]): Things {
  const known = knownIds(paths);
  const made = new Map<string, Among>();
  return {
    known,
    among: (refers, circle) => {
      const key = `${refers.join()} ${circle}`;
      const among = made.get(key) ?? amongThese(refers.flatMap((one) => inCircle(known, entries, { one, circle })));
      made.set(key, among);
      return among;
    },
  };
}

function amongThese(things: readonly Thing[]): Among {
  return { ids: things.map(({ id }) => id).sort(compareText), lookUp: lookUpIn(things) };
}

function inCircle(
  known: KnownIds,
  entries: readonly Entry[],
  { one, circle }: { readonly one: Referable; readonly circle: string | undefined },
): readonly Thing[] {
  const here = entries.filter(({ kind, circle: home }) => kind === KINDS[one] && (circle ?? home) === home);
  const names = new Map(here.map(({ id, value }) => [id, value.name ?? value.title]));
  const home = circle === undefined ? '' : `${circle}/`;
  return [...known[one]].flatMap((whole): readonly Thing[] => {
    if (!whole.startsWith(home)) return [];
    const id = whole.slice(home.length);
    const name = names.get(id);
    return [typeof name === 'string' ? { id, name } : { id }];
  });
}

/**
 * A fault for every mention of something that is not there, a hundred for each file. Of a circle whose folder is there and whose file is
 * not, it is told once.
 */
export function checkReferences(entries: readonly Entry[], things: Things): readonly Fault[] {
  const headless = headlessIn(entries);
  return missingIn(entries, things.known).flatMap(({ entry, mention }) =>
    mention.refers === 'circle' && headless.has(mention.id)
      ? headless.tell(entry, mention.id, things)
      : unknown(entry, mention, things),
  );
}

function missingIn(entries: readonly Entry[], known: KnownIds): readonly Missing[] {
  const missing: Missing[] = [];
  for (const entry of entries) {
    const most = missing.length + MOST_FAULTS;
    eachMention(entry, ({ refers, or = refers }, id, pointer) => {
      if (known[refers].has(id) || known[or].has(id) || missing.length === most) return;
      missing.push({ entry, mention: { refers, or, id, pointer: [...pointer] } });
    });
  }
  return missing;
}

interface Missing {
  readonly entry: Entry;
  readonly mention: Mention;
}

/** Circles in whose folder something lies, but not their own file. */
function headlessIn(entries: readonly Entry[]) {
  let homes: ReadonlySet<string | undefined> | undefined;
  const told = new Set<string>();
  return {
    /** Asked only of circles that are not there, so looked for only when one is missing. */
    has: (circle: string): boolean => {
      homes ??= new Set(entries.map((entry) => (entry.kind === 'circle' ? undefined : entry.circle)));
      return homes.has(circle);
    },
    /** Nothing where it was told already, or at a file in another folder. */
    tell: (entry: Entry, circle: string, things: Things): readonly Fault[] => {
      if (entry.circle !== circle || told.has(circle)) return [];
      told.add(circle);
      const { near } = things.among(['circle'], undefined).lookUp(circle);
      const bare = {
        rule: 'unknown-reference',
        code: 'circle-without-file',
        parts: { circle, near },
        pointer: [],
      } as const;
      return [faultIn(entry.path, entityOf(entry.path, { ...entry, governed: true }), bare)];
    },
  };
}

/** One mention of something by its id, `circle/id` where it lies in a circle. */
export interface Mention {
  readonly refers: Referable;
  readonly or?: Referable | undefined;
  readonly id: string;
  readonly pointer: Place['pointer'];
}

function unknown(entry: Entry, mention: Mention, things: Things): Fault {
  const { refers, id: whole, pointer } = mention;
  const stroke = whole.indexOf('/');
  const parts = {
    kind: refers,
    id: whole.slice(stroke + 1),
    where: FOLDERS[refers](whole.slice(0, Math.max(stroke, 0))),
    ...meantBy(entry, mention, things),
  };
  return faultIn(entry.path, entityOf(entry.path, { ...entry, governed: true }), {
    rule: 'unknown-reference',
    code: 'unknown-reference',
    parts,
    pointer,
  });
}

/** What may have been meant by something that is not there, each as it would stand in this file, and what there is. */
export function meantBy(
  { kind, id, circle }: Entry,
  { refers, or = refers, id: whole }: Mention,
  things: Things,
): Meant & { readonly known: readonly string[] } {
  const stroke = whole.indexOf('/');
  const home = stroke < 0 ? undefined : whole.slice(0, stroke);
  const { ids, lookUp } = things.among(or === refers ? [refers] : [refers, or], home);
  const { called, near } = lookUp(whole.slice(stroke + 1));
  const written = (one: string) =>
    home === undefined || home === (kind === 'circle' ? id : circle) ? one : `${home}/${one}`;
  const meant = { near: near.map(written), known: ids.map(written) };
  return called === undefined ? meant : { called: written(called), ...meant };
}
