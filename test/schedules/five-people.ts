/** Five people with five copies of one group: each records, signs and shares when they like, and nobody knows what the others do. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finished, runCircles } from '../cli/run-circles.ts';
import { lookAtAnswers } from './answers.ts';

/** Their names are their ids. */
export const PEOPLE = ['ana', 'ben', 'cleo', 'dan', 'eva'] as const;

/** One of the five. */
export type Person = (typeof PEOPLE)[number];

/** One thing that one of them does. */
export interface Deed {
  readonly who: Person;
  readonly what: keyof typeof DEEDS;
  /** Which of the few things it is about. */
  readonly about: number;
}

/** A folder with the place they share and a copy for each. */
export interface Village {
  readonly room: string;
  readonly people: readonly Person[];
  /** True where they decide in writing too. */
  readonly inWriting: boolean;
  /** What went otherwise than it ever may, in words. */
  readonly violations: string[];
  /** How many questions were asked and answered. */
  questions: number;
  /** How many deeds were done, and not refused with a reason. */
  done: number;
  /** How many proposals were adopted in writing. */
  adopted: number;
  /** What everybody could know of answers when somebody last shared: by version and person. */
  answers: ReadonlyMap<string, string>;
  /** Versions of which a decision was seen. */
  readonly settled: Set<string>;
  /** How many records had to be signed once more behind those of others. */
  renewed: number;
  day: number;
}

const THINGS = ['Quiet hours', 'Label jars', 'Compost'];
const ROLES = ['secretary', 'facilitator'];

const IDEAS = ['A bench', 'Open evenings'];

const ideaOf = (about: number) => IDEAS[about % IDEAS.length] ?? '';

const policyOf = (about: number) => THINGS[about % THINGS.length] ?? '';

/** What people do, as command lines. Some are refused where they make no sense; that is fine, as long as it is said. */
export const DEEDS = {
  agree: ({ about }: Deed, number: number) => [
    ...['consent', `${policyOf(about)}, round ${number}`, '--policy', `${policyOf(about)} ${number}`],
    ...['--text', `As agreed on evening ${number}.`, '--consent', 'all'],
  ],
  same: ({ about }: Deed) => ['consent', policyOf(about), '--once', '--text', 'Once more.', '--consent', 'all'],
  retire: ({ about }: Deed) => ['consent', `End ${policyOf(about)}`, '--retire', policyOf(about), '--consent', 'all'],
  rewrite: ({ about }: Deed, number: number) => [
    ...['consent', `Rewrite ${number}`, '--policy', policyOf(about), '--text', `New words, ${number}.`],
    ...['--consent', 'all'],
  ],
  select: ({ about }: Deed) => [
    ...['select', ROLES[about % ROLES.length] ?? '', '--person', PEOPLE[about % PEOPLE.length] ?? ''],
    ...['--reason', 'A clear hand.', '--until', 'in a year', '--consent', 'all'],
  ],
  leave: ({ who }: Deed) => ['note', who, 'on-leave'],
  back: ({ who }: Deed) => ['note', who, 'back'],
  rename: ({ who }: Deed, number: number) => ['note', who, 'renamed', `${who} the ${number}th`],
  propose: ({ about }: Deed, number: number) => [
    ...['propose', ideaOf(about), ...(about % 2 === 0 ? ['--once'] : ['--policy', `${ideaOf(about)} ${number}`])],
    ...['--text', `As proposed on evening ${number}.`],
  ],
  ask: ({ about }: Deed, number: number) => ['respond', ideaOf(about), '--question', `Why, ${number}?`],
  agreeTo: ({ about }: Deed) => ['respond', ideaOf(about), '--consent'],
  objectTo: ({ about }: Deed, number: number) => ['respond', ideaOf(about), '--object', `It hurts, ${number}.`],
  amend: ({ about }: Deed, number: number) => [
    ...['propose', '--amend', ideaOf(about), '--text', `Better words, ${number}.`, '--change', 'Better.'],
  ],
  takeBack: ({ about }: Deed) => ['propose', '--withdraw', ideaOf(about)],
  adopt: ({ about }: Deed) => ['consent', '--proposal', ideaOf(about)],
  sign: () => ['sign', '--all'],
  share: () => ['share'],
} as const satisfies Record<string, (deed: Deed, number: number) => readonly string[]>;

