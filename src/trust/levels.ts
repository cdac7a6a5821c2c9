/** How firmly each record is borne: signed by its recorders, attested by more of those who consented, or by all. */
import type { CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import { lawfulSigners, notNeeded } from './checks/signatures.ts';
import { disowningsIn } from './disowning.ts';
import { circlesOf, linkedBack } from './links.ts';
import type { ReplayState } from './replay-state.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';

/**
 * `recorded`: those who may record signed. `accepted`: at a later meeting each circle asked has consented to the minutes. `attested`: a member who was asked did, without that being needed. `unanimous`: all who were
 * asked did, and they are several.
 */
export type Level = 'recorded' | 'accepted' | 'attested' | 'unanimous';

/** All of them, the weakest first. */
export const LEVELS: readonly Level[] = ['recorded', 'accepted', 'attested', 'unanimous'];

/** A record in force. */
export interface RecordStatus {
  readonly folder: string;
  readonly title: string;
  readonly level: Level;
  /** Persons whose signature counts, sorted. */
  readonly signers: readonly PersonId[];
  /** How many of the members asked have signed: persons, however many keys they have. */
  readonly bearing: number;
  /** How many members were asked, in all circles. */
  readonly asked: number;
  /** The folder of the record that disowns it: it was signed by somebody else with a stolen key. It was in force up to then. */
  readonly disowned?: string;
  /** Folders of the records that replace it. */
  readonly replacedBy?: readonly string[];
  /** Folders of the records that correct it. */
  readonly correctedBy?: readonly string[];
}

/** The level of each record; signatures by keys that never were the person's are reported. */
export function statusesOf(
  steps: readonly Step[],
  end: ReplayState,
): { records: readonly RecordStatus[]; findings: readonly VerifyFinding[] } {
  const read = steps.map((step) => statusOf(step, end));
  const disowned = disowningsIn(steps);
  const standing = steps.filter((step) => !disowned.has(step.dossier.digest));
  const accepted = acceptancesIn(standing);
  const back = { supersedes: linkedBack(standing, 'supersedes'), corrects: linkedBack(standing, 'corrects') };
  const records = read.map(({ record, digest }, index): RecordStatus => {
    const isAccepted = record.level === 'recorded' && acceptedByAll(steps[index], accepted.get(digest));
    const [by, replacedBy, correctedBy] = [
      disowned.get(digest),
      back.supersedes.get(digest),
      back.corrects.get(digest),
    ];
    return {
      ...record,
      ...(isAccepted ? { level: 'accepted' } : {}),
      ...(by === undefined ? {} : { disowned: by }),
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(correctedBy === undefined ? {} : { correctedBy }),
    };
  });
  return { records, findings: read.flatMap((status) => status.findings) };
}

/** The circles that consented to the minutes of each record. */
function acceptancesIn(standing: readonly Step[]): ReadonlyMap<Digest, ReadonlySet<CircleId>> {
  const accepted = new Map<Digest, Set<CircleId>>();
  for (const { dossier } of standing) {
    for (const digest of dossier.record.accepts ?? []) {
      const circles = accepted.get(digest) ?? new Set();
      for (const { circle } of dossier.record.consents) circles.add(circle);
      accepted.set(digest, circles);
    }
  }
  return accepted;
}

/** What several circles decided together waits for the minutes of each. */
function acceptedByAll(step: Step | undefined, by: ReadonlySet<CircleId> | undefined): boolean {
  if (step === undefined || by === undefined) return false;
  return circlesOf(step.dossier.record, step.dossier.circle).every((circle) => by.has(circle));
}

interface Read {
  readonly digest: Digest;
  readonly record: RecordStatus;
  readonly findings: readonly VerifyFinding[];
}

function statusOf(step: Step, end: ReplayState): Read {
  const lawful = lawfulSigners(step);
  const later = [...step.verdicts].flatMap(([id, verdict]) => (verdict.ok && raises(end, id, verdict.key) ? [id] : []));
  const signers = [...new Set([...lawful, ...later])].sort();
  const strangers = [...step.verdicts].flatMap(([id, verdict]) =>
    verdict.ok && !signers.includes(id) && end.keyOwners.get(verdict.key) !== id ? [id] : [],
  );
  const asked = new Set(step.dossier.record.consents.flatMap((consent) => consent.eligible));
  const bearing = signers.filter((signer) => asked.has(signer));
  const { folder, record } = step.dossier;
  return {
    digest: step.dossier.digest,
    record: {
      folder,
      title: record.title,
      // Alone, a signature is always needed.
      level: signers.length === 1 && asked.size > 1 ? 'recorded' : levelOf(step, bearing, asked.size),
      signers,
      bearing: bearing.length,
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

/** Attested is what was signed by somebody who was asked, beyond those whose signature put it in force. */
function levelOf(step: Step, bearing: readonly PersonId[], asked: number): Level {
  if (asked > 1 && bearing.length === asked) return 'unanimous';
  return notNeeded(step, bearing).length > 0 ? 'attested' : 'recorded';
}

/**
 * A key that came after the record may sign it all the same: that raises the level, never more. When the key has ended it keeps what
 * it signed, unless it was revoked: then nobody knows who signed with it.
 */
function raises(end: ReplayState, id: PersonId, key: string): boolean {
  const own = end.organisation.people.get(id)?.keys.find((one) => one.key === key);
  return own !== undefined && own.ended !== 'revoked';
}
