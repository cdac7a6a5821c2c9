/** Attack: one circle alone confirms the founding for everybody. */
import type { Attack } from '../attack.ts';
import { decide, verifyWorld, type World } from '../ledger.ts';
import { told } from '../organisation.ts';
import { STORY } from '../story.ts';

const START = { title: 'We start together', by: 'ana', decided: '2026-01-11', text: 'We start together.' } as const;

function confirmed(circle: string): World {
  const founded = told(STORY.slice(0, 0));
  return decide(founded, { ...START, circle, links: { confirms: verifyWorld(founded).organisation ?? '' } });
}

export const attack: Attack = {
  row: 0,
  expect: 'mandate-missing',
  attack: () => confirmed('kitchen'),
  twin: () => confirmed('general'),
  guard: 'mandate',
};