/** Runs git beside the tool, without the machine's own settings. */
function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1' },
  });
}

/** One of them at the command line of their own computer. */
export function at(village: Village, who: Person, line: readonly string[]): Promise<Finished> {
  const day = new Date(Date.UTC(2026, 11, 1 + village.day)).toISOString().slice(0, 10);
  return runCircles(line, {
    cwd: join(village.room, who, 'maple'),
    env: { HOME: join(village.room, who), CIRCLES_TODAY: day },
    now: `${day}T12:00:00Z`,
  });
}

/** What group it is. */
export interface Settling {
  readonly people: readonly Person[];
  /** How many signatures a decision needs. */
  readonly signatures: number;
  /** What silence means where they decide in writing too; undefined where they always meet. */
  readonly inWriting?: 'not-counted' | 'consents';
}

function newVillage(room: string, { people, inWriting }: Pick<Village, 'people' | 'inWriting'>): Village {
  return {
    ...{ room, people, inWriting, violations: [], questions: 0, done: 0, adopted: 0, renewed: 0, day: 0 },
    ...{ answers: new Map(), settled: new Set() },
  };
}

/** Founds the group, gives each of them a key and a copy, and shares it. */
export async function settle(room: string, { people, signatures, inWriting }: Settling): Promise<Village> {
  Object.assign(process.env, { HOME: room, XDG_CONFIG_HOME: join(room, 'none'), GIT_CONFIG_NOSYSTEM: '1' });
  const village: Village = newVillage(room, { people, inWriting: inWriting !== undefined });
  for (const who of people) mkdirSync(join(room, who));
  git(room, 'init', '--quiet', '--bare', '-b', 'main', 'hub.git');
  const env = (who: string) => ({ HOME: join(room, who), CIRCLES_TODAY: '2026-12-01' });
  const mission = ['--mission', 'To cook for our street.', '--no-input', '--consented', '2026-12-01'];
  const named = people.flatMap((who) => ['--person', who]);
  const founding = ['init', 'maple', '--name', 'Maple Street', ...mission, ...named];
  await must(runCircles(founding, { cwd: join(room, 'ana'), env: env('ana') }), founding);
  await must(at(village, 'ana', ['share', '--to', '../../hub.git']), ['share']);
  for (const who of people.slice(1)) {
    const line = ['join', '../hub.git', 'maple', '--person', who, '-q'];
    const joined = await must(runCircles(line, { cwd: join(room, who), env: env(who) }), line);
    git(join(room, who, 'maple'), 'remote', 'set-url', 'origin', '../../hub.git');
    const claim = joined.out.split('\n').find((text) => text.startsWith('circles-key-1 ')) ?? '';
    await must(at(village, 'ana', ['keys', 'add', who, claim, '--consent', 'all']), ['keys', 'add', who]);
  }
  for (const thing of THINGS) {
    const line = ['consent', thing, '--policy', thing, '--text', 'As it was.', '--consent', 'all'];
    await must(at(village, 'ana', line), line);
  }
  if (inWriting !== undefined) await decideInWriting(village, inWriting);
  if (signatures > 1) await demandSignatures(village, signatures);
  for (const who of people) await must(at(village, who, ['share']), ['share']);
  return village;
}

async function decideInWriting(village: Village, silence: string): Promise<void> {
  const file = join(village.room, 'ana', 'maple', 'circles.yaml');
  appendFileSync(file, `governance:\n  async: {min: P1D, silence: ${silence}, never: [membership]}\n`);
  const line = ['consent', 'Between meetings', '--consent', 'all'];
  await must(at(village, 'ana', line), line);
}

async function demandSignatures(village: Village, signatures: number): Promise<void> {
  const file = join(village.room, 'ana', 'maple', 'circles', 'general', 'circle.yaml');
  appendFileSync(file, `records:\n  signatures: ${signatures}\n`);
  const line = ['consent', 'More signatures', '--consent', 'all'];
  await must(at(village, 'ana', line), line);
  await must(at(village, 'ana', ['share']), ['share']);
  for (const who of village.people.slice(1, signatures)) {
    for (const next of [['share'], ['sign', '--all'], ['share']]) await must(at(village, who, next), next);
  }
}

