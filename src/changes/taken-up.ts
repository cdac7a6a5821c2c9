/** Decisions whose matter was decided about once more. */
import type { IsoDate } from '../model/calendar.ts';
import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import { writersOf } from '../model/writers.ts';

/** A record and the folder it lies in. */
export interface FiledRecord {
  readonly folder: string;
  readonly record: DecisionRecord;
}

/** Where to look. */
export interface Records {
  readonly organisation: Pick<Organisation, 'decisions'>;
  /** The digest of the file at a path, as other records name it. */
  readonly digestOf: (path: string) => Digest | undefined;
}

/**
 * Tells whether an adopted decision names this one as replaced, put right or answered, or, decided on a day `from` on, writes one of
 * its files. Without a day: later than this one.
 */
export function takenUpIn({ organisation, digestOf }: Records): (filed: FiledRecord, from?: IsoDate) => boolean {
  const adopted = [...organisation.decisions.values()].filter(({ outcome }) => outcome === 'adopted');
  const named = grouped(adopted, ({ supersedes, corrects, answers = [] }) =>
    [supersedes, corrects, ...answers].filter((name) => name !== undefined),
  );
  const writing = writersOf(organisation.decisions);
  return ({ folder, record }, from) => {
    const isLater = ({ decided }: DecisionRecord) => (from === undefined ? decided > record.decided : decided >= from);
    // where nothing names anything, no file has to be read
    const digest = named.size === 0 ? undefined : digestOf(`${folder}/decision.yaml`);
    const naming = digest === undefined ? [] : (named.get(digest) ?? []);
    if (naming.some((other) => other !== record)) return true;
    return record.files.some(({ path }) =>
      (writing.get(path) ?? []).some((other) => other !== record && isLater(other)),
    );
  };
}

function grouped(
  records: readonly DecisionRecord[],
  keysOf: (record: DecisionRecord) => readonly string[],
): ReadonlyMap<string, readonly DecisionRecord[]> {
  const groups = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}
