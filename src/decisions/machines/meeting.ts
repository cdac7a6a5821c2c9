/** A meeting, from its agenda to minutes that the next meeting consents to. */
import type { Machine } from './machine.ts';

const STATES = ['planned', 'ready', 'open', 'prepared', 'content', 'closing', 'held', 'draft', 'accepted'] as const;

/** Where a meeting stands. `draft`: its minutes are written and wait for consent. */
export type MeetingState = (typeof STATES)[number];

/** What moves it on. `admin` is attendance, duration, the minutes that wait, information, the next meeting. */
export type MeetingEvent =
  | 'send-agenda'
  | 'check-in'
  | 'admin'
  | 'consent-agenda'
  | 'item'
  | 'change-agenda'
  | 'update-backlog'
  | 'evaluate'
  | 'write'
  | 'accept';

/** Many Voices One Song, chapter 5. The agenda changes during a meeting only by consent. */
export const meeting: Machine<MeetingState, MeetingEvent> = {
  name: 'meeting',
  source: 'Many Voices One Song 5',
  states: STATES,
  start: 'planned',
  ends: ['accepted'],
  transitions: [
    { from: 'planned', event: 'send-agenda', to: 'ready' },
    { from: 'ready', event: 'check-in', to: 'open' },
    { from: 'open', event: 'admin', to: 'prepared' },
    { from: 'prepared', event: 'consent-agenda', to: 'content' },
    { from: 'content', event: 'item', to: 'content' },
    { from: 'content', event: 'change-agenda', to: 'content' },
    { from: 'content', event: 'update-backlog', to: 'closing' },
    { from: 'closing', event: 'evaluate', to: 'held' },
    { from: 'held', event: 'write', to: 'draft' },
    { from: 'draft', event: 'accept', to: 'accepted' },
  ],
  leftOut: [],
};
