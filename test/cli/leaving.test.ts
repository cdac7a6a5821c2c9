/** Somebody leaves: one command, few keys, everything that hangs on them shown, ended, and put before the circles concerned. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHall } from './stuck-hall.ts';

const MOST_KEYS = 8;

it('ends in one record with at most eight keys, and is taken back as it was', async () => {
  const hall = await openHall();
  await hall.run(
    'circles circle create Garden --aim "Growing." --domain "What is grown" --member Ben --leader Cleo --consent all',
  );
  await hall.run('circles circle confirm garden --consent all');
  hall.edit('circles/general/circle.yaml', 'cleo', '{person: cleo, link: garden}');
  await hall.run('circles consent "Cleo links the garden" --consent all');
  const before = hall.said('git rev-parse HEAD');

  const keys = 'yes\n';
  const { code, out, err } = await hall.type('circles note cleo left', keys);
  expect(code, out + err).toBe(0);
  expect(keys.length).toBeLessThanOrEqual(MOST_KEYS);
  for (const words of [
    'Leader of Garden becomes vacant',
    'The link of Garden into Maple Street breaks',
    'The seat in Garden ends',
  ])
    expect(out).toContain(words);
  expect(hall.said(`git rev-list --count ${before}..HEAD`)).toBe('1');
  for (const circle of ['general', 'garden']) {
    const path = join(hall.folder, 'circles', circle, 'backlog.yaml');
    expect(existsSync(path) && readFileSync(path, 'utf8')).toContain('What cleo leaves behind');
  }

  await hall.run('circles note cleo back');
  const governed = 'people circles.yaml circles/general/circle.yaml circles/garden/circle.yaml circles/garden/terms';
  expect(hall.said(`git diff --stat ${before} HEAD -- ${governed}`)).toBe('');
});
