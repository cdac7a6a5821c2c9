/** `circles join`, killed: no copy or a whole one, joining once more works, and nothing is left beside it. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { circles, git, lookWhether, tryCircles } from './crash-room.mjs';

function at(folder, who) {
  return { cwd: join(folder, who, 'maple'), home: join(folder, who) };
}

const JOIN = ['join', '../hub.git', 'maple', '--person', 'ben', '-q'];

/** Ana has founded and shared. */
export async function prepare(folder) {
  for (const who of ['', 'ana', 'ben']) mkdirSync(join(folder, who));
  await git(folder, 'init', '--quiet', '--bare', '-b', 'main', 'hub.git');
  const ana = at(folder, 'ana');
  const people = ['--person', 'Ana', '--person', 'Ben'];
  const aim = ['--name', 'Maple', '--mission', 'To feed our street.', '--consented', '2026-12-01', '--no-input'];
  await circles({ ...ana, cwd: ana.home }, 'init', 'maple', ...aim, ...people);
  await circles(ana, 'share', '--to', '../../hub.git');
}

/** What is killed. */
export function command(folder) {
  const { home } = at(folder, 'ben');
  return { cwd: home, home, words: JOIN };
}

/** Nothing has to be known from before. */
export function before() {
  return undefined;
}

/** Straight after the kill: `old` without a copy, `new` with a whole one. */
export async function lookAtState(folder, _before, faults) {
  const ben = at(folder, 'ben');
  if (!existsSync(ben.cwd)) return 'old';
  await lookAtCopy(ben, faults);
  return 'new';
}

async function lookAtCopy(ben, faults) {
  const verified = await tryCircles(ben, 'verify');
  if (verified.code !== 0) faults.push(`verify says ${verified.code}: ${verified.out}${verified.err}`);
  await lookWhether(ben.cwd, faults);
  const status = await git(ben.cwd, 'status', '--porcelain');
  if (status !== '') faults.push(`the copy is not whole:\n${status}`);
}

/** Joining once more works, or the copy is there already and gives the line; Ana takes Ben in with it. */
export async function goOn(folder, _known, { state, faults }) {
  const [ana, ben] = [at(folder, 'ana'), at(folder, 'ben')];
  const again = state === 'new' ? ['keys', 'create', '--person', 'ben', '-q'] : JOIN;
  const done = await tryCircles({ ...ben, cwd: state === 'new' ? ben.cwd : ben.home }, ...again);
  const line = done.out.trimEnd().split('\n').at(-1) ?? '';
  if (done.code !== 0) faults.push(`the next command says ${done.code}: ${done.out}${done.err}`);
  if (done.code !== 0) return false;
  await lookAtCopy(ben, faults);
  const added = await tryCircles(ana, 'keys', 'add', 'ben', line, '--consent', 'all');
  if (added.code !== 0) faults.push(`keys add says ${added.code}: ${added.out}${added.err}`);
  await lookBeside(ben, faults);
  return false;
}

/** What a killed command left is taken away by the next one, or, where git outlived it and went on writing, by the one after that. */
async function lookBeside(ben, faults) {
  const leftIn = () => readdirSync(ben.home).filter((name) => !['.config', 'maple', 'second'].includes(name));
  if (leftIn().length === 0) return;
  const { code, out, err } = await tryCircles({ ...ben, cwd: ben.home }, 'join', '../hub.git', 'second', '-q');
  if (code !== 0) faults.push(`a second copy: ${code}: ${out}${err}`);
  if (leftIn().length > 0) faults.push(`left beside the copy: ${leftIn().join(', ')}`);
}
