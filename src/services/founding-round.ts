/** The founding round: the first thing a group decides together. Consent to the aim, to deciding by consent, and to each other. */
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import type { FileTree } from '../load/file-tree.ts';
import { readRecord } from '../load/read-record.ts';
import { consentEn } from '../messages/en/consent.ts';
import { initEn } from '../messages/en/init.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { DecisionRecord, Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import type { PersonId } from '../model/person.ts';
import { kindOf } from '../schema/kinds.ts';
import { readDossiers } from '../trust/dossier.ts';
import type { Workplace } from './workplace.ts';

/** The draft of the round; who was absent and what was objected is added by whoever asked. Throws `CirclesError` `founded-already`. Source: Who Decides Who Decides, meeting 1. */
export function foundingRound(
  place: Workplace,
  held: { readonly recorder: PersonId; readonly decided: IsoDate },
): Draft {
  const { organisation, verification } = place;
  const before = confirmationOf(place);
  if (before !== undefined) {
    const words = consentEn(labelsOf(organisation.settings.labels));
    throw new CirclesError('founded-already', words.foundedAlready({ date: before.decided }));
  }
  return {
    ...emptyDraft(place.today, held.recorder),
    title: initEn.confirmTitle(),
    decided: held.decided,
    text: initEn.confirmText({ mission: organisation.settings.mission }),
    consenting: 'all',
    rounds: CONSENT_ROUNDS,
    links: verification.organisation === undefined ? {} : { confirms: verification.organisation },
  };
}

/** The record of the founding round; undefined while it is still to be held. */
export function confirmationOf({
  committed,
  verification,
}: Pick<Workplace, 'committed' | 'verification'>): DecisionRecord | undefined {
  const standing = verification.records.filter(({ disowned }) => disowned === undefined);
  const inForce = new Set(standing.map(({ folder }) => folder));
  return readDossiers(committed)
    .readable.filter(({ folder, record }) => inForce.has(folder) && record.outcome === 'adopted')
    .find(({ record }) => record.confirms !== undefined && record.confirms === verification.organisation)?.record;
}

/** The day of the founding, as its record says. */
export function foundingDay(committed: FileTree, organisation: Digest): IsoDate | undefined {
  const records = committed.list().filter(({ path }) => kindOf(path)?.kind === 'decision');
  const founding = records.find(({ path }) => digestOf(committed.read(path) ?? new Uint8Array()) === organisation);
  if (founding === undefined) return undefined;
  const read = readRecord(founding.path, committed.read(founding.path) ?? new Uint8Array());
  return 'record' in read ? read.record.decided : undefined;
}
