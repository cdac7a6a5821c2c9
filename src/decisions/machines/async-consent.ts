/** Consent without a meeting: a proposal that is answered in writing, until it is adopted, taken to a meeting or taken back. */
import type { Machine } from './machine.ts';

const STATES = [
  'open',
  'integrating',
  'called-to-meeting',
  'closed',
  'adopted',
  'not-adopted',
  'referred',
  'withdrawn',
] as const;

/** Where a proposal stands. `closed`: everybody had the time that the circle gives, and nothing stands against it. */
export type AsyncState = (typeof STATES)[number];

/** What moves it on. */
export type AsyncEvent =
  | 'extend'
  | 'object'
  | 'amend'
  | 'take-back'
  | 'call-meeting'
  | 'close'
  | 'adopt'
  | 'drop'
  | 'refer'
  | 'withdraw';

/** While an objection is open or a meeting is called, no time runs out: a new version starts the clock anew. */
export const asyncConsent: Machine<AsyncState, AsyncEvent> = {
  name: 'consent without a meeting',
  source: 'domain 3.9; Sociocracy For All F226; Holacracy 5.3',
  states: STATES,
  start: 'open',
  ends: ['adopted', 'not-adopted', 'referred', 'withdrawn'],
  transitions: [
    { from: 'open', event: 'extend', to: 'open' },
    { from: 'open', event: 'amend', to: 'open' },
    { from: 'open', event: 'object', to: 'integrating' },
    { from: 'open', event: 'call-meeting', to: 'called-to-meeting' },
    { from: 'open', event: 'close', to: 'closed' },
    { from: 'open', event: 'withdraw', to: 'withdrawn' },
    { from: 'integrating', event: 'amend', to: 'open' },
    { from: 'integrating', event: 'take-back', to: 'open' },
    { from: 'integrating', event: 'call-meeting', to: 'called-to-meeting' },
    { from: 'integrating', event: 'withdraw', to: 'withdrawn' },
    { from: 'called-to-meeting', event: 'amend', to: 'open' },
    { from: 'called-to-meeting', event: 'adopt', to: 'adopted' },
    { from: 'called-to-meeting', event: 'drop', to: 'not-adopted' },
    { from: 'called-to-meeting', event: 'refer', to: 'referred' },
    { from: 'called-to-meeting', event: 'withdraw', to: 'withdrawn' },
    { from: 'closed', event: 'amend', to: 'open' },
    { from: 'closed', event: 'object', to: 'integrating' },
    { from: 'closed', event: 'call-meeting', to: 'called-to-meeting' },
    { from: 'closed', event: 'adopt', to: 'adopted' },
    { from: 'closed', event: 'withdraw', to: 'withdrawn' },
  ],
  leftOut: [],
};
