/** A helping circle: set up for one thing and a time, until its leftovers have gone back to the parent. */
import type { Machine } from './machine.ts';

const STATES = ['planned', 'working', 'reported', 'answered', 'closed'] as const;

/** Where a helping circle stands. */
export type HelpingState = (typeof STATES)[number];

/** What moves it on. */
export type HelpingEvent = 'create' | 'report' | 'decide' | 'go-on' | 'close';

/** Many Voices One Song 2.5.4. */
export const helpingCircle: Machine<HelpingState, HelpingEvent> = {
  name: 'helping circle',
  source: 'Many Voices One Song 2.5.4',
  states: STATES,
  start: 'planned',
  ends: ['closed'],
  transitions: [
    { from: 'planned', event: 'create', to: 'working' },
    { from: 'working', event: 'report', to: 'reported' },
    { from: 'working', event: 'close', to: 'closed' },
    { from: 'reported', event: 'report', to: 'reported' },
    { from: 'reported', event: 'decide', to: 'answered' },
    { from: 'reported', event: 'close', to: 'closed' },
    { from: 'answered', event: 'go-on', to: 'working' },
    { from: 'answered', event: 'close', to: 'closed' },
  ],
  leftOut: [],
};
