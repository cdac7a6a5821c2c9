/** What happened in the two years of the demo, decision by decision. */
import { demoEn } from '../messages/en/demo.ts';
import {
  agreed,
  chickens,
  joining,
  kept,
  keysFor,
  linkSeats,
  newCircles,
  type Scene,
  selection,
  starting,
  upAndRunning,
  watchedPolicy,
} from './demo-plays.ts';

/** Days before the demo on which it was founded. */
export const FOUNDED_AGO = 724;

/** The founding members; the first one signs. */
export const FOUNDERS = ['rosemary', 'basil', 'olive'] as const;

/** Every decision after the founding, in order. The days leave one term expired, one ending soon, and everything else at rest. */
export const SCENES: readonly Scene[] = [
  { ago: 717, recorder: 'rosemary', play: (stage) => agreed(stage, 'general', demoEn.method) },
  { ago: 717, recorder: 'rosemary', play: (stage) => agreed(stage, 'general', demoEn.absence) },
  selection(710, 'rosemary', {
    circle: 'general',
    terms: { leader: 'rosemary', facilitator: 'basil', secretary: 'olive' },
    days: [710, 531],
  }),
  { ago: 660, recorder: 'rosemary', play: (stage) => joining(stage, 'general', ['clementine', 'herb', 'pepper']) },
  { ago: 650, recorder: 'rosemary', play: (stage) => keysFor(stage, ['basil', 'olive', 'herb']) },
  { ago: 600, recorder: 'olive', play: newCircles },
  starting(590, 'basil', {
    circle: 'kitchen',
    terms: { leader: 'basil', delegate: 'clementine', facilitator: 'clementine', secretary: 'olive' },
    days: [590, 226],
  }),
  starting(588, 'herb', {
    circle: 'garden',
    terms: { leader: 'herb', delegate: 'pepper', facilitator: 'rosemary', secretary: 'pepper' },
    days: [588, 224],
  }),
  { ago: 583, recorder: 'olive', play: linkSeats },
  { ago: 583, recorder: 'olive', play: upAndRunning },
  selection(540, 'olive', {
    circle: 'general',
    terms: { leader: 'rosemary', facilitator: 'herb', secretary: 'olive' },
    days: [530, 166],
  }),
  { ago: 500, recorder: 'basil', play: (stage) => joining(stage, 'kitchen', ['ginger']) },
  {
    ago: 400,
    recorder: 'herb',
    play: (stage) => ({ ...agreed(stage, 'garden', demoEn.watering), absent: ['pepper'] }),
  },
  { ago: 358, recorder: 'olive', play: (stage) => kept(stage, 'general', [demoEn.method, demoEn.absence]) },
  { ago: 300, recorder: 'basil', play: () => ({ ...demoEn.oven, circle: 'kitchen' }) },
  { ago: 250, recorder: 'herb', play: chickens },
  selection(230, 'basil', {
    circle: 'kitchen',
    terms: { leader: 'basil', delegate: 'clementine', facilitator: 'ginger', secretary: 'olive' },
    days: [225, -140],
    others: { secretary: 5 },
  }),
  selection(226, 'herb', {
    circle: 'garden',
    terms: { leader: 'herb', delegate: 'pepper', facilitator: 'rosemary', secretary: 'pepper' },
    days: [223, -142],
    others: { facilitator: -12 },
  }),
  selection(170, 'olive', {
    circle: 'general',
    terms: { leader: 'rosemary', facilitator: 'herb', secretary: 'olive' },
    days: [165, -199],
  }),
  { ago: 120, recorder: 'basil', play: watchedPolicy },
  { ago: 45, recorder: 'herb', play: (stage) => kept(stage, 'garden', [demoEn.watering]) },
];
