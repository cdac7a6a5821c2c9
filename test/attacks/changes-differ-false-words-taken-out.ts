/** Attack: a record tells its change falsely, and the words before it, that would show it, are taken out. */
import type { Value } from '../../src/model/value.ts';
import { type Attack, copyBeside, saying, takenOutBy } from '../attack.ts';
import { policy } from '../group.ts';
import { type Decided, decide, digestFor, type Making, type World } from '../ledger.ts';

const ALLERGENS = 'circles/kitchen/policies/allergens.yaml';
const RENEWED: Value = {
  change: 'policy-renewed',
  circle: 'kitchen',
  policy: 'allergens',
  from: { term: { start: '2026-02-01', end: '2027-01-31' } },
  to: { term: { start: '2030-01-01', end: '2031-01-01' } },
};

function amendment(title: string, decided: string, text: string): Decided {
  return { title, by: 'ana', decided, wanted: new Map([policy('kitchen', 'allergens', text)]) };
}

/** The agreement is amended twice, and the words in between are taken out. */
function amended(world: World, making: Making = {}): World {
  const once = decide(world, amendment('Fewer labels', '2026-06-01', 'Some dishes carry a label.'));
  const twice = decide(once, amendment('More labels', '2026-06-02', 'All do.'), making);
  const previous = [digestFor(twice, 'More labels')];
  const paths = [copyBeside(twice, 'Fewer labels', ALLERGENS)];
  return takenOutBy(twice, { by: 'ana', paths }, { previous });
}

export const attack: Attack = {
  row: 1,
  expect: 'changes-differ',
  attack: (world) => amended(world, { alter: saying({ changes: [RENEWED] }) }),
  twin: (world) => amended(world),
  guard: 'changes',
};
