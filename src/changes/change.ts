/** A change of an organisation in the domain's words: the one list that status, round, record, verifier, chart and report share. */
import type { CircleId } from '../model/circle.ts';
import type { ChangeClass } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import type { GovernedKind } from '../model/organisation.ts';
import type { Fields } from '../model/value.ts';

/** Whose consent a change needs; `mandate.ts` says how each is answered. Source: Many Voices One Song 2.2 and 2.4. */
export type MandateRule =
  | 'root'
  | 'general'
  | 'taking-in'
  | 'person'
  | 'own-key'
  | 'circle'
  | 'new-term'
  | 'circle-and-parent'
  | 'new-circle';

interface ChangeRow {
  readonly class: ChangeClass;
  readonly mandate: MandateRule;
}

/** THE list of changes: what can happen to an organisation, its class, and whose consent it needs. */
export const CHANGES = {
  'organisation-founded': { class: 'settings', mandate: 'root' },
  'organisation-renamed': { class: 'settings', mandate: 'root' },
  'mission-changed': { class: 'settings', mandate: 'root' },
  'organisation-status-changed': { class: 'settings', mandate: 'general' },
  'settings-changed': { class: 'settings', mandate: 'general' },
  'labels-changed': { class: 'settings', mandate: 'general' },
  'layers-changed': { class: 'settings', mandate: 'general' },
  'network-changed': { class: 'settings', mandate: 'general' },
  'organisation-ended': { class: 'settings', mandate: 'root' },
  'key-added': { class: 'trust', mandate: 'own-key' },
  'key-ended': { class: 'trust', mandate: 'own-key' },
  'key-changed': { class: 'trust', mandate: 'general' },
  'key-removed': { class: 'trust', mandate: 'general' },
  'recording-rule-changed': { class: 'trust', mandate: 'circle' },
  'circle-created': { class: 'structure', mandate: 'new-circle' },
  'circle-removed': { class: 'structure', mandate: 'circle-and-parent' },
  'circle-moved': { class: 'structure', mandate: 'circle-and-parent' },
  'circle-confirmed': { class: 'structure', mandate: 'circle' },
  'circle-status-changed': { class: 'structure', mandate: 'circle-and-parent' },
  'circle-structure-changed': { class: 'structure', mandate: 'circle-and-parent' },
  'aim-changed': { class: 'domain', mandate: 'circle-and-parent' },
  'domain-item-added': { class: 'domain', mandate: 'circle-and-parent' },
  'domain-item-removed': { class: 'domain', mandate: 'circle-and-parent' },
  'domain-item-changed': { class: 'domain', mandate: 'circle-and-parent' },
  'domain-item-moved': { class: 'domain', mandate: 'circle-and-parent' },
  'person-added': { class: 'membership', mandate: 'taking-in' },
  'person-status-changed': { class: 'membership', mandate: 'person' },
  'person-renamed': { class: 'membership', mandate: 'person' },
  'person-described': { class: 'membership', mandate: 'person' },
  'person-removed': { class: 'membership', mandate: 'general' },
  'training-recorded': { class: 'membership', mandate: 'person' },
  'training-changed': { class: 'membership', mandate: 'person' },
  'training-removed': { class: 'membership', mandate: 'person' },
  'member-joined': { class: 'membership', mandate: 'circle' },
  'member-left': { class: 'membership', mandate: 'circle' },
  'member-changed': { class: 'membership', mandate: 'circle' },
  'member-organisation-added': { class: 'membership', mandate: 'general' },
  'member-organisation-changed': { class: 'membership', mandate: 'general' },
  'member-organisation-removed': { class: 'membership', mandate: 'general' },
  'role-described': { class: 'role', mandate: 'circle' },
  'role-changed': { class: 'role', mandate: 'circle' },
  'role-removed': { class: 'role', mandate: 'circle' },
  'term-started': { class: 'selection', mandate: 'new-term' },
  'term-ended': { class: 'selection', mandate: 'circle' },
  'term-changed': { class: 'selection', mandate: 'new-term' },
  'term-removed': { class: 'selection', mandate: 'circle' },
  'policy-adopted': { class: 'policy', mandate: 'circle' },
  'policy-amended': { class: 'policy', mandate: 'circle' },
  'policy-renewed': { class: 'policy', mandate: 'circle' },
  'policy-retired': { class: 'policy', mandate: 'circle' },
  'policy-removed': { class: 'policy', mandate: 'circle' },
  'measure-adopted': { class: 'policy', mandate: 'circle' },
  'measure-amended': { class: 'policy', mandate: 'circle' },
  'measure-removed': { class: 'policy', mandate: 'circle' },
  'circle-renamed': { class: 'policy', mandate: 'circle' },
  'circle-practice-changed': { class: 'policy', mandate: 'circle' },
  'funding-stream-added': { class: 'policy', mandate: 'general' },
  'funding-stream-changed': { class: 'policy', mandate: 'general' },
  'funding-stream-removed': { class: 'policy', mandate: 'general' },
  'budget-round-added': { class: 'policy', mandate: 'general' },
  'budget-round-changed': { class: 'policy', mandate: 'general' },
  'budget-round-removed': { class: 'policy', mandate: 'general' },
  'training-requirement-added': { class: 'policy', mandate: 'general' },
  'training-requirement-changed': { class: 'policy', mandate: 'general' },
  'training-requirement-removed': { class: 'policy', mandate: 'general' },
} as const satisfies Readonly<Record<string, ChangeRow>>;

