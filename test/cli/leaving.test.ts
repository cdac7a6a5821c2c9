/** Somebody leaves: one command, few keys, everything that hangs on them shown, ended, and put before the circles concerned. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

describe('who comes back to a role that was filled meanwhile', () => {
  const select = (person: string) =>
    `circles select general/secretary --person ${person} --term P6M --reason "Writes." --consent all`;
  const gone = async () => {
    const hall = await openHall();
    await hall.run(select('ben'));
    await hall.run('circles note ben left');
    await hall.run(select('cleo'));
    const holders = async () =>
      [...(await hall.type('circles terms')).out.matchAll(/Secretary +(\w+).*2027-05-31/g)]
        .map(([, name]) => name)
        .sort();
    return { hall, holders };
  };

  it('is told so, and does not take it up unasked', async () => {
    const { hall, holders } = await gone();
    const { code, err } = await hall.type('circles note ben back');
    expect([code, err]).toEqual([0, expect.stringContaining('Secretary of Maple Street is held by Cleo now.')]);
    expect(await holders()).toEqual(['Cleo']);
  });

  it('takes it up beside the other when both want that', async () => {
    const { hall, holders } = await gone();
    const { code, out, err } = await hall.type('circles note ben back', 'yes\n');
    expect(code, out + err).toBe(0);
    expect(await holders()).toEqual(['Ben', 'Cleo']);
    expect((await hall.type('circles verify')).code).toBe(0);
  });
});

it('a circle that ends in its file gives up in words what it decided about, with the consent of the one above', async () => {
  const hall = await openHall();
  const members = '--member Ana --member Ben';
  await hall.run(`circles circle create Garden --aim "Growing." --domain "What is grown" ${members} --consent all`);
  await hall.run('circles circle confirm garden --consent all');
  hall.edit('circles/garden/circle.yaml', 'status: active', 'status: dissolved');
  hall.edit('circles/garden/circle.yaml', 'domain: [What is grown]', 'domain: []');
  const { code } = await hall.type('circles consent "End it" --consent ana,ben');
  expect(code).toBe(2);
  const { out } = await hall.type('circles consent "End it" --consent all');
  expect(out).toContain('Garden gives up deciding about this: What is grown.');
  expect((await hall.type('circles verify')).code).toBe(0);
});
