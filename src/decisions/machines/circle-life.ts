/** The life of a circle, from a need in its parent to the day on which it ends. */
import type { Machine } from './machine.ts';

const STATES = ['proposed', 'forming', 'active', 'paused', 'dissolved'] as const;

/** Where a circle stands. Only what follows `proposed` stands in files. */
export type CircleState = (typeof STATES)[number];

/** What moves it on. `select` fills a role, `seat` is the parent's word on a link. */
export type CircleEvent = 'create' | 'select' | 'confirm' | 'seat' | 'change-domain' | 'pause' | 'resume' | 'dissolve';

/** Many Voices One Song 2.6; Who Decides Who Decides for the order of the first meetings. */
export const circleLife: Machine<CircleState, CircleEvent> = {
  name: 'life of a circle',
  source: 'Many Voices One Song 2.2.2.4, 2.6',
  states: STATES,
  start: 'proposed',
  ends: ['dissolved'],
  transitions: [
    { from: 'proposed', event: 'create', to: 'forming' },
    { from: 'forming', event: 'select', to: 'forming' },
    { from: 'forming', event: 'seat', to: 'forming' },
    { from: 'forming', event: 'change-domain', to: 'forming' },
    { from: 'forming', event: 'confirm', to: 'active' },
    { from: 'forming', event: 'dissolve', to: 'dissolved' },
    { from: 'active', event: 'select', to: 'active' },
    { from: 'active', event: 'seat', to: 'active' },
    { from: 'active', event: 'change-domain', to: 'active' },
    { from: 'active', event: 'pause', to: 'paused' },
    { from: 'active', event: 'dissolve', to: 'dissolved' },
    { from: 'paused', event: 'resume', to: 'active' },
    { from: 'paused', event: 'dissolve', to: 'dissolved' },
  ],
  leftOut: [
    {
      from: 'active',
      event: 'split',
      to: 'active',
      why: 'It is two decisions that exist: a new circle is created, and what it takes on is handed over to it.',
    },
    {
      from: 'active',
      event: 'merge',
      to: 'dissolved',
      why: 'One of the two is dissolved, with the other as the home of everything it holds.',
    },
  ],
};
