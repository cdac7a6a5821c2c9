/** A decision by consent, from a proposal to a record. */
import type { Machine } from './machine.ts';

const STATES = [
  'draft',
  'presented',
  'clarified',
  'reacted',
  'stated',
  'objecting',
  'integrating',
  'escalated',
  'adopted',
  'published',
  'not-adopted',
  'referred',
  'deferred',
  'withdrawn',
] as const;

/** Where a decision stands. */
export type ConsentState = (typeof STATES)[number];

/** What moves it on. `improve` is a friendly amendment taken up before the round; the last six of them are ways out of being stuck. */
export type ConsentEvent =
  | 'submit'
  | 'clarify'
  | 'react'
  | 'improve'
  | 'restate'
  | 'consent'
  | 'object'
  | 'understand'
  | 'amend'
  | 'drop'
  | 'refer'
  | 'inform'
  | 'stuck'
  | 'withdraw'
  | 'publish'
  | 'helping-circle'
  | 'outside-facilitator'
  | 'other-method'
  | 'last-resort'
  | 'go-on';

/** Many Voices One Song 3.3 and 3.5; stuck: 3.8 of the domain, with the ladder of `decisions.md`. */
export const consentDecision: Machine<ConsentState, ConsentEvent> = {
  name: 'consent decision',
  source: 'Many Voices One Song 3.3, 3.5',
  states: STATES,
  start: 'draft',
  ends: ['published', 'not-adopted', 'referred', 'deferred', 'withdrawn'],
  transitions: [
    { from: 'draft', event: 'submit', to: 'presented' },
    { from: 'presented', event: 'clarify', to: 'clarified' },
    { from: 'clarified', event: 'react', to: 'reacted' },
    { from: 'reacted', event: 'improve', to: 'reacted' },
    { from: 'reacted', event: 'withdraw', to: 'withdrawn' },
    { from: 'reacted', event: 'restate', to: 'stated' },
    { from: 'stated', event: 'consent', to: 'adopted' },
    { from: 'stated', event: 'object', to: 'objecting' },
    { from: 'stated', event: 'withdraw', to: 'withdrawn' },
    { from: 'objecting', event: 'understand', to: 'integrating' },
    { from: 'integrating', event: 'amend', to: 'stated' },
    { from: 'integrating', event: 'drop', to: 'not-adopted' },
    { from: 'integrating', event: 'refer', to: 'referred' },
    { from: 'integrating', event: 'inform', to: 'deferred' },
    { from: 'integrating', event: 'withdraw', to: 'withdrawn' },
    { from: 'integrating', event: 'stuck', to: 'escalated' },
    { from: 'escalated', event: 'inform', to: 'deferred' },
    { from: 'escalated', event: 'helping-circle', to: 'deferred' },
    { from: 'escalated', event: 'outside-facilitator', to: 'deferred' },
    { from: 'escalated', event: 'other-method', to: 'stated' },
    { from: 'escalated', event: 'refer', to: 'referred' },
    { from: 'escalated', event: 'last-resort', to: 'deferred' },
    { from: 'escalated', event: 'drop', to: 'not-adopted' },
    { from: 'escalated', event: 'withdraw', to: 'withdrawn' },
    { from: 'escalated', event: 'go-on', to: 'integrating' },
    { from: 'adopted', event: 'publish', to: 'published' },
  ],
  leftOut: [
    {
      from: 'adopted',
      event: 'new-information',
      to: 'review',
      why: 'It starts another process, the review of an agreement, with a round and a record of its own.',
    },
    {
      from: 'adopted',
      event: 'term-end',
      to: 'expired',
      why: 'Nothing happens on that day: whether the last day is past is seen by comparing it with today.',
    },
  ],
};
