/** Every way that is left when a round does not come to an end, as it is asked for and recorded. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readYaml } from '../../src/schema/read-document.ts';
import { runCircles } from './run-circles.ts';

const room = realpathSync(mkdtempSync(join(tmpdir(), 'circles-ways-out-')));
const cwd = join(room, 'maple');
const env = { HOME: room, XDG_CONFIG_HOME: join(room, '.config'), CIRCLES_TODAY: '2026-12-01' };
const saved = { HOME: process.env.HOME, XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME };

async function circles(line: readonly string[], input = '', at = cwd): Promise<string> {
  const { code, out, err } = await runCircles(line, { cwd: at, env, input });
  if (code !== 0) throw new Error(`${line.join(' ')}: ${err}`);
  return out;
}

beforeAll(async () => {
  Object.assign(process.env, { HOME: room, XDG_CONFIG_HOME: env.XDG_CONFIG_HOME });
  const people = ['Ana', 'Ben'].flatMap((name) => ['--person', name]);
  await circles(['init', 'maple', '--name', 'Maple', '--mission', 'To cook.', ...people, '--no-input'], '', room);
  const policy = ['consent', '--policy', 'Last resort', '--text', 'We ask the panel.', '--consent', 'all'];
  await circles([...policy, '--no-input']);
  const kitchen = ['circle', 'create', 'Kitchen', '--aim', 'To cook.', '--domain', 'Meals', '--member', 'Ana'];
  await circles([...kitchen, '--member', 'Ben', '--consent', 'all', '--no-input']);
  const settings = readFileSync(join(cwd, 'circles.yaml'), 'utf8');
  const governance = 'governance: {preset: custom, last_resort: last-resort, concerns: recorded}\n';
  writeFileSync(join(cwd, 'circles.yaml'), `${settings.replace(/^governance:.*\n( .*\n)*/m, '')}${governance}`);
  await circles(['consent', 'What we do in the end', '--consent', 'all', '--no-input']);
}, 60_000);

afterAll(() => {
  for (const [name, value] of Object.entries(saved)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(room, { recursive: true, force: true });
});

/** One objection, then no way found, then this way. */
async function stuck(title: string, circle: string, ...way: readonly string[]) {
  const answers = ['', '', '', 'o', 'c', 'Too dear.', '', 'It costs too much.', 'n', ...way, 'yes'];
  const line = ['consent', title, '--once', '--text', `${title}.`, '--circle', circle, '--input'];
  await circles(line, `${answers.join('\n')}\n`);
  return recordOf(circle, title);
}

function recordOf(circle: string, title: string) {
  const folder = join(cwd, 'circles', circle, 'decisions');
  const name = readdirSync(folder).find((one) => one.endsWith(title.toLowerCase().replaceAll(' ', '-'))) ?? title;
  const read = (file: string) => readYaml(readFileSync(join(folder, name, file), 'utf8')).value;
  return { decision: read('decision.yaml'), account: read('account.yaml') };
}

describe('no way found', () => {
  it.each([
    [
      'i',
      ['2027-01-15'],
      { outcome: 'deferred', back: '2027-01-15', objections: [{ integrated: 'more-information' }] },
    ],
    ['h', ['2027-01-15'], { outcome: 'deferred', back: '2027-01-15', objections: [{ integrated: 'helping-circle' }] }],
    ['f', ['2027-01-15'], { outcome: 'deferred', back: '2027-01-15', objections: [{}] }],
    ['r', ['2027-01-15'], { outcome: 'referred', to: 'general', objections: [{ integrated: 'refer' }] }],
    ['d', [], { outcome: 'dropped', objections: [{}] }],
    ['w', [], { outcome: 'dropped', objections: [{}] }],
  ])('%s is recorded with the objection', async (way, answers, expected) => {
    const { decision, account } = await stuck(`Buy ${way}`, 'kitchen', way, ...answers);
    expect(decision).toMatchObject(expected);
    expect(decision).not.toHaveProperty('consents.0.consent');
    expect(account).toMatchObject({ objections: [{ argument: 'Too dear.' }] });
  });

  it('at the top there is the last resort that was agreed, and nothing to hand it up to', async () => {
    const { decision, account } = await stuck('Buy it all', 'general', 'l', '2027-01-15');
    expect(decision).toMatchObject({ outcome: 'deferred', back: '2027-01-15' });
    expect(account).toMatchObject({ notes: 'The last resort agreed in "Last resort" was taken.' });
    await expect(stuck('Buy more', 'general', 'r', '2027-01-15')).rejects.toThrow('no answer left');
  });

  it('the circle may consent to somebody who decides, and the objection stays readable', async () => {
    const way = ['m', 'Ana decides, up to 300 EUR, until 2027-01-31.', '', 'c', 'c'];
    await stuck('Buy two', 'kitchen', ...way);
    const { decision, account } = recordOf('kitchen', 'How we decide buy two');
    expect(decision).toMatchObject({ outcome: 'adopted', text: 'Ana decides, up to 300 EUR, until 2027-01-31.' });
    expect(account).toMatchObject({ notes: expect.stringContaining('Too dear.') });
  });

  it('a proposal can wait as a whole for what is handed on', async () => {
    const answers = [
      '',
      '',
      '',
      'o',
      'c',
      'Too dear.',
      '',
      '',
      'r',
      'The centre knows the money.',
      'a',
      '1',
      '2027-02-01',
      'yes',
    ];
    await circles(
      ['consent', 'Buy pans', '--once', '--text', 'Pans.', '--circle', 'kitchen', '--input'],
      `${answers.join('\n')}\n`,
    );
    expect(recordOf('kitchen', 'Buy pans').decision).toMatchObject({
      outcome: 'referred',
      to: 'general',
      back: '2027-02-01',
      objections: [{ integrated: 'refer', version: 2 }],
    });
  });

  it('waits among the topics of the circle it was handed to', async () => {
    const topics = await circles(['backlog', 'general']);
    for (const title of ['Buy r', 'Buy pans']) expect(topics).toContain(`${title} (handed over by Kitchen)`);
  });

  it('leaves everything recorded lawful', async () => {
    expect(await circles(['verify'])).toMatch(/(\d+) of \1 governed files covered/);
  });
});

describe('concerns', () => {
  it('of who consents are kept for the review, without names', async () => {
    const answers = ['', '', '', 'w', 'c', 'It may be loud.', 'yes'];
    const line = ['consent', 'Buy a mill', '--once', '--text', 'A mill.', '--circle', 'kitchen', '--input'];
    await circles(line, `${answers.join('\n')}\n`);
    const { decision, account } = recordOf('kitchen', 'Buy a mill');
    expect(decision).toMatchObject({ outcome: 'adopted', rounds: ['present', 'clarify', 'react', 'consent'] });
    expect(account).toMatchObject({ concerns: ['It may be loud.'] });
  });
});
