/** Attack: what a circle keeps for its meetings is decided in writing, in company of something stricter. */
import type { Attack } from '../attack.ts';
import { members } from '../group.ts';
import { made, type World } from '../ledger.ts';
import { between, inWriting, RULE } from '../written.ts';

const KEPT = { ...RULE, never: ['role'] };
const COOK = made('circles/kitchen/roles/cook.yaml', { title: 'Cook', purpose: 'Cooks on a day, and cleans up.' });

export const attack: Attack = {
  row: 0,
  expect: 'async-unlawful',
  attack: (world) => inWriting(between(world, KEPT), { besides: { wanted: new Map([joining(world), COOK]) } }),
  twin: (world) => inWriting(between(world, KEPT), { besides: { wanted: new Map([joining(world)]) } }),
  guard: 'without-meeting',
};

/** Dan joins the kitchen. */
function joining(world: World): readonly [string, Uint8Array] {
  return members(world, 'kitchen', ['ana', 'ben', 'cleo', 'dan']);
}
