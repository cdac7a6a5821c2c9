/** What `circles keys` hands to programs, before and after a key was changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { runCircles } from '../cli/run-circles.ts';
import { temporaryFolder } from '../repository.ts';

it('follows its schema', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder();
  const here = { cwd: folder, env: { XDG_CONFIG_HOME: join(folder, '.config'), CIRCLES_TODAY: '2026-12-01' } };
  const words = ['--name', 'Maple', '--mission', 'To cook.', '--person', 'Ana', '--person', 'Ben', '--no-input'];
  expect((await runCircles(['init', 'maple', ...words], here)).code).toBe(0);
  const maple = { ...here, cwd: join(folder, 'maple') };
  expect((await runCircles(['keys', 'rotate'], maple)).code).toBe(0);
  const schema = JSON.parse(readFileSync(new URL('../../schemas/keys.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const { out } = await runCircles(['keys', '--json'], maple);
  const answer = JSON.parse(out);
  expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
  expect(answer.people).toMatchObject([
    {
      person: 'ana',
      keys: [
        { state: 'retired', yours: true },
        { state: 'active', yours: true },
      ],
    },
    { person: 'ben', keys: [] },
  ]);
  expect((await runCircles(['keys', 'list', '--format', 'json'], maple)).out).toBe(out);
});
