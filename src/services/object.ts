/** An absent member's objection, in the time agreed for it: signed, and laid beside the record that it is against. */
import { record } from '../git/record-transaction.ts';
import { sign } from '../git/sign.ts';
import { overlay } from '../load/file-tree.ts';
import { type ObjectWords, objectEn } from '../messages/en/object.ts';
import { verifyEn } from '../messages/en/verify.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { labelsOf } from '../messages/labels.ts';
import { CirclesError } from '../model/errors.ts';
import { personName } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { pathOf } from '../schema/kinds.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import type { Dossier } from '../trust/dossier.ts';
import { circlesAbsentIn, circlesConcerned, type Denied, hearersIn, saidOf } from '../trust/later-objections.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { verify } from '../trust/verify.ts';
import { verifyWords } from '../trust/verify-words.ts';
import { authorOf } from './author-of.ts';
import { shortName } from './is-called.ts';
import type { Signer } from './signer.ts';
import type { Workplace } from './workplace.ts';

/** What an objection says. */
export interface ObjectionWishes {
  readonly dossier: Dossier;
  readonly person: PersonId;
  readonly argument: string;
  /** Undefined while it is still looked for. */
  readonly aim: string | undefined;
  /** True when it is about what the record says of this person, and not about what was decided. */
  readonly denies: boolean;
}

/** An objection ready to be signed. */
export interface PlannedObjection {
  readonly dossier: Dossier;
  readonly person: PersonId;
  /** Who signs, where that is somebody else: the person has no key. */
  readonly hearer: PersonId | undefined;
  /** What the record says of the person and they say is not so. */
  readonly denied: Denied | undefined;
  readonly path: string;
  /** The exact bytes that are signed. */
  readonly bytes: Uint8Array;
}

/** Where somebody objects. */
export type ObjectionPlace = Pick<Workplace, 'organisation' | 'verification' | 'today'>;

/** Plans an objection. Throws `CirclesError` for everything that makes it something else than an objection in time. */
export function planObjection(place: ObjectionPlace, wishes: ObjectionWishes, signer: Signer): PlannedObjection {
  const { dossier, person, argument, aim } = wishes;
  const denied = wishes.denies ? deniable(place, wishes) : undefined;
  if (denied === undefined) refuse(place, wishes);
  refuseSecond(place, wishes);
  const hearer = signer.person === person ? undefined : signer.person;
  if (hearer !== undefined) requireHearer(place, { dossier, person, hearer });
  const folder = dossier.folder.slice(dossier.folder.lastIndexOf('/') + 1);
  const path = pathOf('objection', { circle: dossier.circle, folder, id: person });
  const text = writeDocument(path, {
    schema: 'circles/objection/v1',
    decision: dossier.digest,
    person,
    ...(hearer === undefined ? {} : { 'heard-by': hearer }),
    ...(denied === undefined ? {} : { denies: denied }),
    argument,
    aim: aim ?? 'not-found-yet',
    date: place.today,
  });
  return { dossier, person, hearer, denied, path, bytes: new TextEncoder().encode(text) };
}

function refuse(place: ObjectionPlace, { dossier, person }: ObjectionWishes): void {
  const { record: decided } = dossier;
  const said = wordsFor(place);
  const parts = { name: personName(place.organisation, person), title: decided.title };
  if (decided.outcome !== 'adopted') throw new CirclesError('not-adopted', said.notAdopted(parts));
  const [by] = place.verification.records.find(({ folder }) => folder === dossier.folder)?.replacedBy ?? [];
  if (by !== undefined)
    throw new CirclesError('replaced', said.replaced({ title: decided.title, by: shortName({ folder: by }) }));
  const asked = decided.consents.filter(({ eligible }) => eligible.includes(person));
  if (asked.length === 0) throw new CirclesError('not-asked', said.notAsked(parts));
  if (circlesAbsentIn(dossier, person).length === 0) {
    const consented = asked.some(({ consent }) => consent?.includes(person));
    throw consented
      ? new CirclesError('has-consented', said.hasConsented(parts))
      : new CirclesError('handled-otherwise', said.handledOtherwise(parts));
  }
  const { settles } = decided;
  if (settles !== undefined && place.today > settles)
    throw new CirclesError('too-late', said.tooLate({ ...parts, settles }));
}

/** What is signed is not written over. */
function refuseSecond(place: ObjectionPlace, { dossier, person }: ObjectionWishes): void {
  const parts = { name: personName(place.organisation, person), title: dossier.record.title };
  if (dossier.objections.some((one) => one.person === person))
    throw new CirclesError('objected-already', wordsFor(place).again(parts));
}

/** What the record says of the person. Throws `CirclesError` `nothing-said` or `has-signed`. */
function deniable(place: ObjectionPlace, { dossier, person }: ObjectionWishes): Denied {
  const parts = { name: personName(place.organisation, person), title: dossier.record.title };
  const [denied] = saidOf(dossier, person);
  if (denied === undefined) throw new CirclesError('nothing-said', wordsFor(place).nothingSaid(parts));
  if (dossier.signatures.has(person)) throw new CirclesError('has-signed', wordsFor(place).hasSigned(parts));
  return denied;
}

/** In the place of a person without a key, one of those who may record there. */
function requireHearer(place: ObjectionPlace, heard: { dossier: Dossier; person: PersonId; hearer: PersonId }): void {
  const { organisation, today } = place;
  const hearers = hearersIn(organisation, circlesConcerned(heard.dossier, heard.person), today);
  if (hearers.includes(heard.hearer)) return;
  const name = (id: PersonId) => personName(organisation, id);
  const parts = { name: name(heard.person), hearers: [...new Set(hearers)].map(name) };
  throw new CirclesError('not-hearer', wordsFor(place).notHearer(parts));
}

/** True when only the person themselves can sign. */
export function signsAlone({ organisation }: Pick<Workplace, 'organisation'>, id: PersonId): boolean {
  const person = organisation.people.get(id);
  return person !== undefined && activeKeys(person).length > 0;
}

/** Signs and records an objection; nothing is written when it would not count. */
export async function recordObjection(
  planned: PlannedObjection,
  given: { readonly place: Workplace; readonly signer: Signer; readonly date?: string },
): Promise<{ readonly unfinished: CirclesError | undefined }> {
  const { place, signer } = given;
  const { path, bytes, dossier } = planned;
  const armor = await sign(bytes, { key: signer.key, namespace: NAMESPACES.response, terminal: signer.terminal });
  const signature = path.replace(/\.yaml$/, '.sig');
  const files = new Map<string, Uint8Array>([
    [path, bytes],
    [signature, new TextEncoder().encode(armor)],
  ]);
  refuseFaults(place, files);
  return record(place.repository, {
    files,
    title: wordsFor(place).subject({ title: dossier.record.title }),
    trailers: { 'Circles-Decision': dossier.folder, 'Circles-Record': dossier.digest },
    author: await authorOf(place.repository, personName(place.organisation, signer.person), signer.person),
    ...(given.date === undefined ? {} : { date: given.date }),
    key: signer.key,
    expectedHead: place.head,
    terminal: signer.terminal,
  });
}

function refuseFaults(place: Workplace, files: ReadonlyMap<string, Uint8Array>): void {
  const { findings } = verify(overlay(place.committed, files), { today: place.today });
  const fault = findings.find(({ file }) => files.has(file));
  if (fault === undefined) return;
  const words = verifyEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError(`refused-${fault.code}`, workplaceEn.refused(verifyWords(fault, words)));
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): ObjectWords {
  return objectEn(labelsOf(organisation.settings.labels));
}
