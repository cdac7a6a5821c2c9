/** `npm run fuzz -- --count 10000 --seed 7`: alters an organisation in every way and sees that each alteration that counts is told, and no other. */
import { parseArgs } from 'node:util';
import type { FileTree } from '../../src/load/file-tree.ts';
import type { Verification } from '../../src/trust/verify.ts';
import { treeOf, verifyWorld, type World } from '../ledger.ts';
import { STORY } from '../story.ts';
import { type Expected, expectedOf, recordsDiffer } from './expected.ts';
import { canBeMutated, MUTATIONS } from './mutations.ts';
import { randomOf } from './random.ts';
import { type Subject, subjectAfter } from './subject.ts';

/** Which mutations to make. */
export interface FuzzRun {
  readonly seed: number;
  /** The number of the first mutation, to make a single one again. */
  readonly from: number;
  readonly count: number;
}

/** What came of a run. */
export interface FuzzResult {
  /** Each mutation after which the answer was not the right one, in words. */
  readonly faults: readonly string[];
  /** How often each code was told, and `verified` where nothing was. */
  readonly codes: ReadonlyMap<string, number>;
  readonly mutations: ReadonlyMap<string, number>;
  readonly expected: ReadonlyMap<Expected, number>;
  /** The most computing that one verification took, in milliseconds, and which. */
  readonly slowest: { readonly took: number; readonly what: string };
}

/** No answer may take longer, in milliseconds of computing. */
const LONGEST = 1000;

/** Makes the mutations. Never throws, whatever the verifier does. */
export function fuzz(subject: Subject, run: FuzzRun): FuzzResult {
  const tally = {
    codes: new Map<string, number>(),
    mutations: new Map<string, number>(),
    expected: new Map<Expected, number>(),
  };
  const base = treeOf(subject.world);
  const faults: string[] = [];
  let slowest = { took: 0, what: '' };
  for (let number = run.from; number < run.from + run.count; number += 1) {
    const { world, names, what } = mutated(subject.world, { seed: run.seed, number });
    const answer = answerTo(world);
    const expected = expectedOf(subject, world);
    const fault = faultOf(answer, expected) ?? baseFault(subject, { world, base, answer });
    if (fault !== undefined) faults.push(`${what}\n  ${fault}`);
    if (answer.took > slowest.took) slowest = { took: answer.took, what };
    for (const name of names) count(tally.mutations, name);
    for (const code of answer.codes) count(tally.codes, code);
    count(tally.expected, expected);
  }
  return { faults, ...tally, slowest };
}

/** Mostly one mutation, sometimes a second and a third on top. */
function mutated(world: World, { seed, number }: { seed: number; number: number }) {
  const random = randomOf(seed, number);
  const times = random.percent(75) ? 1 : random.percent(60) ? 2 : 3;
  const names = Array.from({ length: times }, () => random.of(Object.keys(MUTATIONS)));
  const steps: string[] = [];
  const after = names.reduce((before, name) => {
    if (!canBeMutated(before)) return before;
    const made = MUTATIONS[name]?.(before, random);
    steps.push(`${name}: ${made?.done}`);
    return made?.world ?? before;
  }, world);
  return { world: after, names, what: `--seed ${seed} --from ${number} --count 1: ${steps.join('; ')}` };
}

interface Answer {
  readonly codes: readonly string[];
  readonly took: number;
  readonly thrown?: string;
}

function answerTo(world: World, base?: FileTree): Answer {
  const start = process.cpuUsage();
  const took = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  try {
    const { findings }: Verification = verifyWorld(world, { base });
    return { codes: [...new Set(findings.map(({ code }) => code))].sort(), took: took() };
  } catch (error) {
    return { codes: [], took: took(), thrown: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

function faultOf({ codes, took, thrown }: Answer, expected: Expected): string | undefined {
  if (thrown !== undefined) return `thrown: ${thrown}`;
  if (took > LONGEST) return `took ${Math.round(took)} ms`;
  if (expected === 'told' && codes.length === 0) return 'verified, and something that counts is another';
  return expected === 'verified' && codes.length > 0
    ? `nothing that counts is another; told: ${codes.join(', ')}`
    : undefined;
}

/** What goes without a word by itself is told beside the state before. */
function baseFault(
  subject: Subject,
  { world, base, answer }: { readonly world: World; readonly base: FileTree; readonly answer: Answer },
): string | undefined {
  if (answer.codes.length > 0 || !recordsDiffer(subject.world, world)) return undefined;
  const beside = answerTo(world, base);
  return beside.codes.includes('base-missing')
    ? undefined
    : 'a record is another, and beside the state before nothing was told';
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Runs and prints a summary; 1 when any answer was not the right one. */
export async function main(_root: string, ...words: readonly string[]): Promise<number> {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...words], options: { seed: number, count: number, from: number } });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const run = { seed, from: Number(values.from ?? 0), count: Number(values.count ?? 10_000) };
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  say(`${run.count} mutations, seed ${seed}`);
  const result = fuzz(subjectAfter(STORY), run);
  for (const [title, counts] of [
    ['told', result.codes],
    ['made', result.mutations],
    ['had to be', result.expected],
  ] as const) {
    say(`\n${title}`);
    for (const [name, times] of [...counts].sort(([, a], [, b]) => b - a)) say(`${String(times).padStart(7)}  ${name}`);
  }
  say(`\nslowest: ${Math.round(result.slowest.took)} ms, ${result.slowest.what}`);
  for (const fault of result.faults.slice(0, 50)) say(`\n${fault}`);
  say(result.faults.length === 0 ? '\nevery answer was right' : `\n${result.faults.length} answers were wrong`);
  return result.faults.length === 0 ? 0 : 1;
}
