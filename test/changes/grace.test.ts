/** Grace: whom a recorder noted as gone or away is still asked for the circle's window, and no longer than that. */
import { describe, expect, it } from 'vitest';
import { eligibleIn } from '../../src/changes/eligible.ts';
import { graceAfter } from '../../src/changes/grace.ts';
import type { RecordedState } from '../../src/changes/recorded-state.ts';
import type { RecordKind } from '../../src/model/decision-record.ts';
import { type Edits, edited, replaced, stateOf, textAt } from './group.ts';

const HERBS = 'circles/herbs/circle.yaml';
const AWAY = { 'people/fay.yaml': 'name: Fay\nstatus: on-leave\n' };
const GONE = { 'people/fay.yaml': 'name: Fay\nstatus: left\n', [HERBS]: replaced(HERBS, 'eva, fay', 'eva') };
const WINDOW = { [HERBS]: `${textAt(HERBS)}absence_window: P3D\n` };

/** The state after a record of 1 March, on top of one. */
function stateAfter(
  edits: Edits,
  given: { readonly before?: Edits; readonly kind?: RecordKind; readonly on?: RecordedState } = {},
) {
  const { changes, before, after: organisation } = edited(edits, given.before);
  const old = given.on ?? stateOf(before);
  const record = { kind: given.kind ?? 'notice', recorded: '2027-03-01' };
  const grace = graceAfter({ before: { ...old, organisation: before }, after: organisation, changes, record });
  return { ...stateOf(organisation), grace };
}

function asked(state: RecordedState, recorded: string): readonly string[] {
  return eligibleIn('herbs', { state, changes: [], decided: recorded, recorded });
}

describe('who is noted by somebody else', () => {
  it('as away is asked until the window of the circle ends', () => {
    const state = stateAfter(AWAY, { before: WINDOW });
    expect(asked(state, '2027-03-04')).toEqual(['eva', 'fay']);
    expect(asked(state, '2027-03-05')).toEqual(['eva']);
  });

  it('as gone, with the seat, is asked until the window of the group ends', () => {
    const state = stateAfter(GONE);
    expect(asked(state, '2027-03-02')).toEqual(['eva', 'fay']);
    expect(asked(state, '2027-03-03')).toEqual(['eva']);
  });

  it('and then put out by a round is not asked any more', () => {
    const noted = stateAfter(AWAY);
    const removed = stateAfter(
      { [HERBS]: replaced(HERBS, 'eva, fay', 'eva') },
      { before: AWAY, kind: 'membership', on: noted },
    );
    expect(asked(noted, '2027-03-02')).toEqual(['eva', 'fay']);
    expect(asked(removed, '2027-03-02')).toEqual(['eva']);
  });
});

describe('no grace', () => {
  it('for who said it with their own key', () => {
    const state = stateAfter({ 'people/dan.yaml': `${textAt('people/dan.yaml')}status: on-leave\n` });
    expect([...state.grace]).toEqual([]);
  });

  it('after a round that all were asked in', () => {
    expect([...stateAfter(GONE, { kind: 'membership' }).grace]).toEqual([]);
  });
});
