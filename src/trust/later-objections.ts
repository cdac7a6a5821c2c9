/** Objections that came after their record: which of them count, which are answered, and what is wrong with those that can't count. */
import { recordersOf } from '../changes/recorders.ts';
import { LEAVES_TIME } from '../changes/settles-on.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { Organisation } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import type { Fields, Value } from '../model/value.ts';
import { readDocument } from '../schema/read-document.ts';
import type { KnownBase } from './copies.ts';
import { disowningsIn } from './disowning.ts';
import type { Dossier, LaterObjection } from './dossier.ts';
import { NAMESPACES } from './namespaces.ts';
import type { ReplayState } from './replay-state.ts';
import { sentenceOf } from './sentence-of.ts';
import { verifySignature } from './sshsig/index.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** Where a record can say something of a person that is not so. */
export type Denied = 'consent' | 'absent' | 'present';

/** An objection that counts. */
export interface StandingObjection {
  /** The folder of the record it is against. */
  readonly folder: string;
  readonly person: PersonId;
  readonly argument: string;
  /** What the record says of the person and they say is not so. */
  readonly denies?: Denied;
  /** The aim it gets in the way of, or `not-found-yet`. */
  readonly aim: string;
  readonly date: IsoDate;
  /** What a later record names in `answers`. */
  readonly digest: Digest;
  /** Whose key signed it, where that was revoked since: only they can say whether it is theirs. */
  readonly revoked?: PersonId;
  /** True once a record in force names it, or replaces what it is against. */
  readonly answered: boolean;
}

/**
 * The objections of all records in force, and the faults of those that can't count. A fault here takes no record out of force.
 * With a base, one that came after its key was revoked is told; without, nobody can know when it came.
 */
export function laterObjections(
  steps: readonly Step[],
  end: ReplayState,
  base?: KnownBase,
): { readonly objections: readonly StandingObjection[]; readonly findings: readonly VerifyFinding[] } {
  const disowned = disowningsIn(steps);
  const standing = steps.filter((step) => !disowned.has(step.dossier.digest));
  const answers = new Set(standing.flatMap((step) => step.dossier.record.answers ?? []));
  const replaced = new Set(standing.flatMap((step) => step.dossier.record.supersedes ?? []));
  const judging = { end, isLate: (path: string, key: string) => cameAfterRevoking({ path, key }, steps, base) };
  const judged = steps.flatMap((step) =>
    step.dossier.objections.map((objection) => ({
      against: step.dossier.digest,
      one: judge(step, objection, judging),
    })),
  );
  const objections = judged.flatMap(({ one, against }) =>
    'digest' in one ? [{ ...one, answered: answers.has(one.digest) || replaced.has(against) }] : [],
  );
  return { objections, findings: judged.flatMap(({ one }) => ('code' in one ? [one] : [])) };
}

/**
 * Whether this person may object to the record afterwards: absent, and handled by the rule that leaves time for it.
 * Who consented has spoken; who was handled otherwise agreed to that beforehand. Source: Many Voices One Song 3.2.5.4.
 */
export function mayStillObject({ record }: Pick<Dossier, 'record'>, person: PersonId): boolean {
  return record.outcome === 'adopted' && circlesAbsentIn({ record }, person).length > 0;
}

/** The circles of the record in which the person was absent with time left to object. */
export function circlesAbsentIn({ record }: Pick<Dossier, 'record'>, person: PersonId): readonly string[] {
  return record.consents
    .filter(({ absent }) => absent?.some((one) => one.person === person && LEAVES_TIME.includes(one.handled)))
    .map(({ circle }) => circle);
}

/** The circles of the record in which the person was asked. */
export function circlesConcerned({ record }: Pick<Dossier, 'record'>, person: PersonId): readonly string[] {
  return record.consents.filter(({ eligible }) => eligible.includes(person)).map(({ circle }) => circle);
}

/** What a record says of a person in its consents, which they can deny as long as they have not signed it. */
export function saidOf({ record }: Pick<Dossier, 'record'>, person: PersonId): readonly Denied[] {
  const isNamed: Readonly<Record<Denied, boolean>> = {
    consent: record.consents.some(({ consent }) => consent?.includes(person)),
    absent: record.consents.some(({ absent }) => absent?.some((one) => one.person === person)),
    present: record.consents.some(({ present }) => present?.includes(person)),
  };
  return DENIED.filter((one) => isNamed[one]);
}

const DENIED: readonly Denied[] = ['consent', 'absent', 'present'];

/** What an objection is judged by. */
interface Judging {
  readonly end: ReplayState;
  /** Whether the objection at a path came when this key had been revoked. */
  readonly isLate: (path: string, key: string) => boolean;
}

