/** Coming back takes up again what a notice of leaving ended: for a month, and nothing else. */
import { describe, expect, it } from 'vitest';
import { comingBack, departuresAfter } from '../../src/changes/coming-back.ts';
import type { RecordKind } from '../../src/model/decision-record.ts';
import { type Edits, edited, replaced, textAt } from './group.ts';

const KITCHEN = 'circles/kitchen/circle.yaml';
const GENERAL = 'circles/general/circle.yaml';
const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';

const GONE: Edits = {
  'people/ben.yaml': `${textAt('people/ben.yaml')}status: left\n`,
  [KITCHEN]: replaced(KITCHEN, 'ben, cleo', 'cleo'),
  [GENERAL]: replaced(GENERAL, '{person: ben, link: kitchen}, ', ''),
  [TERM]: `${textAt(TERM)}ended: 2027-03-01\n`,
};
const THERE: Edits = Object.fromEntries(Object.keys(GONE).map((path) => [path, textAt(path)]));

function left(kind: RecordKind = 'notice') {
  const { after, changes } = edited(GONE);
  return departuresAfter(new Map(), changes, { kind, recorded: '2027-03-01', after });
}

/** Who comes back by these edits, on top of having left. */
function back(edits: Edits, on = '2027-04-01', departures = left()): string | undefined {
  return comingBack(edited(edits, GONE).changes, departures, on);
}

describe('who left by a notice', () => {
  it('comes back to everything until the 31st day', () => {
    expect(back(THERE)).toBe('ben');
    expect(back(THERE, '2027-04-02')).toBeUndefined();
  });

  it('is told apart from terms that came meanwhile', () => {
    expect(left().get('ben')?.terms.has(TERM)).toBe(true);
    expect(left().get('ben')?.terms.has(TERM.replace('.yaml', '-2.yaml'))).toBe(false);
  });

  it('comes back to less when some of it is gone', () => {
    expect(back({ ...THERE, [TERM]: `${textAt(TERM)}ended: 2027-03-01\n` })).toBe('ben');
  });

  it.each([
    [
      'a seat they never had',
      { 'circles/garden/circle.yaml': replaced('circles/garden/circle.yaml', 'eva', 'eva, ben') },
    ],
    ['another kind of seat', { [GENERAL]: replaced(GENERAL, '{person: ben, link: kitchen}', 'ben') }],
    ['a longer term', { [TERM]: replaced(TERM, '2027-11-30', '2028-11-30') }],
    ['the seat of somebody else', { [KITCHEN]: replaced(KITCHEN, 'gus', 'gus, eva') }],
  ])('does not come back to %s', (_, more) => {
    expect(back({ ...THERE, ...more })).toBeUndefined();
  });

  it('does not come back twice, nor after another word about them', () => {
    const { after, changes } = edited(THERE, GONE);
    const again = departuresAfter(left(), changes, { kind: 'notice', recorded: '2027-03-05', after });
    expect(back(THERE, '2027-03-06', again)).toBeUndefined();
    const removed = edited({ 'people/ben.yaml': null }, GONE);
    const record = { kind: 'membership', recorded: '2027-03-05', after: removed.after } as const;
    expect(departuresAfter(left(), removed.changes, record).size).toBe(0);
  });
});

it('whom a round let go does not come back alone', () => {
  expect(left('membership').size).toBe(0);
});
