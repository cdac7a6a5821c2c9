/** The demo, and what is told about a group at work: it is made once and copied for each test. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemo } from '../../src/services/demo.ts';
import { dueItems } from '../../src/services/due.ts';
import { nextSteps } from '../../src/services/next-steps.ts';
import { type Situation, situationAt } from '../../src/services/situation.ts';
import { statusAt } from '../../src/services/status.ts';
import { openWorkplace } from '../../src/services/workplace.ts';
import { runCircles } from '../cli/run-circles.ts';
import { repositoryAt, temporaryFolder } from '../repository.ts';

const TODAY = '2026-12-01';
const PROGRAM = fileURLToPath(new URL('../../bin/circles.js', import.meta.url));
const KEY = '.git/circles/demo-keys/basil';
const POLICY = 'circles/kitchen/policies/allergens-are-always-labelled.yaml';
const TERM = 'circles/garden/terms/facilitator-2026-04-22.yaml';
const room = mkdtempSync(join(tmpdir(), 'circles-demo-'));
const made = join(room, 'made');
let demo: Pick<Situation, 'report'> & Pick<Situation['place'], 'verification'>;
let salts = 0;

function wishes(folder: string) {
  salts += 1;
  return { folder, today: TODAY, env: process.env, salt: () => `salt-of-the-demo-number-${salts}-and-more` };
}

beforeAll(async () => {
  // by the program itself: hundreds of git processes start faster from a small process than from a test's
  const env = { ...process.env, CIRCLES_TODAY: TODAY };
  execFileSync(process.execPath, [PROGRAM, 'demo', made], { env });
  const { place, report } = situationAt(await openWorkplace(made, () => TODAY));
  demo = { report, verification: place.verification };
}, 60_000);

afterAll(() => rmSync(room, { recursive: true, force: true }));

function copy(): string {
  const folder = join(temporaryFolder(), 'copy');
  cpSync(made, folder, { recursive: true });
  return folder;
}

async function standing(folder: string, today = TODAY) {
  return statusAt(await openWorkplace(folder, () => today));
}

function change(folder: string, path: string, [from, to]: readonly [string | RegExp, string]): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

describe('the demo', () => {
  it('is proved, signed by several, and has just the findings that were planted', () => {
    expect(demo.verification.findings).toEqual([]);
    expect(demo.verification.covered).toBe(demo.verification.governed);
    expect(new Set(demo.verification.records.flatMap((record) => record.signers)).size).toBe(4);
    expect(demo.report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['term-expired', 'error'],
      ['conflict-policy-missing', 'advice'],
      ['mission-circle-missing', 'advice'],
      ['removal-steps-missing', 'advice'],
      ['terms-bunched', 'advice'],
      ['policy-measure-missing', 'advice'],
      ['role-review-missing', 'advice'],
      ['term-ending-soon', 'advice'],
      ['policy-measure-missing', 'advice'],
      ['policy-measure-missing', 'advice'],
      ['role-review-missing', 'advice'],
      ['policy-measure-missing', 'advice'],
      ['role-review-missing', 'advice'],
    ]);
  });

  it('keeps its keys to itself, draws, and says that it is made up', () => {
    expect(existsSync(join(made, KEY))).toBe(true);
    expect(readFileSync(join(made, 'chart.svg'), 'utf8')).toMatch(/^<svg[\s\S]*Kitchen/);
    expect(readFileSync(join(made, 'README.md'), 'utf8')).toContain('made up');
    expect(existsSync(join(process.env.XDG_CONFIG_HOME ?? '', 'circles'))).toBe(false);
  });

  it('refuses a folder with something in it, and touches nothing there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    await expect(makeDemo(wishes(folder))).rejects.toMatchObject({ code: 'folder-taken' });
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it.each([true, false])('leaves nothing behind when it fails; the folder was there: %s', async (wasThere) => {
    const folder = join(temporaryFolder(), 'demo');
    if (wasThere) mkdirSync(folder);
    const salt = () => {
      throw new Error('no luck');
    };
    await expect(makeDemo({ ...wishes(folder), salt })).rejects.toThrow('no luck');
    expect(existsSync(folder) ? readdirSync(folder) : undefined).toEqual(wasThere ? [] : undefined);
  });
});

describe('status', () => {
  it('groups what is undecided by whose consent it needs, and says who is asked', async () => {
    const folder = copy();
    change(folder, 'circles/garden/policies/watering-by-turns.yaml', ['one evening', 'two evenings']);
    const { undecided, due } = await standing(folder);
    expect(undecided.map(({ circles }) => circles.map(({ circle, asked }) => [circle, asked.length]))).toEqual([
      [['garden', 3]],
      [['kitchen', 4]],
    ]);
    expect(undecided[1]?.files).toEqual([POLICY]);
    expect(due.map(({ kind, now }) => [kind, now])).toEqual([
      ['term-expired', true],
      ['term-ending-soon', false],
      ['objection-watched', false],
    ]);
  });

  it('tells form from content, and names that nobody has from files that cannot be read', async () => {
    const folder = copy();
    change(folder, 'circles/kitchen/circle.yaml', [/$/, '# hello\n']);
    change(folder, 'circles/garden/circle.yaml', ['herb', 'nobody']);
    change(folder, TERM, ['role:', 'role: [']);
    const { form, faulty } = await standing(folder);
    expect(form).toEqual(['circles/kitchen/circle.yaml']);
    expect(faulty.map(({ file }) => file)).toEqual([TERM]);
  });

  it('needs no key and writes nothing', async () => {
    const folder = copy();
    const before = everything(folder);
    await standing(folder);
    const { code } = await runCircles(['status'], { cwd: folder, env: { CIRCLES_TODAY: TODAY } });
    expect(code).toBe(0);
    expect(everything(folder)).toEqual(before);
  });

  it.each([
    ['status', { cwd: made }],
    ['next', { cwd: made }],
  ] as const)('%s --json follows its schema', async (command, where) => {
    const schema = readFileSync(new URL(`../../schemas/${command}.schema.json`, import.meta.url), 'utf8');
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema));
    const { out } = await runCircles([command, '--json'], { ...where, env: { CIRCLES_TODAY: TODAY } });
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...JSON.parse(out), version: 2 })).toBe(false);
  });

  it('shows no hidden character of a file', async () => {
    const folder = copy();
    change(folder, POLICY, ['title: Allergens', 'title: "\\e[2JAllergens']);
    change(folder, POLICY, ['labelled', 'labelled"']);
    const { out } = await runCircles(['status'], { cwd: folder, env: { CIRCLES_TODAY: TODAY } });
    expect(out).toContain('Allergens');
    expect(out).not.toContain('\u001b');
  });
});

describe('a watched objection', () => {
  it('comes back on its day, and stays until a decision from that day on takes it up', async () => {
    const on = async (folder: string, today: string) =>
      dueItems(situationAt(await openWorkplace(folder, () => today))).filter(
        ({ kind }) => kind === 'objection-watched',
      );
    const folder = copy();
    expect(await on(folder, '2026-11-09')).toEqual([]);
    expect(await on(folder, '2026-11-10')).toMatchObject([{ now: false }]);
    expect(await on(folder, '2026-12-09')).toMatchObject([{ now: false }]);
    expect(await on(folder, '2026-12-10')).toMatchObject([{ now: true }]);
    await decide(folder, '2026-12-01');
    expect(await on(folder, '2026-12-10')).toMatchObject([{ now: true }]);
    change(folder, POLICY, ['by whoever cooked it', 'by the cook']);
    await decide(folder, '2026-12-10');
    expect(await on(folder, '2026-12-11')).toEqual([]);
  });
});

async function decide(folder: string, today: string): Promise<void> {
  const { code, err } = await runCircles(
    ['consent', `Labels, ${today}`, '--circle', 'kitchen', '--consent', 'all', '--no-input'],
    { cwd: folder, env: { CIRCLES_TODAY: today, CIRCLES_SIGNING_KEY: join(folder, KEY) } },
  );
  expect(err + code).toMatch(/0$/);
}

describe('next', () => {
  it('puts reviews that are over and watched objections after what is more pressing', async () => {
    const situation = situationAt(await openWorkplace(made, () => '2027-07-01'));
    const steps = nextSteps(situation).map(({ step }) => step);
    expect([...new Set(steps)]).toEqual(['decide', 'expired', 'review', 'watched']);
  });
});

function everything(folder: string): readonly string[] {
  const { git } = repositoryAt(folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return [...files, readFileSync(join(folder, '.git', 'index'), 'base64'), git('rev-parse', 'HEAD')];
}
