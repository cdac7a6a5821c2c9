/** Attack: what somebody is still asking about at home is adopted, with their silence counted. */
import type { Attack } from '../attack.ts';
import { between, inWriting, RULE } from '../written.ts';

const QUIET = { ...RULE, silence: 'consents' };
const AT_HOME = { answer: 'asking-at-home', until: '2026-06-12' };

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) =>
    inWriting(between(world, QUIET), { decided: '2026-06-12', silent: ['cleo'], otherwise: ['cleo', AT_HOME] }),
  twin: (world) =>
    inWriting(between(world, QUIET), { decided: '2026-06-13', silent: ['cleo'], otherwise: ['cleo', AT_HOME] }),
  guard: 'written-answers',
};