async function must(run: Promise<Finished>, line: readonly string[]): Promise<Finished> {
  const finished = await run;
  if (finished.code !== 0) throw new Error(`circles ${line.join(' ')}\n${finished.out}${finished.err}`);
  return finished;
}

/** A copy of the whole village, so that it has to be founded only once. */
export function copyVillage(village: Village, room: string): Village {
  cpSync(village.room, room, { recursive: true });
  return newVillage(room, village);
}

/** Lets them do all of it, one after the other, and looks at what may never be. */
export async function play(village: Village, deeds: readonly Deed[]): Promise<void> {
  for (const [number, deed] of deeds.entries()) {
    village.day = Math.floor(number / 4);
    await act(village, deed, number);
  }
}

async function act(village: Village, deed: Deed, number: number): Promise<void> {
  const finished = await at(village, deed.who, DEEDS[deed.what](deed, number));
  if (finished.code === 0) village.done += 1;
  if (finished.code === 0 && deed.what === 'adopt') village.adopted += 1;
  if (deed.what === 'share') await settleQuestions(village, deed.who, finished);
  else if (finished.code !== 0 && !isRefusedWithReason(finished)) violate(village, deed, finished);
  if (deed.what === 'share' || finished.code !== 0) await look(village, deed);
}

/** What is wrong, and what to do about it: two lines. */
function isRefusedWithReason({ code, err }: Finished): boolean {
  return code === 2 && err.split('\n').length > 2;
}

function violate(village: Village, deed: Deed, finished: Finished): void {
  village.violations.push(`${deed.who} ${deed.what} ${deed.about}: [${finished.code}]\n${finished.out}${finished.err}`);
}

/** A question is answered by typing the command that stands in it, as somebody would who only reads what is printed. */
async function settleQuestions(village: Village, who: Person, first: Finished): Promise<void> {
  let finished = first;
  for (let tries = 0; finished.code === 1 && tries < 12; tries++) {
    const [, words] = /^ {2}circles (share --.+)$/m.exec(finished.out) ?? [];
    if (words === undefined) break;
    village.questions += 1;
    finished = await at(village, who, wordsOf(words));
  }
  village.renewed += finished.out.split('was signed once more').length - 1;
  if (finished.code !== 0) violate(village, { who, what: 'share', about: 0 }, finished);
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** After each deed: what this person has is verified, and no file shows the marks of two versions. */
async function look(village: Village, deed: Deed): Promise<void> {
  const verified = await at(village, deed.who, ['verify']);
  if (verified.code !== 0) violate(village, deed, verified);
  if (deed.what === 'share') lookAtAnswers(village, deed.who);
  for (const file of filesUnder(join(village.room, deed.who, 'maple')))
    if (/^<{7}|^>{7}/m.test(readFileSync(file, 'utf8'))) village.violations.push(`${file} holds two versions`);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== '.git')
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}

/** In the end everybody shares until nothing moves, has the same, and each can still record. Hands back their trees, each once. */
export async function gather(village: Village): Promise<ReadonlySet<string>> {
  for (const who of [...village.people, ...village.people]) {
    await settleQuestions(village, who, await at(village, who, ['share']));
    await look(village, { who, what: 'share', about: 0 });
  }
  const trees = village.people.map((who) => git(join(village.room, who, 'maple'), 'rev-parse', 'HEAD^{tree}').trim());
  await recordOnce(village);
  return new Set(trees);
}

/** Somebody can always record: the first who is not on leave does, and what needs more signatures gets them. */
async function recordOnce(village: Village): Promise<void> {
  const words = ['--once', '--text', 'We meet again.', '--consent', 'all'];
  const finished = await at(village, 'ana', ['consent', 'Meet again', ...words]);
  if (finished.code !== 0) village.violations.push(`nobody can record: ${finished.out}${finished.err}`);
}
