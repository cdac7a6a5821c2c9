/** Where the circle above has a say in who leads a circle: as the group has agreed in `leader_by`. Source: Many Voices One Song 2.3.1. */
import type { CircleId } from '../model/circle.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Change } from './change.ts';

/** The organisation before and after the change. */
interface Sides {
  readonly before: Organisation;
  readonly after: Organisation;
}

/** The circle above, where it has to consent to a new leader: it is the one that proposes. */
export function proposerAbove(change: Change, sides: Sides): CircleId | undefined {
  return sides.before.settings.governance.leader_by === 'parent' ? aboveLeader(change, sides) : undefined;
}

/** Circles that may be asked besides those that have to: where either side may propose a leader, the one above. */
export function alsoAsked(changes: readonly Change[], sides: Sides): readonly CircleId[] {
  if (sides.before.settings.governance.leader_by !== 'either') return [];
  return changes.flatMap((change) => aboveLeader(change, sides) ?? []);
}

/** The circle above the one that gets a leader by this change. Carrying on for a short time is no new leader. */
function aboveLeader(change: Change, { before, after }: Sides): CircleId | undefined {
  const { circle } = change;
  const role = circle === undefined ? undefined : roleTaken(change, { before, after });
  if (circle === undefined || role === undefined) return undefined;
  const described = before.circles.get(circle)?.roles.get(role) ?? after.circles.get(circle)?.roles.get(role);
  return described?.kind === 'leader' ? before.circles.get(circle)?.parent : undefined;
}

/** The role for which a term starts or becomes another one. */
function roleTaken({ change, circle = '', id }: Change, { after }: Sides): string | undefined {
  if (change !== 'term-started' && change !== 'term-changed') return undefined;
  const term = after.circles.get(circle)?.terms.get(id);
  return term?.acting === true ? undefined : term?.role;
}
