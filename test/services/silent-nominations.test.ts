/** Five people name somebody for a role, each on their own computer at the same time; the selection takes all of it in. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Finished, runCircles } from '../cli/run-circles.ts';
import { at, PEOPLE, type Person, settle, type Village } from '../schedules/five-people.ts';

const NAME = 'selection-secretary-maple-street';
const REASONS: Readonly<Record<Person, readonly string[]>> = {
  ana: ['--nominate', 'ben', '--because', 'His notes are read.'],
  ben: ['--nominate', 'ben', '--because', 'I like to write.'],
  cleo: ['--nominate', 'nobody'],
  dan: ['--nominate', 'eva', '--because', 'She asks when she does not understand.'],
  eva: ['--nominate', 'ana', '--because', 'She has time.'],
};

let village: Village;

beforeAll(async () => {
  const room = mkdtempSync(join(tmpdir(), 'circles-silent-'));
  mkdirSync(join(room, 'village'));
  village = await settle(join(room, 'village'), { people: PEOPLE, signatures: 1 });
  return () => rmSync(room, { recursive: true, force: true });
}, 180_000);

async function fine(who: Person, ...line: readonly string[]): Promise<Finished> {
  const finished = await at(village, who, line);
  expect(finished, finished.err).toMatchObject({ code: 0 });
  return finished;
}

const folderOf = (who: Person) => join(village.room, who, 'maple', 'circles', 'general');

it('is five files of five people, told to nobody before the selection, and then read out', async () => {
  await fine('ana', 'propose', '--role', 'secretary', '--until', '30 Nov 2027', '--qualification', 'Writes clearly.');
  await fine('ana', 'share');
  for (const who of PEOPLE) if (who !== 'ana') await fine(who, 'share');
  for (const who of PEOPLE) await fine(who, 'respond', NAME, ...REASONS[who]);
  for (const who of [...PEOPLE, ...PEOPLE]) {
    const { out, err } = await fine(who, 'share');
    expect(`${out}${err}`).not.toMatch(/notes are read|can.t be joined/);
  }
  const answers = readdirSync(join(folderOf('ana'), 'proposals', NAME, 'responses'));
  expect(answers.filter((file) => file.endsWith('.yaml'))).toHaveLength(5);
  for (const line of [['status'], ['check', '--hints'], ['next'], ['show', NAME], ['status', '--json']]) {
    const { out } = await at(village, 'dan', line);
    expect(out).not.toMatch(/notes are read|like to write|has time/);
  }
  const status = JSON.parse((await fine('dan', 'status', '--json')).out);
  expect(status.proposals).toMatchObject([{ answered: 5, asked: 5, selects: true, unheard: [] }]);

  const input = [
    'y',
    '',
    'y',
    '',
    'Dan',
    'Ben',
    'He writes clearly, and she asks him.',
    '',
    'Ben',
    '',
    ...'ccccc',
    'y',
  ];
  const held = await runCircles(['select', 'secretary'], {
    cwd: join(village.room, 'ana', 'maple'),
    env: { HOME: join(village.room, 'ana'), CIRCLES_TODAY: '2026-12-01', ACCESSIBLE: '1' },
    input: `${input.join('\n')}\n`,
    terminal: true,
  });
  const shown = held.err.replaceAll(/\s+/g, ' ');
  expect(held.code, held.err).toBe(0);
  expect(shown).not.toContain('How do you write the names down?');
  expect(shown).toContain('ana: ben. His notes are read.');
  expect(shown).toContain('cleo names nobody.');
  expect(shown).toContain('He writes clearly, and she asks him.');
  expect(held.out).toContain(`--proposal general/${NAME}`);
  const [folder = ''] = readdirSync(join(folderOf('ana'), 'decisions')).filter((name) => name.includes('secretary'));
  const account = readFileSync(join(folderOf('ana'), 'decisions', folder, 'account.yaml'), 'utf8');
  expect(account).toContain('I like to write.');
  expect(account).not.toMatch(/eva|She has time/);
  expect(readdirSync(folderOf('ana'))).not.toContain('proposals');
  await fine('ana', 'verify');

  const late = await fine('eva', 'respond', NAME, '--nominate', 'dan', '--because', 'He is new.');
  expect(late.out).toContain('Noted');
  await fine('ana', 'share');
  await fine('eva', 'share');
  expect(readdirSync(folderOf('eva'))).not.toContain('proposals');
  await fine('eva', 'verify');
}, 180_000);
