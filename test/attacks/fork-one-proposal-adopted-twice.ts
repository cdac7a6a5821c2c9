/** Attack: two copies adopt the same version of a proposal that changes no file, and are put together without `circles share`. */
import { type Attack, TABLE } from '../attack.ts';
import { decide, type World } from '../ledger.ts';
import { between, inWriting } from '../written.ts';

function merged(one: World, other: World): World {
  return { ...one, files: new Map([...other.files, ...one.files]) };
}

const TWICE = ['2026-06-09', '2026-06-10'] as const;

export const attack: Attack = {
  row: 18,
  expect: 'fork',
  attack: (world) => {
    const [one, other] = TWICE.map((decided) => inWriting(between(world), { decided }));
    return one === undefined || other === undefined ? world : merged(one, other);
  },
  twin: (world) => {
    const before = between(world);
    return merged(inWriting(before), decide(before, { ...TABLE, title: 'A bench', by: 'ana', decided: '2026-06-09' }));
  },
  guard: 'side-by-side',
};
