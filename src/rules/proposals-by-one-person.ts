/** Circles in which most proposals come from one person. Source: domain.md H21; the numbers are ours. */
import type { Loaded } from '../load/load.ts';
import type { CircleId } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { exampleBrought } from './example-brought.ts';
import { type MeetingsHeld, meetingsOfAYear } from './meetings-of-a-year.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule } from './rule.ts';

/** More than this part of at least so many proposals. Source: domain.md H21. */
const PART = 0.6;
const PROPOSALS = 10;

/** Counts who brought what was to be decided in the meetings of a year, and who opened what is answered in writing now; says numbers, no names. */
export const proposalsByOnePerson = defineRule({
  id: 'proposals-by-one-person',
  covers: ['H21'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    { name: 'seven of ten', files: exampleBrought(7, 3), finds: ['circles/kitchen/circle.yaml:1:1'] },
    { name: 'six of ten', files: exampleBrought(6, 4), finds: [] },
  ],
  *check(context) {
    for (const held of meetingsOfAYear(context)) {
      const { circle } = held;
      const authors = [...broughtIn(held), ...(openIn(context.loaded).get(circle.id) ?? [])];
      const counts = new Map<string, number>();
      for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
      const number = Math.max(0, ...counts.values());
      if (authors.length < PROPOSALS || number <= PART * authors.length) continue;
      const parts = { ...circleParts(circle), number, all: authors.length };
      yield { place: placeIn('circle', { circle: circle.id }), entity: circle.id, parts };
    }
  },
});

function broughtIn({ meetings }: MeetingsHeld): readonly string[] {
  return meetings.flatMap(({ meeting: { agenda } }) =>
    agenda.flatMap(({ kind, by }) => (kind === 'decide' && by !== undefined ? [by] : [])),
  );
}

/** Whoever opened each proposal that is answered in writing, by circle. */
const openIn = onceFor(({ companions }: Loaded): ReadonlyMap<CircleId, readonly string[]> => {
  const authors = new Map<CircleId, string[]>();
  for (const { parts, value } of companions.values()) {
    const [first] = Array.isArray(value.proposers) ? value.proposers : [];
    if (parts.kind !== 'proposal' || parts.circle === undefined || typeof first !== 'string') continue;
    authors.set(parts.circle, [...(authors.get(parts.circle) ?? []), first]);
  }
  return authors;
});
