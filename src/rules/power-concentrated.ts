/** Links and roles that lie in few hands. Source: domain.md H4; Many Voices One Song, founder's syndrome. */
import type { RuleParts } from '../messages/rule-parts.ts';
import { EXAMPLE_STREET, seatsOf } from './example-street.ts';
import { gini } from './gini.ts';
import { halfHeldBy } from './half-held-by.ts';
import { byPerson, type HeldRole, heldLinks, heldRoles, peopleTakingPart } from './held-roles.ts';
import { herfindahl } from './herfindahl.ts';
import { placeIn } from './parts.ts';
import { defineRule } from './rule.ts';
import { sharedOut } from './shared-out.ts';

/** In a smaller group few people hold much, and there is nothing to say about it. Source: domain.md H4. */
const PEOPLE = 8;

/** Links are concentrated above this many times the value of an even spread. Source: domain.md H4. */
const TIMES_EVEN = 2;

/** Roles are concentrated above this Gini coefficient. Source: domain.md H4. */
const MOST_GINI = 0.5;

/** Compares with how widely as many seats could be shared, so that a group with few roles is not blamed for it. Says numbers, no names. */
export const powerConcentrated = defineRule({
  id: 'power-concentrated',
  covers: ['H4'],
  severity: 'advice',
  practice: 'roles',
  examples: () => [
    {
      name: 'one person links four circles',
      files: { ...EXAMPLE_STREET, ...seatsOf(['dora', 'dora', 'dora', 'dora']) },
      finds: ['circles.yaml:1:1', 'circles.yaml:1:1'],
    },
    {
      name: 'many people have a part of it',
      files: {
        ...EXAMPLE_STREET,
        ...seatsOf(['dora', 'emil', 'fern', 'gus']),
        'circles/general/terms/secretary-2026-12-01.yaml':
          'role: secretary\nperson: hana\nstart: 2026-12-01\nend: 2027-08-31\n',
        'circles/general/terms/facilitator-2026-12-01.yaml':
          'role: facilitator\nperson: ivo\nstart: 2026-12-01\nend: 2027-08-31\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const people = peopleTakingPart(context.organisation).size;
    if (people < PEOPLE) return;
    const place = placeIn('organisation', {});
    for (const parts of [...linksIn(heldLinks(context), people), ...rolesIn(heldRoles(context), people)]) {
      yield { place, entity: 'circles', parts };
    }
  },
});

type Parts = RuleParts['power-concentrated'];

function linksIn(links: readonly HeldRole[], people: number): readonly Parts[] {
  const counts = countsOf(links);
  const shares = sharedOut(counts, people);
  if (herfindahl(shares) <= TIMES_EVEN / shares.length) return [];
  return [{ problem: 'links', number: sum(counts), holders: counts.length, most: Math.max(...counts) }];
}

function rolesIn(roles: readonly HeldRole[], people: number): readonly Parts[] {
  const counts = countsOf(roles);
  if (gini(sharedOut(counts, people)) <= MOST_GINI) return [];
  return [{ problem: 'roles', number: sum(counts), people, half: halfHeldBy(counts) }];
}

function countsOf(held: readonly HeldRole[]): readonly number[] {
  return [...byPerson(held).values()].map((one) => one.length);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
