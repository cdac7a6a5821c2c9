/** The fuzz run in short: the same mutations each time, on a short story. `npm run fuzz` makes ten thousand others. */
import { expect, test } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';
import { MUTATIONS } from './fuzz/mutations.ts';
import { SHORT_STORY, subjectAfter } from './fuzz/subject.ts';
import { verifyWorld } from './ledger.ts';

const subject = subjectAfter(SHORT_STORY);

test('the organisation is verified before anything happens to it, and was all along', () => {
  for (const world of [subject.world, ...subject.earlier]) expect(verifyWorld(world).findings).toEqual([]);
});

test('whatever counts and is altered is told, whatever does not count is not, and no answer takes long', () => {
  const { faults, mutations } = fuzz(subject, { seed: 1, from: 0, count: 200 });
  expect(faults).toEqual([]);
  expect([...mutations.keys()].sort()).toEqual(Object.keys(MUTATIONS).sort());
});
