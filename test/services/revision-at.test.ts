/** The past by its days: what held at the end of one, on the line that is checked out, and reckoned with the eyes of that day. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayEnd } from '../../src/model/day-end.ts';
import { runCircles } from '../cli/run-circles.ts';

const ORGANISATION = (zone: string) => `name: Maple\nmission: To cook.\nstatus: active\ntimezone: ${zone}\n`;
const GENERAL = 'name: Maple\naim: [Cooking.]\ndomain: [Food]\nmembers: [ana]\n';
const TERM = 'role: secretary\nperson: ana\nstart: 2026-03-01\nend: 2026-03-31\n';
const FOLDER = 'circles/general';

/** One commit, in the language of git-fast-import(1). */
interface Commit {
  readonly when: string;
  readonly files: { readonly [path: string]: string };
  readonly onto?: string;
  readonly with?: string;
}

let root: string;

/** A line of five days in Rome: nothing of ours, founded, a term, a rename on a branch, joined long after it was made. */
const LINE: readonly Commit[] = [
  { when: '2026-01-05T12:00:00Z', files: { 'notes.txt': 'We met.\n' } },
  {
    when: '2026-02-01T12:00:00Z',
    files: { 'circles.yaml': ORGANISATION('Europe/Rome'), [`${FOLDER}/circle.yaml`]: GENERAL },
  },
  {
    when: '2026-03-01T12:00:00Z',
    files: {
      'people/ana.yaml': 'name: Ana\nstatus: active\n',
      [`${FOLDER}/roles/secretary.yaml`]: 'title: Secretary\nkind: secretary\npurpose: Writes.\n',
      [`${FOLDER}/terms/secretary-2026-03-01.yaml`]: TERM,
    },
  },
  // ten minutes to midnight on the last day of March in UTC is April in Rome
  { when: '2026-03-31T21:50:00Z', files: { 'people/ana.yaml': 'name: Ana Ruiz\nstatus: active\n' } },
  { when: '2026-03-31T22:10:00Z', files: { 'people/ana.yaml': 'name: Ana Ruiz Vela\nstatus: active\n' } },
];

beforeAll(() => {
  root = mkdtempSync(join(process.env.CIRCLES_TESTS_ROOM ?? tmpdir(), 'circles-at-'));
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: root, input, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const commit = (branch: string, { when, files }: Commit, parents = '') => {
    const time = `${Date.parse(when) / 1000} +0000`;
    const head = `commit refs/heads/${branch}\ncommitter Ana <ana@circles.invalid> ${time}\n${data(when)}${parents}`;
    const changed = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
    return `${head}${changed.join('')}\n`;
  };
  const beside = commit(
    'beside',
    { when: '2026-04-10T12:00:00Z', files: { [`${FOLDER}/circle.yaml`]: GENERAL.replace('Maple', 'Maple Street') } },
    'from refs/heads/main\n',
  );
  const joined = commit('main', { when: '2026-05-10T12:00:00Z', files: {} }, 'merge refs/heads/beside\n');
  const taken = commit('main', {
    when: '2026-05-10T12:01:00Z',
    files: { [`${FOLDER}/circle.yaml`]: GENERAL.replace('Maple', 'Maple Street') },
  });
  git(['init', '-q', '--initial-branch=main']);
  git(['fast-import', '--quiet'], [...LINE.map((one) => commit('main', one)), beside, joined, taken].join(''));
  git(['reset', '-q', '--hard', 'main']);
});

const run = (...line: readonly string[]) => runCircles(['-C', root, ...line], { env: { CIRCLES_TODAY: '2026-12-01' } });
const names = async (at: string) => JSON.parse((await run('terms', '--json', '--at', at)).out).terms[0]?.personName;

describe('a day', () => {
  it('is the end of that day where the organisation is', async () => {
    expect([await names('2026-03-30'), await names('2026-03-31'), await names('2026-04-01')]).toEqual([
      'Ana',
      'Ana Ruiz',
      'Ana Ruiz Vela',
    ]);
  });

  it('is reckoned with the eyes of that day, unless another one is named', async () => {
    const state = async (...line: readonly string[]) =>
      JSON.parse((await run('terms', '--json', ...line)).out).terms[0]?.state;
    expect(await state('--at', '2026-03-31')).toBe('running');
    expect(await state('--at', '2026-04-01')).toBe('expired');
    expect(await state('--at', '2026-04-01', '--today', '2026-03-02')).toBe('running');
    expect(await state('--at', 'main~3')).toBe('expired');
    const { out } = await run('check', '--json', '--at', '2026-03-15');
    expect(JSON.parse(out).today).toBe('2026-03-15');
  });

  it('follows the line that is checked out, not what was made beside it', async () => {
    const named = async (at: string) => (await run('chart', '--at', at)).out;
    expect(await named('2026-04-30')).not.toContain('Maple Street');
    expect(await named('2026-05-10')).toContain('Maple Street');
  });

  it('of today is what is recorded, not what lies there undecided', async () => {
    expect((await run('check', '--at', '2026-12-01')).err).toBe('');
  });

  it('before the beginning is told with the day it began, also where other files are older', async () => {
    for (const day of ['2025-12-24', '2026-01-06']) {
      const { code, err } = await run('check', '--at', day);
      expect(code).toBe(2);
      expect(err).toContain('what is kept begins on Sunday 1 February 2026.');
      expect(err).toContain('`--at 2026-02-01`');
    }
    expect((await run('check', '--at', '2026-02-01')).code).not.toBe(2);
  });

  it('to come is told', async () => {
    const { code, err } = await run('terms', '--at', '2026-12-02');
    expect(code).toBe(2);
    expect(err).toContain('2026-12-02, and that day has not come yet: today is 2026-12-01.');
  });

  it('that is none in the calendar is taken for a revision', async () => {
    const { code, err } = await run('terms', '--at', '2026-02-30');
    expect([code, err]).toEqual([2, expect.stringContaining('no past version called 2026-02-30')]);
  });
});

describe('the last second of a day', () => {
  it.each([
    ['2026-11-30', 'UTC', '2026-11-30T23:59:59Z'],
    ['2026-11-30', 'Europe/Rome', '2026-11-30T22:59:59Z'],
    ['2026-03-28', 'Europe/Rome', '2026-03-28T22:59:59Z'],
    ['2026-03-29', 'Europe/Rome', '2026-03-29T21:59:59Z'],
    ['2026-11-30', 'Pacific/Kiritimati', '2026-11-30T09:59:59Z'],
    ['2026-12-31', 'America/St_Johns', '2027-01-01T03:29:59Z'],
    ['2026-11-30', 'Nowhere/Atlantis', '2026-11-30T23:59:59Z'],
  ])('%s in %s', (date, zone, moment) => {
    expect(new Date(dayEnd(date, zone) * 1000).toISOString()).toBe(moment.replace('Z', '.000Z'));
  });
});
