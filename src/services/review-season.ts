/** Groups what may be kept together into few rounds, and spreads the new ends, so that not everything comes back on one day. */
import { addDays, daysBetween, type IsoDate, lastDay } from '../model/calendar.ts';
import type { Circle, Policy, Role } from '../model/circle.ts';
import { groupBy } from '../model/group-by.ts';
import type { Governance } from '../model/settings.ts';
import type { ReviewDue } from './reviews-due.ts';

/** What one round keeps. */
export interface ReviewGroup {
  readonly circle: Circle;
  readonly policies: readonly Policy[];
  /** Roles whose holders carry on. */
  readonly roles: readonly Role[];
  /** The last day of what is kept (inclusive). */
  readonly until: IsoDate;
}

/** What the days are reckoned from. */
export interface SeasonWishes {
  readonly decided: IsoDate;
  readonly governance: Pick<Governance, 'policy_term' | 'role_term'>;
}

/** More than this nobody can look at in one round. */
const MOST_TOGETHER = 8;

/** The rounds, by circle, agreements first. Ends lie in the second half of the usual time, so nothing runs longer than is usual. */
export function reviewGroups(due: readonly ReviewDue[], wishes: SeasonWishes): readonly ReviewGroup[] {
  const circles = groupBy(due, ({ circle }) => circle.id);
  const groups = [...circles.values()].flatMap((items) => groupsIn(items));
  return groups.map((group, index) => ({ ...group, until: endOf(group, { index, of: groups.length }, wishes) }));
}

type Undated = Omit<ReviewGroup, 'until'>;

function groupsIn(items: readonly ReviewDue[]): readonly Undated[] {
  const [first] = items;
  if (first === undefined) return [];
  const { circle } = first;
  const policies = items.flatMap((item) => (item.kind === 'policy' ? [item.policy] : []));
  const roles = items.flatMap((item) => (item.kind === 'term' && item.mayCarryOn ? [item.role] : []));
  return [
    ...evenParts(policies).map((part) => ({ circle, policies: part, roles: [] })),
    ...evenParts(roles).map((part) => ({ circle, policies: [], roles: part })),
  ];
}

/** Nine make five and four, not eight and one. */
function evenParts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts = Math.ceil(items.length / MOST_TOGETHER);
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, index) => items.slice(index * size, (index + 1) * size)).filter(
    (part) => part.length > 0,
  );
}

function endOf(
  { roles }: Undated,
  { index, of }: { readonly index: number; readonly of: number },
  { decided, governance }: SeasonWishes,
): IsoDate {
  const usual = lastDay(decided, roles.length === 0 ? governance.policy_term : governance.role_term);
  const days = daysBetween(decided, usual);
  return addDays(decided, Math.ceil(days / 2 + (days / 2) * ((index + 1) / of)));
}
