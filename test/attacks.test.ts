/** The attack corpus: each attack is told by its code, never verified; the same without the attack is; and no check can be left out. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RECORD_CHECKS } from '../src/trust/checks/index.ts';
import { TREE_CHECKS } from '../src/trust/tree-check.ts';
import { isThere } from './attack-table.ts';
import { everyAttack, outcomeOf } from './every-attack.ts';
import { verifyWorld } from './ledger.ts';
import { wholeWorld } from './organisation.ts';
import { ROWS, type Threat } from './threats.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const attacks = await everyAttack(readdirSync(`${root}test/attacks`));

describe('each attack, and the same without it', () => {
  test.each(attacks)('%s', (name, attack) => {
    const { got, lawful } = outcomeOf(attack);
    expect(got).toContain(attack.expect);
    expect(lawful).toEqual([]);
    expect(name.startsWith(`${attack.expect}-`)).toBe(true);
  });

  test('and the organisation that is left alone', () => {
    const verification = verifyWorld(wholeWorld());
    expect(verification.findings).toEqual([]);
    expect(verification.covered).toBe(verification.governed);
    expect(verification.records).toHaveLength(26);
  });
});

describe('without its check the attack would go through', () => {
  const guarded = attacks.filter(([, { guard }]) => guard !== undefined);

  test.each(guarded)('%s', (_, { attack, against, guard }) => {
    const world = wholeWorld();
    const checks = RECORD_CHECKS.filter((check) => check.name !== guard);
    const treeChecks = TREE_CHECKS.filter((check) => check.name !== guard);
    expect(verifyWorld(attack(world), { ...against?.(world), checks, treeChecks }).findings).toEqual([]);
  });

  test('and every check keeps one out', () => {
    const guards = new Set(guarded.map(([, { guard }]) => guard));
    const unproven = [...RECORD_CHECKS, ...TREE_CHECKS].map((check) => check.name).filter((name) => !guards.has(name));
    expect(unproven).toEqual([]);
  });
});

describe('the table of threats', () => {
  test('has fifty rows and the rules of consent', () => {
    expect(ROWS.map(([row]) => row)).toEqual([...Array.from({ length: 50 }, (_, index) => index + 1), 0]);
  });

  test.each(ROWS)('row %i has an attack, a test, or a reason', (row, threat) => {
    const { tests = [], why }: Threat = threat;
    const own = attacks.filter(([, attack]) => attack.row === row);
    expect(own.length + tests.length > 0 || why !== undefined).toBe(true);
    expect(tests.filter(([file, name]) => !isThere(root, file, name))).toEqual([]);
  });
});
