/** Puts entries together to an organisation: the same nouns from files, from a replayed chain of records, and from a planned change. */
import type { DecisionRecord } from '../model/decision-record.ts';
import { compareText } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Entry, Organisation } from '../model/organisation.ts';
import { circleOf, personOf, policyOf, roleOf, settingsOf, termOf } from './nouns.ts';

type Kinds = ReadonlyMap<Entry['kind'], readonly Entry[]>;

/**
 * The organisation that these entries say. Every map is sorted by its key. Entries in the folder of a circle that has no
 * `circle.yaml` are kept as entries and belong to no circle.
 */
export function assemble(
  entries: Iterable<Entry>,
  decisions: Iterable<readonly [folder: string, record: DecisionRecord]> = [],
): Organisation {
  const sorted = [...entries].sort((a, b) => compareText(a.path, b.path));
  const kinds: Kinds = groupBy(sorted, (entry) => entry.kind);
  const inCircle = (kind: Entry['kind']) => groupBy(kinds.get(kind) ?? [], (entry) => entry.circle ?? '');
  const [roles, terms, policies] = [inCircle('role'), inCircle('term'), inCircle('policy')];
  const circle = (entry: Entry) =>
    circleOf(entry, {
      roles: byId(roles.get(entry.id), roleOf),
      terms: byId(terms.get(entry.id), termOf),
      policies: byId(policies.get(entry.id), policyOf),
    });
  return {
    entries: new Map(sorted.map((entry) => [entry.path, entry])),
    settings: settingsOf(kinds.get('organisation')?.[0]),
    people: byId(kinds.get('person'), personOf),
    circles: byId(kinds.get('circle'), circle),
    decisions: new Map([...decisions].sort(([a], [b]) => compareText(a, b))),
  };
}

function byId<Noun>(entries: readonly Entry[] = [], make: (entry: Entry) => Noun): ReadonlyMap<string, Noun> {
  const nouns = new Map<string, Noun>();
  for (const entry of inOrder(entries)) nouns.set(entry.id, make(entry));
  return nouns;
}

// By path they nearly are: `a-b.yaml` comes before `a.yaml`.
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const isSorted = entries.every(({ id }, index) => index === 0 || (entries[index - 1]?.id ?? '') < id);
  return isSorted ? entries : entries.toSorted((a, b) => compareText(a.id, b.id));
}
