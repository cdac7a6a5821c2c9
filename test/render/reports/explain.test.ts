/** The page of a rule and the table of all. */
import { expect, test } from 'vitest';
import { labelsOf } from '../../../src/messages/labels.ts';
import { explainText } from '../../../src/render/reports/explain.ts';
import { rulesTable } from '../../../src/render/reports/rules-table.ts';
import { plainStyle } from '../../../src/render/style.ts';
import { RULES } from '../../../src/rules/index.ts';
import { explain, rulePages } from '../../../src/services/explain.ts';

test('a page says what, why, how much, and shows both examples', () => {
  const page = explain('term-expired');
  expect(explainText(page!, { width: 80, style: plainStyle })).toBe(`term-expired
A term that has ended is followed by a new selection.

Nothing is broken; the circle's consent to it has run its time.

A coach would ask: What do we want to keep, and what has changed since we last
chose?

By default this is an error. A group can weigh it differently in circles.yaml:
rules: {term-expired: off}.

For example: the day after the last day
  # circles/kitchen/terms/secretary-2026-12-01.yaml
  role: secretary
  person: ben
  start: 2026-12-01
  end: 2027-02-28
circles check answers:
  Kitchen, secretary: Ben's term ended on Sunday 28 February 2027 (yesterday).
  Ben carries on until the circle selects again.
  At the next meeting: \`circles select kitchen/secretary\`. Or carry on:
  \`circles consent --extend kitchen/secretary --until 2027-05-01\`.

All is well: on the last day the term runs
  # circles/kitchen/terms/secretary-2026-12-01.yaml
  role: secretary
  person: ben
  start: 2026-12-01
  end: 2027-03-01
`);
});

test('a page speaks the words of the group', () => {
  expect(explain('secretary-missing', labelsOf({ secretary: 'scribe' }))?.title).toContain('scribe');
});

test('nobody knows a rule that is not in the list', () => {
  expect(explain('term-expierd')).toBeUndefined();
});

test('every page is whole', () => {
  const pages = rulePages();
  expect(pages.map((page) => page.id)).toEqual(RULES.map((rule) => rule.id));
  for (const page of pages) {
    expect(page.bad.what).not.toBe('');
    expect(page.bad.path).not.toBe('');
    expect(page.good.path).not.toBe('');
  }
});

test('the table has one row a rule', () => {
  const rows = rulesTable(rulePages()).trimEnd().split('\n');
  expect(rows).toHaveLength(RULES.length + 2);
  expect(rows).toContain('| `leader-missing` | error† | roles | Each active circle has a leader. | R1, H1 |');
  for (const row of rows) expect(row).toMatch(/^\|( [^|]* \|){5}$/);
});
