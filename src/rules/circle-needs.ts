/** Which of the four roles a circle needs. Source: Many Voices One Song 2.3.1, 2.4, 2.5.4, 2.7; `spec/rules.md`. */
import type { Circle } from '../model/circle.ts';

/** The four roles that sociocracy gives a circle. */
export type CircleRole = 'leader' | 'facilitator' | 'secretary' | 'delegate';

/**
 * The roles a circle needs: an ordinary circle all four, a circle without a parent no delegate, a helping circle its
 * leader, a stakeholder circle its delegate, a hub or gathering none.
 */
export function needsOf(circle: Circle): readonly CircleRole[] {
  const link: readonly CircleRole[] = circle.parent === undefined ? [] : ['delegate'];
  switch (circle.type) {
    case 'hub':
    case 'gathering':
      return [];
    case 'helping':
      return ['leader'];
    case 'stakeholder':
      return link;
    default:
      return ['leader', 'facilitator', 'secretary', ...link];
  }
}
