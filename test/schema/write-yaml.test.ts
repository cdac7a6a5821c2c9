/** New files: the line for editors, keys in the order given, short things on one line. */
import { expect, test } from 'vitest';
import { nearest } from '../../src/model/did-you-mean.ts';
import { readDocument } from '../../src/schema/read-document.ts';
import { readPlainYaml } from '../../src/schema/read-plain-yaml.ts';
import { schemaComment } from '../../src/schema/schema-comment.ts';
import { writeDocument } from '../../src/schema/write-yaml.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;

const RECORD = {
  schema: 'circles/decision/v1',
  organisation: DIGEST,
  title: 'Label allergens: all',
  kind: 'policy',
  outcome: 'adopted',
  decided: '2026-12-01',
  recorded: '2026-12-01',
  recorders: [{ person: 'ana', as: 'secretary' }],
  method: 'consent',
  text: 'Every dish\non the table.\n',
  consents: [
    {
      circle: 'kitchen',
      eligible: ['ana', 'cleo'],
      consent: ['ana'],
      absent: [{ person: 'cleo', handled: 'object-within' }],
    },
  ],
  previous: [DIGEST],
  files: [{ path: 'circles/kitchen/policies/allergens.yaml', before: null, after: DIGEST }],
};

test('a record', () => {
  const text = writeDocument('circles/kitchen/decisions/2026-12-01-label-allergens/decision.yaml', RECORD);
  expect(text).toBe(`# yaml-language-server: $schema=../../../../.circles/schemas/decision.schema.json
schema: circles/decision/v1
organisation: ${DIGEST}
title: "Label allergens: all"
kind: policy
outcome: adopted
decided: 2026-12-01
recorded: 2026-12-01
recorders: [{person: ana, as: secretary}]
method: consent
text: |
  Every dish
  on the table.
consents:
  - circle: kitchen
    eligible: [ana, cleo]
    consent: [ana]
    absent: [{person: cleo, handled: object-within}]
previous: [${DIGEST}]
files:
  - path: circles/kitchen/policies/allergens.yaml
    before: null
    after: ${DIGEST}
`);
  expect(readDocument('decision', new TextEncoder().encode(text))).toEqual({ value: RECORD, faults: [] });
});

test('what the tool writes is plain, so that the fast reader reads it', () => {
  expect(readPlainYaml(writeDocument('circles/a/decisions/x/decision.yaml', RECORD))).toEqual(RECORD);
});

test.each([
  ['circles.yaml', '# yaml-language-server: $schema=./.circles/schemas/organisation.schema.json'],
  ['people/ana.yaml', '# yaml-language-server: $schema=../.circles/schemas/person.schema.json'],
  ['circles/kitchen/roles/a.yaml', '# yaml-language-server: $schema=../../../.circles/schemas/role.schema.json'],
  ['.circles/waivers.yaml', '# yaml-language-server: $schema=../.circles/schemas/waivers.schema.json'],
  ['README.md', undefined],
])('the line for editors in %s', (path, expected) => {
  expect(schemaComment(path)).toBe(expected);
});

test.each([
  ['anna', ['ana', 'ben'], 'ana'],
  ['kichen', ['kitchen', 'garden'], 'kitchen'],
  ['gadren', ['kitchen', 'garden'], 'garden'],
  ['Ana', ['ana'], 'ana'],
  ['x', ['kitchen'], undefined],
  ['cleo', ['ana', 'ben'], undefined],
  ['statu', ['stage', 'status'], 'status'],
])('%s among %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
