/** Random schedules of what the five do. */
import fc from 'fast-check';
import { DEEDS, type Deed, PEOPLE, type Person } from './five-people.ts';

const KINDS = Object.keys(DEEDS) as readonly Deed['what'][];
/** People record more than anything else, and share now and then. */
const WEIGHED: readonly Deed['what'][] = [...KINDS, 'agree', 'rewrite', 'select', 'sign', 'share', 'share', 'share'];

/** An objection now and then, so that some proposals come through. */
const IN_WRITING: readonly Deed['what'][] = [
  ...(['propose', 'propose', 'amend', 'objectTo', 'ask', 'takeBack', 'agree', 'sign', 'sign'] as const),
  ...Array.from({ length: 14 }, () => 'agreeTo' as const),
  ...Array.from({ length: 8 }, () => 'adopt' as const),
  ...Array.from({ length: 16 }, () => 'share' as const),
];

/** Schedules in which these people decide in writing more than anything else, and mostly about one thing. */
export function deedsInWriting(people: readonly Person[], length: number): fc.Arbitrary<readonly Deed[]> {
  const about = fc.constantFrom(0, 0, 0, 1);
  const deed = fc.record({ who: fc.constantFrom(...people), what: fc.constantFrom(...IN_WRITING), about });
  const proposed = { who: people[0] ?? 'ana', what: 'propose', about: 0 } as const;
  const schedule = fc.array(deed, { minLength: Math.floor(length / 2), maxLength: length });
  const all = people.map((who): Deed => ({ who, what: 'share', about: 0 }));
  return schedule.map((deeds) => [proposed, ...all, ...deeds]);
}

/** Schedules of at most `length` deeds. */
export function deeds(length: number): fc.Arbitrary<readonly Deed[]> {
  return fc.array(fc.record({ who: fc.constantFrom(...PEOPLE), what: fc.constantFrom(...WEIGHED), about: fc.nat(5) }), {
    minLength: Math.floor(length / 2),
    maxLength: length,
  });
}
