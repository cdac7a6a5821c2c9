/** Attack: answers to one wording are laid beside another. */
import type { Attack } from '../attack.ts';
import { between, inWriting } from '../written.ts';

export const attack: Attack = {
  row: 15,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world), { otherwise: ['ben', { text: 'We buy a stool.' }] }),
  twin: (world) => inWriting(between(world)),
  guard: 'written-answers',
};
