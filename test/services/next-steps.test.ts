/** A young group follows what `circles next` says, step by step, until nothing waits. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { foundingAgenda } from '../../src/services/founding-agenda.ts';
import { type NextStep, nextSteps } from '../../src/services/next-steps.ts';
import { situationAt } from '../../src/services/situation.ts';
import { openWorkplace } from '../../src/services/workplace.ts';
import { runCircles } from '../cli/run-circles.ts';
import { actor, temporaryFolder } from '../repository.ts';

const TODAY = '2026-12-01';

it('leads from the founding to a group that is up and running', { timeout: 60_000 }, async () => {
  const folder = join(temporaryFolder(), 'maple');
  const call = callIn(folder);
  const steps = () => stepsIn(folder);
  const meeting = () => openWorkplace(folder, () => TODAY).then((place) => foundingAgenda(situationAt(place)));
  await call('init', 'maple', '--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--person', 'Ben');
  expect(await steps()).toEqual(['founding', 'method', 'absence', 'roles', 'second-key']);
  expect(await meeting()).toMatchObject({ number: 1, minutes: 120 });
  await follow(folder, 'founding');
  expect(await steps()).toEqual(['method', 'absence', 'roles', 'second-key']);
  expect(await meeting()).toMatchObject({ number: 1, minutes: 80 });
  await follow(folder, 'method', '--consent', 'all');
  await follow(folder, 'absence', '--consent', 'all');
  const [roles] = await stepsAt(folder);
  const second = await meeting();
  expect(second?.items.filter(({ done }) => done).map(({ id }) => id)).toEqual(['absence']);
  expect(second?.items.find(({ id }) => id === 'roles')).toMatchObject({ minutes: 30, command: roles?.command });
  expect(roles).toMatchObject({ step: 'roles', minutes: 30, command: 'circles select general/leader' });
  for (const role of ['leader', 'facilitator', 'secretary']) writeTerm(folder, role);
  expect(await steps()).toEqual(['decide', 'second-key', 'active']);
  await call('consent', 'Our roles', '--consent', 'all');
  const last = (await stepsAt(folder)).at(-1);
  expect(last?.step).toBe('active');
  expect(await meeting()).toMatchObject({ number: 3, minutes: 120 });
  await call(...wordsOf(last), '--consent', 'all');
  expect(await steps()).toEqual(['second-key', 'take-up']);
  expect(await meeting()).toBeUndefined();
  await follow(folder, 'take-up', '--consent', 'all');
  expect((await stepsAt(folder)).at(-1)?.command).toBe('circles consent --take-up measures');
});

it('says how a second person comes to sign, with a command that works on their computer', async () => {
  const folder = join(temporaryFolder(), 'maple');
  const call = callIn(folder);
  await call('init', 'maple', '--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--person', 'Ben');
  const step = (await stepsAt(folder)).find((one) => one.step === 'second-key');
  const away = temporaryFolder();
  const env = { XDG_CONFIG_HOME: join(away, 'config'), HOME: away };
  const { code, out } = await runCircles(wordsOf(step), { cwd: away, env });
  expect([code, out]).toEqual([0, expect.stringMatching(/^circles-key-1 ben sha256:/)]);
});

function stepsAt(folder: string): Promise<readonly NextStep[]> {
  return openWorkplace(folder, () => TODAY).then((place) => nextSteps(situationAt(place)));
}

async function stepsIn(folder: string): Promise<readonly string[]> {
  return (await stepsAt(folder)).map(({ step }) => step);
}

function callIn(folder: string): (...line: readonly string[]) => Promise<void> {
  const env = { CIRCLES_TODAY: TODAY, CIRCLES_SIGNING_KEY: actor('ana').key.keyFile };
  return async (...line) => {
    const cwd = existsSync(folder) ? folder : dirname(folder);
    const { code, err } = await runCircles([...line, '--no-input'], { cwd, env });
    expect(code, err).toBe(0);
  };
}

async function follow(folder: string, wanted: NextStep['step'], ...more: readonly string[]): Promise<void> {
  const step = (await stepsAt(folder)).find((one) => one.step === wanted);
  await callIn(folder)(...wordsOf(step), ...more);
}

/** The words of the command, as a shell takes them apart. */
function wordsOf(step: NextStep | undefined): readonly string[] {
  const words = [...(step?.command ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
  return words.slice(1);
}

function writeTerm(folder: string, role: string): void {
  const terms = join(folder, 'circles', 'general', 'terms');
  mkdirSync(terms, { recursive: true });
  writeFileSync(join(terms, `${role}-${TODAY}.yaml`), `role: ${role}\nperson: ben\nstart: ${TODAY}\nend: 2027-05-31\n`);
}
