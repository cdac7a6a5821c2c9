/** The attack corpus: each attack is told by its code, never verified; the same without the attack is; and no check can be left out. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RECORD_CHECKS } from '../src/trust/checks/index.ts';
import { TREE_CHECKS } from '../src/trust/tree-check.ts';
import type { Attack } from './attack.ts';
import { verifyWorld } from './ledger.ts';
import { wholeWorld } from './organisation.ts';

const names = readdirSync(fileURLToPath(new URL('./attacks', import.meta.url)))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();
const attacks = await Promise.all(
  names.map(async (name): Promise<readonly [string, Attack]> => {
    const { attack } = (await import(`./attacks/${name}.ts`)) as { readonly attack: Attack };
    return [name, attack];
  }),
);

describe('each attack', () => {
  test.each(attacks)('%s', (name, { attack, expect: code, against }) => {
    const world = wholeWorld();
    const { findings } = verifyWorld(attack(world), against?.(world));
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(name.startsWith(`${code}-`)).toBe(true);
  });
});

describe('the same without the attack', () => {
  test.each(attacks.filter(([, { twin }]) => twin !== undefined))('%s', (_, { twin, against }) => {
    const world = wholeWorld();
    expect(verifyWorld(twin?.(world) ?? world, against?.(world)).findings).toEqual([]);
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
