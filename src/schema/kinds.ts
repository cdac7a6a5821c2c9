/** THE table of kinds: for each kind of file where it lies, which schema it follows, and whether it is governed. Adding a kind is one row and one schema. */
import type { CircleId } from '../model/circle.ts';
import type { GovernedKind } from '../model/organisation.ts';
import { sharedWord } from './shared-words.ts';

/** Kinds that lie beside the governed ones and change without a decision. */
export type OpenKind =
  | 'decision'
  | 'account'
  | 'objection'
  | 'evidence'
  | 'proposal'
  | 'response'
  | 'meeting'
  | 'backlog'
  | 'review'
  | 'waivers';

/** Every kind of file the tool reads. */
export type Kind = GovernedKind | OpenKind;

interface Row {
  readonly kind: Kind;
  /** `<circle>`, `<folder>` and `<id>` stand for one id each. */
  readonly pattern: string;
  /** True when a decision or a notice is needed to change it. */
  readonly governed: boolean;
  /** File name in `schemas/` without `.schema.json`; `null` where the kind's schema arrives with the commands that use it. */
  readonly schema: string | null;
}

/** One row a kind. Patterns are disjoint. */
export const KINDS: readonly Row[] = [
  { kind: 'organisation', pattern: 'circles.yaml', governed: true, schema: 'organisation' },
  { kind: 'person', pattern: 'people/<id>.yaml', governed: true, schema: 'person' },
  { kind: 'member-organisation', pattern: 'organisations/<id>.yaml', governed: true, schema: 'member-organisation' },
  { kind: 'funding-stream', pattern: 'funding/<id>.yaml', governed: true, schema: 'funding-stream' },
  { kind: 'budget-round', pattern: 'budgets/<id>.yaml', governed: true, schema: 'budget-round' },
  { kind: 'training-requirement', pattern: 'training/<id>.yaml', governed: true, schema: 'training-requirement' },
  { kind: 'circle', pattern: 'circles/<circle>/circle.yaml', governed: true, schema: 'circle' },
  { kind: 'role', pattern: 'circles/<circle>/roles/<id>.yaml', governed: true, schema: 'role' },
  { kind: 'term', pattern: 'circles/<circle>/terms/<id>.yaml', governed: true, schema: 'term' },
  { kind: 'policy', pattern: 'circles/<circle>/policies/<id>.yaml', governed: true, schema: 'policy' },
  { kind: 'measure', pattern: 'circles/<circle>/measures/<id>.yaml', governed: true, schema: 'measure' },
  {
    kind: 'decision',
    pattern: 'circles/<circle>/decisions/<folder>/decision.yaml',
    governed: false,
    schema: 'decision',
  },
  { kind: 'account', pattern: 'circles/<circle>/decisions/<folder>/account.yaml', governed: false, schema: 'account' },
  {
    kind: 'objection',
    pattern: 'circles/<circle>/decisions/<folder>/<id>.objection.yaml',
    governed: false,
    schema: 'objection',
  },
  {
    kind: 'evidence',
    pattern: 'circles/<circle>/decisions/<folder>/evidence/<id>.yaml',
    governed: false,
    schema: 'response',
  },
  {
    kind: 'proposal',
    pattern: 'circles/<circle>/proposals/<folder>/proposal.yaml',
    governed: false,
    schema: 'proposal',
  },
  {
    kind: 'response',
    pattern: 'circles/<circle>/proposals/<folder>/responses/<id>.yaml',
    governed: false,
    schema: 'response',
  },
  { kind: 'meeting', pattern: 'circles/<circle>/meetings/<id>.yaml', governed: false, schema: 'meeting' },
  { kind: 'backlog', pattern: 'circles/<circle>/backlog.yaml', governed: false, schema: 'backlog' },
  { kind: 'review', pattern: 'circles/<circle>/reviews/<id>.yaml', governed: false, schema: 'review' },
  { kind: 'waivers', pattern: '.circles/waivers.yaml', governed: false, schema: 'waivers' },
];

/** What a path says about the file that lies there. */
export interface PathParts {
  readonly kind: Kind;
  readonly governed: boolean;
  readonly circle?: CircleId;
  /** The folder of a decision or proposal. */
  readonly folder?: string;
  /** File name without ending; for a circle the name of its folder; `circles` for the organisation. */
  readonly id: string;
}

/** The places under a circle and at the top where only governed files may lie. */
export const GOVERNED_FOLDERS: readonly string[] = ['people', 'organisations', 'funding', 'budgets', 'training'];

/** The places inside a circle's folder where only governed files may lie. */
export const GOVERNED_CIRCLE_FOLDERS: readonly string[] = ['roles', 'terms', 'policies', 'measures'];

const ENDING = '.yaml';

