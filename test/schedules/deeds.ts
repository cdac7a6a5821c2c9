/** Random schedules of what the five do. */
import fc from 'fast-check';
import { DEEDS, type Deed, PEOPLE } from './five-people.ts';

const KINDS = Object.keys(DEEDS) as readonly Deed['what'][];
/** People record more than anything else, and share now and then. */
const WEIGHED: readonly Deed['what'][] = [...KINDS, 'agree', 'rewrite', 'select', 'sign', 'share', 'share', 'share'];

/** Schedules of at most `length` deeds. */
export function deeds(length: number): fc.Arbitrary<readonly Deed[]> {
  return fc.array(fc.record({ who: fc.constantFrom(...PEOPLE), what: fc.constantFrom(...WEIGHED), about: fc.nat(5) }), {
    minLength: Math.floor(length / 2),
    maxLength: length,
  });
}