/** It is not in the base, and a record in the base revokes its key. An objection names no record that was before it, and its date is its own word. */
function cameAfterRevoking(
  { path, key }: { readonly path: string; readonly key: string },
  steps: readonly Step[],
  base: KnownBase | undefined,
): boolean {
  if (base === undefined || base.tree.read(path) !== undefined) return false;
  const revoking = steps.find(
    ({ before, after }) => !isRevoked(before.organisation, key) && isRevoked(after.organisation, key),
  );
  return revoking !== undefined && base.records.has(revoking.dossier.digest);
}

function isRevoked({ people }: Organisation, key: string): boolean {
  return [...people.values()].some(({ keys }) => keys.some((one) => one.key === key && one.ended === 'revoked'));
}

type Fault = Extract<VerifyFinding, { code: 'objection-invalid' }>;

function judge(step: Step, objection: LaterObjection, judging: Judging): Omit<StandingObjection, 'answered'> | Fault {
  const { dossier } = step;
  const { person, bytes } = objection;
  const fault = (reason: Fault['parts']['reason'], detail = ''): Fault => ({
    code: 'objection-invalid',
    file: `${dossier.folder}/${person}.objection.yaml`,
    decision: dossier.folder,
    parts: { person, reason, detail },
  });
  if (bytes === undefined) return fault('words-missing');
  const { value, faults } = readDocument('objection', bytes);
  if (value === undefined) return fault('unreadable', sentenceOf(faults));
  const wrong = contentFault(dossier, person, value);
  if (wrong !== undefined) return fault(...wrong);
  const signed = signatureOf(step, { ...objection, bytes, value }, judging);
  if ('fault' in signed) return fault(...signed.fault);
  const { argument, aim, date } = value;
  const denies = DENIED.find((one) => one === value.denies);
  return {
    ...(denies === undefined ? {} : { denies }),
    ...(isRevoked(judging.end.organisation, signed.key) ? { revoked: signed.signer } : {}),
    folder: dossier.folder,
    person,
    argument: String(argument),
    aim: String(aim),
    date: String(date),
    digest: digestOf(bytes),
  };
}

type Found = readonly [reason: Fault['parts']['reason'], detail?: string];

function contentFault(dossier: Dossier, person: PersonId, value: Fields): Found | undefined {
  const { settles } = dossier.record;
  if (value.decision !== dossier.digest) return ['other-decision'];
  if (value.person !== person) return ['other-person'];
  if (value.denies !== undefined) return denialFault(dossier, person, value.denies);
  if (!mayStillObject(dossier, person)) return ['no-right'];
  return settles !== undefined && String(value.date) > settles ? ['late', settles] : undefined;
}

/** That minutes are false can be said on any day, but not by who signed them, and only of what they say. */
function denialFault(dossier: Dossier, person: PersonId, denies: Value): Found | undefined {
  if (!saidOf(dossier, person).some((said) => said === denies)) return ['not-said'];
  return dossier.signatures.has(person) ? ['signed-it'] : undefined;
}

interface Signed extends LaterObjection {
  readonly bytes: Uint8Array;
  readonly value: Fields;
}

type OfSignature = { readonly fault: Found } | { readonly signer: PersonId; readonly key: string };

/** The person's own key signed it; for a person without a key, one of those who record for a circle in which they were absent. */
function signatureOf(step: Step, { person, bytes, signature, value }: Signed, { end, isLate }: Judging): OfSignature {
  if (signature === undefined) return { fault: ['signature-missing'] };
  const verdict = verifySignature({ message: bytes, namespace: NAMESPACES.response, armor: signature });
  if (!verdict.ok) return { fault: ['signature', verdict.reason] };
  const { key } = verdict;
  const hearer = value['heard-by'];
  const signer = typeof hearer === 'string' ? hearer : person;
  if (end.keyOwners.get(key) !== signer) return { fault: ['other-key', signer] };
  if (isLate(`${step.dossier.folder}/${person}.objection.yaml`, key)) return { fault: ['key-revoked', signer] };
  const isHeard = signer === person || mayHear(step, { person, hearer: signer, on: String(value.date) }, end);
  return isHeard ? { signer, key } : { fault: ['heard-by', signer] };
}

interface Heard {
  readonly person: PersonId;
  readonly hearer: PersonId;
  readonly on: IsoDate;
}

function mayHear(step: Step, heard: Heard, end: ReplayState): boolean {
  const { organisation } = step.before;
  const person = organisation.people.get(heard.person);
  if (person !== undefined && activeKeys(person).length > 0) return false;
  const circles = circlesConcerned(step.dossier, heard.person);
  return [organisation, end.organisation].some((side) => hearersIn(side, circles, heard.on).includes(heard.hearer));
}

/** Those who may hear somebody without a key: who may record for these circles on that day. */
export function hearersIn(organisation: Organisation, circles: readonly string[], day: IsoDate): readonly PersonId[] {
  return circles.flatMap((id) => {
    const circle = organisation.circles.get(id);
    return circle === undefined ? [] : recordersOf(organisation, circle, day).persons;
  });
}
