/** A selection: who takes a role, from its description to a term. */
import type { Machine } from './machine.ts';

const STATES = [
  'role-known',
  'described',
  'term-consented',
  'qualified',
  'nominated',
  'heard',
  'heard-again',
  'proposed',
  'integrating',
  'selected',
  'put-off',
] as const;

/** Where a selection stands. */
export type SelectionState = (typeof STATES)[number];

/** What moves it on. */
export type SelectionEvent =
  | 'review'
  | 'term'
  | 'qualify'
  | 'write'
  | 'round'
  | 'change-round'
  | 'propose'
  | 'fast-start'
  | 'consent'
  | 'object'
  | 'put-off';

/** Many Voices One Song 3.6; the fast start is Who Decides Who Decides'. Nowhere is anything counted. */
export const selection: Machine<SelectionState, SelectionEvent> = {
  name: 'selection',
  source: 'Many Voices One Song 3.6',
  states: STATES,
  start: 'role-known',
  ends: ['selected', 'put-off'],
  transitions: [
    { from: 'role-known', event: 'review', to: 'described' },
    { from: 'described', event: 'term', to: 'term-consented' },
    { from: 'term-consented', event: 'qualify', to: 'qualified' },
    { from: 'qualified', event: 'write', to: 'nominated' },
    { from: 'nominated', event: 'round', to: 'heard' },
    { from: 'heard', event: 'change-round', to: 'heard-again' },
    { from: 'heard-again', event: 'propose', to: 'proposed' },
    { from: 'term-consented', event: 'fast-start', to: 'proposed' },
    { from: 'proposed', event: 'consent', to: 'selected' },
    { from: 'proposed', event: 'object', to: 'integrating' },
    { from: 'integrating', event: 'propose', to: 'proposed' },
    { from: 'integrating', event: 'put-off', to: 'put-off' },
  ],
  leftOut: [],
};
