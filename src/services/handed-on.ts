/** What a circle hands to another one waits among the topics of that one, in the commit of the decision that hands it on. */
import { meetingEn } from '../messages/en/meeting.ts';
import { labelsOf } from '../messages/labels.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import { circleName, type Organisation } from '../model/organisation.ts';
import { addToBacklog, type BesideFiles } from './backlog.ts';
import type { Workplace } from './workplace.ts';

/** What the topic is called there: what it is about, and who handed it over. */
export function handedOnTitle(
  organisation: Organisation,
  { title, consents }: Pick<DecisionRecord, 'title' | 'consents'>,
): string {
  const { sources } = meetingEn(labelsOf(organisation.settings.labels));
  return sources.referred({ title, from: circleName(organisation, consents[0]?.circle ?? '') });
}

/** The backlog with the topic; no files where nothing is handed on. Throws `CirclesError` `backlog-unreadable`. */
export function handedOn(
  place: Pick<Workplace, 'present' | 'organisation'>,
  { folder, record }: { readonly folder: string; readonly record: DecisionRecord },
): BesideFiles {
  const { outcome, to, back, recorded } = record;
  if (outcome !== 'referred' || to === undefined) return new Map();
  const { handedOnNote } = meetingEn(labelsOf(place.organisation.settings.labels));
  const topic = {
    title: handedOnTitle(place.organisation, record),
    kind: 'decide',
    source: 'circle',
    note: handedOnNote({ folder }),
    added: recorded,
    ...(back === undefined ? {} : { due: back }),
  } as const;
  return addToBacklog(place, to, [topic]);
}
