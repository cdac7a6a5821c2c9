/** Attack: the record of what was answered in writing also replaces an earlier decision, of which no answer says a word. */
import type { Attack } from '../attack.ts';
import { digestFor } from '../ledger.ts';
import { between, inWriting } from '../written.ts';

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) =>
    inWriting(between(world), { besides: { links: { supersedes: digestFor(world, 'A cook of the day') } } }),
  twin: (world) => {
    const links = { supersedes: digestFor(world, 'A cook of the day') };
    return inWriting(between(world), { besides: { links }, said: { links } });
  },
  guard: 'written-answers',
};
