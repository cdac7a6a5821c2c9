/** Circles in which somebody has held a role for long and nobody has looked at it together. Source: domain.md H37. */
import type { Loaded } from '../load/load.ts';
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { Term } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import { termsOfRole } from '../model/term.ts';
import { exampleTermsOfCleo } from './example-founder.ts';
import { type HeldRole, heldRoles } from './held-roles.ts';
import { circleParts, placeIn } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

/** Held for longer than this, and not looked at within it. Source: domain.md H37. */
const WITHIN = 'P1Y';

const review = (date: string) => ({
  [`circles/kitchen/reviews/leader-${date}.yaml`]: `schema: circles/review/v1\nkind: role\nsubject: leader\ndate: ${date}\nreviewers: 3\nnext: 2027-12-01\n`,
});

/** One finding for each circle. Only that a review was held is written down; its words stay in `private/`. */
export const roleReviewMissing = defineRule({
  id: 'role-review-missing',
  covers: ['H37'],
  severity: 'advice',
  practice: 'reviews',
  examples: () => [
    {
      name: 'Cleo leads in her second year',
      files: exampleTermsOfCleo(['2025']),
      finds: ['circles/kitchen/roles/leader.yaml:1:1'],
    },
    {
      name: 'it was looked at in autumn',
      files: { ...review('2026-10-01'), ...exampleTermsOfCleo(['2025']) },
      finds: [],
    },
    {
      name: 'the first year',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\n' },
      finds: [],
    },
  ],
  *check(context) {
    const unseen = heldRoles(context).filter((held) => isLong(held, context) && !isSeen(held, context));
    for (const [circle, held] of byCircle(unseen)) {
      const [first] = held;
      if (first === undefined) continue;
      const titles = held.map(({ role }) => ({ title: role.title, kind: role.kind }));
      yield {
        place: placeIn('role', { circle, id: first.role.id }),
        entity: `${circle}/roles`,
        parts: { ...circleParts(first.circle), roles: titles, at: `${circle}/${first.role.id}` },
      };
    }
  },
});

function byCircle(all: readonly HeldRole[]): ReadonlyMap<string, readonly HeldRole[]> {
  const groups = new Map<string, HeldRole[]>();
  for (const held of all) groups.set(held.circle.id, [...(groups.get(held.circle.id) ?? []), held]);
  return groups;
}

function isLong({ circle, term }: HeldRole, { today }: RuleContext): boolean {
  return addPeriod(heldSince(termsOfRole(circle, term.role), term), WITHIN) < today;
}

/** The first day of the terms that one and the same person has held without anybody in between. */
function heldSince(terms: readonly Term[], last: Term): IsoDate {
  if (terms.length === 1) return last.start;
  const earlier = terms.filter(({ start }) => start < last.start).sort((a, b) => (a.start < b.start ? 1 : -1));
  const other = earlier.findIndex(({ person }) => person !== last.person);
  const own = other === -1 ? earlier : earlier.slice(0, other);
  return own.at(-1)?.start ?? last.start;
}

function isSeen({ circle, role }: HeldRole, { loaded, today }: RuleContext): boolean {
  const day = reviewedOn(loaded).get(`${circle.id}/${role.id}`);
  return day !== undefined && addPeriod(day, WITHIN) >= today;
}

/** The last day on which each role was looked at, by what commands call it. */
const reviewedOn = onceFor(({ companions }: Loaded): ReadonlyMap<string, IsoDate> => {
  const days = new Map<string, IsoDate>();
  for (const { parts, value } of companions.values()) {
    const { kind, subject, date } = value;
    if (parts.kind !== 'review' || kind !== 'role' || typeof subject !== 'string' || typeof date !== 'string') continue;
    const role = `${parts.circle}/${subject}`;
    if (date > (days.get(role) ?? '')) days.set(role, date);
  }
  return days;
});
