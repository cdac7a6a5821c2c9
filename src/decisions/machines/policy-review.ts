/** The review of an agreement, from the day it is due to what comes of it. */
import type { Machine } from './machine.ts';

const STATES = [
  'in-force',
  'due',
  'opened',
  'understood',
  'reacted',
  'keeping',
  'amending',
  'retiring',
  'starting-over',
  'closed',
  'put-off',
] as const;

/** Where a review stands. */
export type ReviewState = (typeof STATES)[number];

/** What moves it on. `ask` is a member's wish to look at it before its day. */
export type ReviewEvent =
  | 'come-due'
  | 'ask'
  | 'open'
  | 'understand'
  | 'react'
  | 'keep'
  | 'amend'
  | 'retire'
  | 'start-over'
  | 'consent'
  | 'put-off';

/** Many Voices One Song 4.4.6; keeping and retiring are consent decisions like any other. */
export const policyReview: Machine<ReviewState, ReviewEvent> = {
  name: 'policy review',
  source: 'Many Voices One Song 4.4.6',
  states: STATES,
  start: 'in-force',
  ends: ['closed', 'put-off'],
  transitions: [
    { from: 'in-force', event: 'come-due', to: 'due' },
    { from: 'in-force', event: 'ask', to: 'due' },
    { from: 'due', event: 'open', to: 'opened' },
    { from: 'opened', event: 'understand', to: 'understood' },
    { from: 'understood', event: 'react', to: 'reacted' },
    { from: 'reacted', event: 'keep', to: 'keeping' },
    { from: 'reacted', event: 'amend', to: 'amending' },
    { from: 'reacted', event: 'retire', to: 'retiring' },
    { from: 'reacted', event: 'start-over', to: 'starting-over' },
    { from: 'reacted', event: 'put-off', to: 'put-off' },
    { from: 'keeping', event: 'consent', to: 'closed' },
    { from: 'keeping', event: 'put-off', to: 'put-off' },
    { from: 'amending', event: 'consent', to: 'closed' },
    { from: 'amending', event: 'put-off', to: 'put-off' },
    { from: 'retiring', event: 'consent', to: 'closed' },
    { from: 'retiring', event: 'put-off', to: 'put-off' },
    { from: 'starting-over', event: 'put-off', to: 'put-off' },
  ],
  leftOut: [
    {
      from: 'opened',
      event: 'helping-circle',
      to: 'handed-over',
      why: 'A helping circle is made by a decision of its own, and what it finds comes back as a topic of the backlog.',
    },
  ],
};