/** The name of a change, as it stands in records. */
export type ChangeName = keyof typeof CHANGES;

/** Lists whose items are things of their own, with the key that tells them apart. Their order says nothing. */
export type KeyedList = 'members' | 'domain' | 'keys' | 'training';

/** What to do to the file's values; enough to do it and to see what was there. */
export type Patch =
  | { readonly op: 'add'; readonly value: Fields }
  | { readonly op: 'remove'; readonly value: Fields }
  /** Some fields, before and after; one that is missing on a side was not there. */
  | { readonly op: 'set'; readonly before: Fields; readonly after: Fields }
  | { readonly op: 'item-add'; readonly list: KeyedList; readonly key: string; readonly value: Fields }
  | { readonly op: 'item-remove'; readonly list: KeyedList; readonly key: string; readonly value: Fields }
  | {
      readonly op: 'item-set';
      readonly list: KeyedList;
      readonly key: string;
      readonly before: Fields;
      readonly after: Fields;
    }
  /** A domain item that leaves one circle and arrives, unaltered, in the circle of the change. */
  | {
      readonly op: 'item-move';
      readonly list: 'domain';
      readonly key: string;
      readonly value: Fields;
      readonly from: { readonly circle: CircleId; readonly path: string };
    };

/** One change of one governed file (a moved domain item: of two). */
export interface Change {
  readonly change: ChangeName;
  readonly kind: GovernedKind;
  readonly circle?: CircleId;
  readonly id: string;
  readonly path: string;
  readonly patch: Patch;
}

/** The governed files a change touches. */
export function pathsOf(change: Change): readonly string[] {
  return change.patch.op === 'item-move' ? [change.patch.from.path, change.path] : [change.path];
}

/** The item a change is about, for changes of one item of a list. */
export function itemKey(change: Change): string {
  return 'key' in change.patch ? change.patch.key : '';
}

/** True for a new person who comes with a signing key: a first key is a matter of trust, whoever takes the person in. */
export function bringsKey({ change, patch }: Change): boolean {
  if (change !== 'person-added' || patch.op !== 'add') return false;
  const { keys } = patch.value;
  return Array.isArray(keys) && keys.length > 0;
}

/** The order of every list of changes: by file, then by name, then by item. */
export function compareChanges(a: Change, b: Change): number {
  return compareText(a.path, b.path) || compareText(a.change, b.change) || compareText(itemKey(a), itemKey(b));
}
