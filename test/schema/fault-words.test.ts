/** The words for faults: whole sentences, in plain language, in the group's own words. */
import { describe, expect, test } from 'vitest';
import { faultsEn } from '../../src/messages/en/faults.ts';
import { labelsOf, STANDARD_LABELS } from '../../src/messages/labels.ts';
import { faultIn, faultWords } from '../../src/schema/fault.ts';
import { readDocument } from '../../src/schema/read-document.ts';

const FORBIDDEN =
  /\b(?:votes?|veto|approve|reject|block|commit|branch|merge|push|pull|head|hash|digest|yaml|schema|slug|tty|stdin)\b/i;

const BROKEN: readonly (string | Uint8Array)[] = [
  new Uint8Array([0xff]),
  `a: ${'x'.repeat(256 * 1024)}`,
  'title: "a\u202e"\n',
  'title: a\n purpose: b\n',
  'title: a: b\n',
  'title: [a\npurpose: b\n',
  'title: "a\n',
  'title:\n\tpurpose: b\n',
  'title: @a\n',
  'title: "a" b\n',
  'title: [a]]\n',
  'title:a\npurpose: b\n',
  'title: a\npurpose b\n',
  'title:\u00a0a\npurpose: b\n',
  'title: a\n<<<<<<< a\n=======\n>>>>>>> b\n',
  'title: a\ntraining:\n-a\n',
  'title: a\npurpose: b\ntraining:\n  -a\n',
  'title: "\\q"\n',
  'title: [a "b"]\n',
  'title:\npurpose:\n  -\n',
  'title: a\ntitle: b\n',
  'title: a\n---\ntitle: b\n',
  'title: &x a\n',
  '? [a]\n: b\n',
  'title: .nan\n',
  `a: ${'['.repeat(40)}`,
  '- a\n',
  'titel: a\npurpose: [b]\nkind: boss\nauthority: x\nterm: soon\nreview: 2027-02-30\nholders: 0\nid: a\n',
  'title: 08\npurpose: ""\nreview: soon\ntraining: [A b, a, a]\nholders: many\n',
];

const catalogue = faultsEn(STANDARD_LABELS);
const faults = BROKEN.flatMap((content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDocument('role', bytes).faults.map((bare) => faultIn('circles/a/roles/b.yaml', 'a/b', bare));
});

describe('what is wrong and what to do', () => {
  test('each broken file has a fault, and they differ', () => {
    expect(faults.length).toBeGreaterThanOrEqual(BROKEN.length);
    expect(new Set(faults.map((fault) => fault.code)).size).toBeGreaterThan(22);
  });

  test.each(faults.map((fault) => [fault.code, faultWords(fault, catalogue)] as const))(
    '%s',
    (_code, { what, next }) => {
      for (const sentence of [what, next]) {
        expect(sentence).toMatch(/^\S.*[.?]$/);
        expect(sentence).not.toMatch(FORBIDDEN);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  test('the own words of a group', () => {
    const own = faultsEn(labelsOf({ circle: 'team' }));
    expect(
      own['unknown-reference']({ kind: 'circle', id: 'x', where: 'circles/', near: [], known: ['a', 'b'] }),
    ).toEqual({
      what: 'There is no team "x" in circles/.',
      next: 'Known are a and b.',
    });
  });
});