/** A pattern cut into the names of its folders and file. */
interface Matcher {
  readonly row: Row;
  readonly steps: readonly Step[];
  /** Which of the names stand for what; -1 where the pattern has none. */
  readonly circle: number;
  readonly folder: number;
  readonly id: number;
  /** How much of the file's name is its ending. */
  readonly ending: number;
}

/** One name of a path: as it is written (`text`), or any one that ends with `text`. */
interface Step {
  readonly name: keyof Names | undefined;
  readonly text: string;
}

/** The rows for paths of so many names, by the name of the last folder that stands as written in their patterns: one or two for each. */
interface Shelf {
  readonly at: number;
  readonly matchers: ReadonlyMap<string, readonly Matcher[]>;
}

const SHELVES: ReadonlyMap<number, Shelf> = shelves();

function shelves(): ReadonlyMap<number, Shelf> {
  const all = KINDS.map(matcherOf);
  const lengths = new Set(all.map(({ steps }) => steps.length));
  return new Map([...lengths].map((length) => [length, shelfOf(all.filter(({ steps }) => steps.length === length))]));
}

function shelfOf(matchers: readonly Matcher[]): Shelf {
  const folders = (matchers[0]?.steps ?? []).slice(0, -1);
  const at = Math.max(
    folders.findLastIndex((step) => step.name === undefined),
    0,
  );
  const names = new Set(matchers.map(({ steps }) => steps[at]?.text ?? ''));
  const named = (name: string) => matchers.filter(({ steps }) => steps[at]?.text === name);
  return { at, matchers: new Map([...names].map((name) => [name, named(name)])) };
}

function matcherOf(row: Row): Matcher {
  const steps = row.pattern.split('/').map(stepOf);
  const [circle = -1, folder = -1, id = -1] = (['circle', 'folder', 'id'] as const).map((name) =>
    steps.findIndex((step) => step.name === name),
  );
  return { row, steps, circle, folder, id, ending: id < 0 ? ENDING.length : (steps[id]?.text.length ?? 0) };
}

function stepOf(text: string): Step {
  const [, name = '', ending = ''] = /^<(circle|folder|id)>(.*)$/.exec(text) ?? [];
  return isName(name) ? { name, text: ending } : { name: undefined, text };
}

/** The kind of file that lies at `path`, by its place alone; undefined for files the tool has no business with. */
export function kindOf(path: string): PathParts | undefined {
  if (!path.endsWith(ENDING)) return undefined;
  const names = path.split('/');
  const shelf = SHELVES.get(names.length);
  if (shelf === undefined) return undefined;
  for (const matcher of shelf.matchers.get(names[shelf.at] ?? '') ?? []) {
    if (fits(names, matcher.steps)) return partsOf(matcher, names);
  }
  return undefined;
}

// From the end: the first names are the same for most kinds.
function fits(names: readonly string[], steps: readonly Step[]): boolean {
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined || !fitsStep(names[index] ?? '', step)) return false;
  }
  return true;
}

function fitsStep(name: string, step: Step): boolean {
  if (step.name === undefined) return name === step.text;
  // what begins with a dot is no name that anybody gave: `._ana.yaml` is left by a computer
  return name.length > step.text.length && name.endsWith(step.text) && !name.startsWith('.');
}

function partsOf(matcher: Matcher, names: readonly string[]): PathParts {
  const { kind, governed } = matcher.row;
  const circle = sharedAt(names, matcher.circle);
  const folder = names[matcher.folder];
  const id =
    matcher.id < 0 && circle !== undefined ? circle : sharedWord((names.at(-1) ?? '').slice(0, -matcher.ending));
  if (circle === undefined) return { kind, governed, id };
  return folder === undefined ? { kind, governed, circle, id } : { kind, governed, circle, folder, id };
}

function sharedAt(names: readonly string[], index: number): string | undefined {
  const name = names[index];
  return name === undefined ? undefined : sharedWord(name);
}

/** What stands in a pattern's places. */
interface Names {
  readonly circle?: string;
  readonly folder?: string;
  readonly id?: string;
}

/** Where a file of this kind lies. `names` holds what the kind's pattern asks for. */
export function pathOf(kind: Kind, names: Names): string {
  let path = '';
  for (const piece of PIECES.get(kind) ?? []) path += isName(piece) ? (names[piece] ?? '') : piece;
  return path;
}

/** Each pattern cut at its names: `circles/`, `circle`, `/roles/`, `id`, `.yaml`. */
const PIECES = new Map(KINDS.map(({ kind, pattern }) => [kind, pattern.split(/<(circle|folder|id)>/)]));

function isName(piece: string): piece is 'circle' | 'folder' | 'id' {
  return piece === 'circle' || piece === 'folder' || piece === 'id';
}
