/** For attacks: Eva, who has no key, is noted as gone, and later as back. */
import { edited, members } from './group.ts';
import { decide, type World } from './ledger.ts';

/** Who records for the kitchen notes both; `further` are files that the second notice writes besides what the first had ended. */
export function backAgain(
  world: World,
  {
    day,
    further = () => [],
  }: { readonly day: string; readonly further?: (gone: World) => readonly (readonly [string, Uint8Array])[] },
): World {
  const notice = { by: 'ana', method: 'own', rounds: [] } as const;
  const gone = decide(world, {
    ...notice,
    title: 'Eva has left',
    decided: '2026-06-01',
    wanted: new Map([
      edited(world, 'people/eva.yaml', { status: 'left' }),
      members(world, 'kitchen', ['ana', 'ben', 'cleo']),
    ]),
  });
  return decide(gone, {
    ...notice,
    title: 'Eva is back',
    decided: day,
    wanted: new Map([
      edited(gone, 'people/eva.yaml', { status: 'active' }),
      members(gone, 'kitchen', ['ana', 'ben', 'cleo', 'eva']),
      ...further(gone),
    ]),
  });
}
