/** What many changes come to, counted: the one sentence over a proposed change. */
import type { Organisation } from '../model/organisation.ts';
import { latestTerm } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import type { Change, ChangeName } from './change.ts';
import type { Sides } from './mandate.ts';

/** What is counted, in the order in which it is told. */
export const GISTS = [
  'founded',
  'holder-changed',
  'role-filled',
  'term-extended',
  'term-shortened',
  'term-ended',
  'circle-added',
  'circle-ended',
  'domain-moved',
  'circle-changed',
  'policy-adopted',
  'policy-amended',
  'policy-kept',
  'policy-ended',
  'role-added',
  'role-changed',
  'role-removed',
  'person-added',
  'person-removed',
  'member-joined',
  'member-left',
  'key-changed',
  'settings-changed',
  'other',
] as const;

/** One of them. */
export type Gist = (typeof GISTS)[number];

/** How many things it happens to; two changes of one thing are one. */
export interface CountedGist {
  readonly gist: Gist;
  readonly number: number;
}

type Terms = 'started' | 'changed' | 'over';

/** A change without a place here does not compile. Of terms it depends on who held the role. */
const GIST_OF: Readonly<Record<ChangeName, Gist | Terms>> = {
  'organisation-founded': 'founded',
  'organisation-renamed': 'settings-changed',
  'mission-changed': 'settings-changed',
  'organisation-status-changed': 'settings-changed',
  'settings-changed': 'settings-changed',
  'labels-changed': 'settings-changed',
  'layers-changed': 'settings-changed',
  'network-changed': 'settings-changed',
  'organisation-ended': 'settings-changed',
  'key-added': 'key-changed',
  'key-ended': 'key-changed',
  'key-changed': 'key-changed',
  'key-removed': 'key-changed',
  'recording-rule-changed': 'circle-changed',
  'circle-created': 'circle-added',
  'circle-removed': 'circle-ended',
  'circle-moved': 'circle-changed',
  'circle-confirmed': 'circle-changed',
  'circle-status-changed': 'circle-changed',
  'circle-structure-changed': 'circle-changed',
  'aim-changed': 'circle-changed',
  'domain-item-added': 'circle-changed',
  'domain-item-removed': 'circle-changed',
  'domain-item-changed': 'circle-changed',
  'domain-item-moved': 'domain-moved',
  'person-added': 'person-added',
  'person-status-changed': 'other',
  'person-renamed': 'other',
  'person-described': 'other',
  'person-removed': 'person-removed',
  'training-recorded': 'other',
  'training-changed': 'other',
  'training-removed': 'other',
  'member-joined': 'member-joined',
  'member-left': 'member-left',
  'member-changed': 'circle-changed',
  'member-organisation-added': 'other',
  'member-organisation-changed': 'other',
  'member-organisation-removed': 'other',
  'role-described': 'role-added',
  'role-changed': 'role-changed',
  'role-removed': 'role-removed',
  'term-started': 'started',
  'term-ended': 'over',
  'term-changed': 'changed',
  'term-removed': 'over',
  'policy-adopted': 'policy-adopted',
  'policy-amended': 'policy-amended',
  'policy-renewed': 'policy-kept',
  'policy-retired': 'policy-ended',
  'policy-removed': 'policy-ended',
  'measure-adopted': 'other',
  'measure-amended': 'other',
  'measure-removed': 'other',
  'circle-renamed': 'circle-changed',
  'circle-practice-changed': 'circle-changed',
  'funding-stream-added': 'other',
  'funding-stream-changed': 'other',
  'funding-stream-removed': 'other',
  'budget-round-added': 'other',
  'budget-round-changed': 'other',
  'budget-round-removed': 'other',
  'training-requirement-added': 'other',
  'training-requirement-changed': 'other',
  'training-requirement-removed': 'other',
};

/** Counts; what does not happen is left out. */
export function gistOf(changes: readonly Change[], sides: Sides): readonly CountedGist[] {
  const things = new Map<Gist, Set<string>>();
  const filled = new Set(
    changes.flatMap((change) => (change.change === 'term-started' ? [roleOf(change, sides)] : [])),
  );
  for (const change of changes) {
    const gist = gistOfOne(change, sides, filled);
    if (gist === undefined) continue;
    things.set(gist, (things.get(gist) ?? new Set()).add(thingOf(change, sides)));
  }
  return GISTS.flatMap((gist) => {
    const number = things.get(gist)?.size ?? 0;
    return number === 0 ? [] : [{ gist, number }];
  });
}

function gistOfOne(change: Change, sides: Sides, filled: ReadonlySet<string>): Gist | undefined {
  const gist = GIST_OF[change.change];
  if (gist === 'started') return startedAs(change, sides);
  if (gist === 'changed') return movedEnd(change);
  if (gist === 'over') return filled.has(roleOf(change, sides)) ? undefined : 'term-ended';
  return gist === 'circle-changed' && isDissolved(change) ? 'circle-ended' : gist;
}

/** By whom the role was held last; a term that was ended counts, for the role is handed on all the same. */
function startedAs(change: Change, sides: Sides): Gist {
  const { role, person } = fieldsOf(change, sides);
  const last = latestTerm(sides.before.circles.get(change.circle ?? ''), typeof role === 'string' ? role : '');
  if (last === undefined) return 'role-filled';
  return last.person === person ? 'term-extended' : 'holder-changed';
}

function movedEnd({ patch }: Change): Gist {
  if (patch.op !== 'set') return 'other';
  const { person, end: was } = patch.before;
  const { person: next, end: now } = patch.after;
  if (person !== next) return 'holder-changed';
  if (typeof was !== 'string' || typeof now !== 'string') return 'other';
  return now > was ? 'term-extended' : 'term-shortened';
}

function isDissolved({ patch }: Change): boolean {
  return patch.op === 'set' && patch.after.status === 'dissolved';
}

/** A role that changes hands is counted once, whatever happens to how many terms of it. */
function thingOf(change: Change, sides: Sides): string {
  if (change.kind === 'term') return roleOf(change, sides);
  return change.kind === 'circle' && 'list' in change.patch ? `${change.path} ${change.patch.key}` : change.path;
}

function roleOf(change: Change, sides: Sides): string {
  const { role } = fieldsOf(change, sides);
  return `${change.circle ?? ''}/${typeof role === 'string' ? role : change.id}`;
}

function fieldsOf({ path }: Change, { before, after }: Sides): Fields {
  const read = (side: Organisation) => side.entries.get(path)?.value;
  return read(after) ?? read(before) ?? {};
}
