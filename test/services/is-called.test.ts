/** The names under which a decision is found. */
import { expect, test } from 'vitest';
import { isCalled } from '../../src/services/is-called.ts';

const ALLERGENS = {
  folder: 'circles/kitchen/decisions/2026-12-01-label-allergens',
  record: { title: 'Label  Allergens' },
};

test.each([
  'label allergens',
  ' LABEL ALLERGENS ',
  'circles/kitchen/decisions/2026-12-01-label-allergens/',
  'circles/kitchen/decisions/2026-12-01-label-allergens/decision.yaml',
  'kitchen/2026-12-01-label-allergens',
  '2026-12-01-label-allergens',
  'label-allergens',
])('"%s" means it', (words) => {
  expect(isCalled(ALLERGENS, words)).toBe(true);
});

test.each(['', 'label', 'allergens', 'garden/2026-12-01-label-allergens', '2026-12-02-label-allergens'])(
  '"%s" does not',
  (words) => {
    expect(isCalled(ALLERGENS, words)).toBe(false);
  },
);
