/** How firmly each record is borne: signed by its recorders, attested by more of those who consented, or by all. */
import type { Digest } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import { lawfulSigners, requiredSignatures } from './checks/signatures.ts';
import type { ReplayState } from './replay-state.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** `recorded`: those who may record signed. `attested`: more of the members asked did. `unanimous`: all of them, and they are several. */
export type Level = 'recorded' | 'attested' | 'unanimous';

/** A record in force. */
export interface RecordStatus {
  readonly folder: string;
  readonly title: string;
  readonly level: Level;
  /** Persons whose signature counts, sorted. */
  readonly signers: readonly PersonId[];
  /** How many members were asked, in all circles. */
  readonly asked: number;
  /** The folder of the record that disowns it: it was signed by somebody else with a stolen key. It was in force up to then. */
  readonly disowned?: string;
}

/** The level of each record; signatures by keys that never were the person's are reported. */
export function statusesOf(
  steps: readonly Step[],
  end: ReplayState,
): { records: readonly RecordStatus[]; findings: readonly VerifyFinding[] } {
  const read = steps.map((step) => statusOf(step, end));
  const disowned = disowningsIn(steps);
  return {
    records: read.map(({ record }, index) => {
      const by = disowned.get(steps[index]?.dossier.digest ?? '');
      return by === undefined ? record : { ...record, disowned: by };
    }),
    findings: read.flatMap((status) => status.findings),
  };
}

/** The digests of the disowned records, each with the folder of the one that disowns it. */
export function disowningsIn(steps: readonly Step[]): ReadonlyMap<Digest, string> {
  const pairs = steps.flatMap(({ dossier }) =>
    (dossier.record.disowns ?? []).map((digest) => [digest, dossier.folder] as const),
  );
  return new Map(pairs);
}

function statusOf(step: Step, end: ReplayState): { record: RecordStatus; findings: readonly VerifyFinding[] } {
  const lawful = lawfulSigners(step);
  const later = [...step.verdicts].flatMap(([id, verdict]) => (verdict.ok && raises(end, id, verdict.key) ? [id] : []));
  const signers = [...new Set([...lawful, ...later])].sort();
  const strangers = [...step.verdicts].flatMap(([id, verdict]) =>
    verdict.ok && !signers.includes(id) && end.keyOwners.get(verdict.key) !== id ? [id] : [],
  );
  const asked = new Set(step.dossier.record.consents.flatMap((consent) => consent.eligible));
  const bearing = signers.filter((signer) => asked.has(signer)).length;
  const { folder, record } = step.dossier;
  return {
    record: {
      folder,
      title: record.title,
      level: levelOf(bearing, asked.size, requiredSignatures(step)),
      signers,
      asked: asked.size,
    },
    findings: strangers.map((person) => ({
      code: 'signer-unknown',
      file: `${folder}/${person}.sig`,
      decision: folder,
      parts: { person },
    })),
  };
}

function levelOf(bearing: number, asked: number, required: number): Level {
  if (asked > 1 && bearing === asked) return 'unanimous';
  return bearing > required ? 'attested' : 'recorded';
}

/**
 * A key that came after the record may sign it all the same: that raises the level, never more. When the key has ended it keeps what
 * it signed, unless it was revoked: then nobody knows who signed with it.
 */
function raises(end: ReplayState, id: PersonId, key: string): boolean {
  const own = end.organisation.people.get(id)?.keys.find((one) => one.key === key);
  return own !== undefined && own.ended !== 'revoked';
}
