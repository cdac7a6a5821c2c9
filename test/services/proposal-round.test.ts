/** The round on a proposal held at a terminal: written voices are read in, the others are asked one by one. */
import { expect, it } from 'vitest';
import { writingGroup } from '../writing-group.ts';

it('asks who has not answered, reads in who has, and prints the same as one line', async () => {
  const { run, fine } = await writingGroup();
  const at = async (...answers: readonly string[]) => {
    const done = await run(['consent', '--proposal', 'quiet'], { terminal: true, input: `${answers.join('\n')}\n` });
    return { ...done, err: done.err.replaceAll(/\s+/g, ' ') };
  };
  await fine('propose', '--policy', 'Quiet', '--text', 'No music after ten.');
  await fine('respond', 'quiet', '--consent', '--for', 'ben');
  const no = await at('n');
  expect([no.code, no.err]).toEqual([2, expect.stringContaining("can't be adopted yet")]);
  const other = await at('y', 'o', 'c', 'The choir.', '', '', 'a');
  expect(other.err).toContain('circles propose --amend general/quiet');
  expect(other.code).toBe(0);
  const held = await at(
    'y',
    'o',
    'n',
    'The choir.',
    '',
    '',
    'm',
    'We watch.',
    'Complaints',
    'two',
    '',
    '2027-03-01',
    'c',
    'y',
  );
  expect(held.code, held.err).toBe(0);
  expect(held.err).toContain('Read in, as consented in writing: Ben.');
  expect(held.err).not.toContain('Ben? ');
  expect(held.out, held.err).toContain('Recorded: Quiet');
  expect(held.out).toContain('Comes back on Mon 1 Mar 2027');
  await fine('verify');

  await fine('propose', 'Oven', '--once', '--text', 'An oven.');
  await fine('respond', 'oven', '--consent');
  const oven = await run(['consent', '--proposal', 'oven'], { terminal: true, input: 'y\nc\nc\ny\n' });
  expect(oven.out, oven.err).toContain('circles consent --proposal general/oven --consent ana,ben,cleo');
}, 60_000);

it('prints a proposal that was asked for step by step as one line', async () => {
  const { run } = await writingGroup();
  const { code, out, err } = await run(['propose', '--driver', 'It is cold.'], {
    terminal: true,
    input: '2\nBuy an oven\nUp to 900 EUR.\n\n',
  });
  expect(code, err).toBe(0);
  expect(out).toContain(
    "circles propose 'Buy an oven' --once --text 'Up to 900 EUR.' --circle general --driver 'It is cold.'",
  );
}, 60_000);
