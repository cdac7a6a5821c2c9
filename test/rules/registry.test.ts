/** The list of rules, the folder, the examples and the words fit each other, in both directions. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { STANDARD_LABELS } from '../../src/messages/labels.ts';
import { RULES, ruleOf } from '../../src/rules/index.ts';

const FOLDER = new URL('../../src/rules/', import.meta.url);
const ids = RULES.map((rule) => rule.id);

test('each rule of the folder is in the list, under the name of its file', () => {
  const files = readdirSync(FOLDER).filter((name) =>
    /= defineRule\(\{/.test(readFileSync(new URL(name, FOLDER), 'utf8')),
  );
  expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  for (const file of files) {
    expect(readFileSync(new URL(file, FOLDER), 'utf8')).toContain(`id: '${file.replace('.ts', '')}'`);
  }
});

test('each rule has words, and there are no words without a rule', () => {
  expect(Object.keys(en(STANDARD_LABELS).rules).sort()).toEqual([...ids].sort());
});

test('the list names each rule once and cannot be changed', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.isFrozen(RULES)).toBe(true);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s has an example that finds and one that does not',
  (_, rule) => {
    expect(rule.examples().some((example) => example.finds.length > 0)).toBe(true);
    expect(rule.examples().some((example) => example.finds.length === 0)).toBe(true);
    expect(new Set(rule.examples().map((example) => example.name)).size).toBe(rule.examples().length);
  },
);

test('a rule is found by its id only', () => {
  expect(ruleOf('term-expired')?.severity).toBe('error');
  expect(ruleOf('constructor')).toBeUndefined();
});
