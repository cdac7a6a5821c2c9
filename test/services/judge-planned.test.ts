/** Refusing a planned record: the fault that is told is its own, not what follows from it. */
import { expect, test } from 'vitest';
import { CirclesError } from '../../src/model/errors.ts';
import { writeDocument } from '../../src/schema/write-yaml.ts';
import { judgePlanned } from '../../src/services/judge-planned.ts';
import { policy } from '../group.ts';
import { type Decided, encode, made, planned, signature, treeOf, verifyWorld } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const QUIET: Decided = {
  title: 'Quiet in the morning',
  by: 'yamada',
  decided: '2026-06-01',
  wanted: new Map([policy('house', 'mornings', 'Quiet.')]),
};

test('its own fault comes before a file in another folder that nobody decided', () => {
  const world = wholeWorld();
  const { folder, record, files } = planned(world, QUIET);
  const path = `${folder}/decision.yaml`;
  const bytes = encode(writeDocument(path, { ...record, kind: 'role' }));
  const beside = made('circles/garden/roles/gardener.yaml', { title: 'Gardener', purpose: 'Gardens.' });
  const all = new Map([
    ...files,
    beside,
    [path, bytes] as const,
    [`${folder}/yamada.sig`, signature('yamada', bytes)] as const,
  ]);
  const place = { committed: treeOf(world), state: verifyWorld(world).state, today: world.today };
  expect(refusal(() => judgePlanned({ folder, files: all }, place))).toBe('refused-kind-differs');
});

function refusal(judge: () => unknown): string {
  try {
    judge();
  } catch (error) {
    if (error instanceof CirclesError) return error.code;
    throw error;
  }
  return 'lawful';
}
