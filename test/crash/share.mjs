/**
 * `circles share`, killed while it takes in what another recorded, signs one of ours anew behind it, and sends: the copy and the
 * shared place are in the old state or in the new one, and the next `share` brings everybody to the same.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { circles, doOtherWork, git, lookAfter, lookAtWork, lookWhether, runNext, tryCircles } from './crash-room.mjs';

/** Where each of the two works: `folder/ana/maple` with `folder/ana` as home. */
function at(folder, who) {
  return { cwd: join(folder, who, 'maple'), home: join(folder, who) };
}

/** Ana has shared a selection; Ben has two decisions that nobody has seen: one has to be signed anew behind hers, one has not. */
export async function prepare(folder) {
  for (const who of ['', 'ana', 'ben']) mkdirSync(join(folder, who));
  await git(folder, 'init', '--quiet', '--bare', '-b', 'main', 'hub.git');
  const [ana, ben] = [at(folder, 'ana'), at(folder, 'ben')];
  const people = ['Ana', 'Ben', 'Cleo'].flatMap((name) => ['--person', name]);
  const aim = ['--name', 'Maple', '--mission', 'To feed our street.', '--consented', '2026-12-01', '--no-input'];
  await circles({ ...ana, cwd: ana.home }, 'init', 'maple', ...aim, ...people);
  await circles(ana, 'share', '--to', '../../hub.git');
  const joined = await circles({ ...ben, cwd: ben.home }, 'join', '../hub.git', 'maple', '--person', 'ben', '-q');
  // not the full path, so that the whole folder can be copied
  await git(ben.cwd, 'remote', 'set-url', 'origin', '../../hub.git');
  await circles(ana, 'keys', 'add', 'ben', joined.trimEnd().split('\n').at(-1), '--consent', 'all');
  await circles(ana, 'share');
  await circles(ben, 'share');
  const selection = ['select', 'secretary', '--person', 'cleo', '--reason', 'A clear hand.', '--until', 'in a year'];
  await circles(ana, ...selection, '--consent', 'all');
  await circles(ana, 'share');
  await circles(ben, 'consent', 'Buy an oven', '--once', '--text', 'We buy an oven.', '--consent', 'all');
  await circles(ben, 'consent', '--policy', 'Label jars', '--text', 'Every jar carries a date.', '--consent', 'all');
  await doOtherWork(ben.cwd);
}

/** What is killed. */
export function command(folder) {
  return { ...at(folder, 'ben'), words: ['share'] };
}

/** What has to be known from before the kill. */
export async function before(folder) {
  const read = (cwd, name) => git(cwd, 'rev-parse', name);
  return { head: await read(at(folder, 'ben').cwd, 'HEAD'), shared: await read(join(folder, 'hub.git'), 'main') };
}

/** Straight after the kill: `old` or `new`, and `sent` where the shared place has it too; anything else is a fault. */
export async function lookAtState(folder, { head, shared }, faults) {
  const [ben, hub] = [at(folder, 'ben'), join(folder, 'hub.git')];
  const there = await git(hub, 'rev-parse', 'main');
  const here = await git(ben.cwd, 'rev-parse', 'HEAD');
  if (here !== head && (await git(ben.cwd, 'log', '-1', '--format=%P')) !== `${head} ${shared}`)
    faults.push(`neither the old state nor the new one: ${await git(ben.cwd, 'log', '-1', '--format=%P %s')}`);
  if (there !== shared && there !== here) faults.push(`at the shared place lies neither the old state nor the new one`);
  await lookAtFiles(ben.cwd, { head, here }, faults);
  await lookAfter(ben, faults);
  await lookWhether(hub, faults);
  return here === head ? 'old' : there === shared ? 'new' : 'sent';
}

/** Every file that the tool writes is whole: as it was, or as it is to be. */
async function lookAtFiles(folder, { head, here }, faults) {
  const otherThan = async (commit) => (await git(folder, 'diff', '--name-only', commit)).split('\n');
  const [old, now] = [await otherThan(head), await otherThan(here)];
  const torn = old.filter((path) => now.includes(path) && !/^(staged|unstaged)\.txt$/.test(path));
  if (torn.length > 0) faults.push(`half written: ${torn.join(', ')}`);
}

/** Sharing once more works, sends what is Ben's exactly once, and Ana has the same then. True when git had left a lock. */
export async function goOn(folder, _known, { group, faults }) {
  const [ana, ben, hub] = [at(folder, 'ana'), at(folder, 'ben'), join(folder, 'hub.git')];
  const locked = await runNext(ben, ['share'], { group, stores: [join(ben.cwd, '.git'), hub], faults });
  const taken = await tryCircles(ana, 'share');
  if (taken.code !== 0) faults.push(`Ana's share says ${taken.code}: ${taken.out}${taken.err}`);
  for (const who of [ana, ben]) {
    const verified = await tryCircles(who, 'verify');
    if (verified.code !== 0) faults.push(`verify says ${verified.code}: ${verified.out}${verified.err}`);
  }
  const trees = await Promise.all([ana, ben].map(({ cwd }) => git(cwd, 'rev-parse', 'HEAD^{tree}')));
  if (trees[0] !== trees[1]) faults.push('not everybody has the same');
  lookAtDecisions(ana.cwd, faults);
  await lookAtWork(ben.cwd, faults);
  const left = readdirSync(join(ben.cwd, '.git/circles')).filter((name) => !['identity.json', 'seen'].includes(name));
  if (left.length > 0) faults.push(`left in .git/circles: ${left.join(', ')}`);
  return locked;
}

function lookAtDecisions(folder, faults) {
  const names = readdirSync(join(folder, 'circles/general/decisions'));
  for (const name of ['buy-an-oven', 'label-jars'])
    if (names.filter((one) => one.includes(name)).length !== 1) faults.push(`${name}: ${names.join(', ')}`);
  if (!existsSync(join(folder, 'circles/general/policies/label-jars.yaml')))
    faults.push('label-jars.yaml is not there');
}
