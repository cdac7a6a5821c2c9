/** Minutes that wait for the consent of the next meeting, however many, and the decision that gives it. */
import { waitingAmong } from '../changes/waiting-minutes.ts';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import { type FiledMeeting, readMeetings } from '../load/read-meetings.ts';
import { meetingEn } from '../messages/en/meeting.ts';
import { labelsOf } from '../messages/labels.ts';
import type { Circle, CircleId } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { PersonId } from '../model/person.ts';
import { type Dossier, readDossiers } from '../trust/dossier.ts';
import type { Workplace } from './workplace.ts';

/** Minutes and what was decided in them. */
export interface WaitingMinutes extends FiledMeeting {
  /** The records of that meeting, by digest. */
  readonly records: readonly Digest[];
}

type Place = Pick<Workplace, 'committed' | 'present' | 'verification' | 'organisation' | 'today'>;

/** The minutes of a circle that nobody has consented to yet, the earliest first. */
export function waitingMinutes(place: Place, circle: CircleId): readonly WaitingMinutes[] {
  const accepted = new Set(dossiersInForce(place).flatMap(({ record }) => record.minutes?.path ?? []));
  return waitingAmong(readMeetings(place.present, circle), accepted).map((filed) => ({
    ...filed,
    records: recordsOf(place, circle, filed),
  }));
}

/** What the minutes name, and what the circle decided on that day. */
function recordsOf(place: Place, circle: CircleId, { meeting }: FiledMeeting): readonly Digest[] {
  const named = new Set(meeting.agenda.flatMap(({ decisions = [] }) => decisions));
  return dossiersInForce(place)
    .filter(({ record }) => record.consents.some((consent) => consent.circle === circle))
    .filter(({ folder, record }) => named.has(lastOf(folder)) || record.decided === meeting.date)
    .map(({ digest }) => digest);
}

function dossiersInForce({ committed, verification }: Pick<Place, 'committed' | 'verification'>): readonly Dossier[] {
  const inForce = new Set(
    verification.records.filter(({ disowned }) => disowned === undefined).map(({ folder }) => folder),
  );
  return readDossiers(committed).readable.filter(({ folder }) => inForce.has(folder));
}

/** The name of a decision's folder. */
export function lastOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** The consent to minutes in which something was decided: by it, each of these records becomes accepted. */
export function minutesDraft(
  place: Pick<Workplace, 'organisation' | 'today'>,
  { circle, minutes }: { readonly circle: Circle; readonly minutes: WaitingMinutes },
  held: { readonly recorder: PersonId; readonly absent: readonly PersonId[] },
): Draft {
  const words = meetingEn(labelsOf(place.organisation.settings.labels));
  const parts = { circle: circle.name, date: minutes.meeting.date };
  return {
    ...emptyDraft(place.today, held.recorder),
    title: words.minutesTitle(parts),
    text: words.minutesText({ ...parts, decisions: minutes.records.length }),
    circle: circle.id,
    consenting: 'all',
    absent: held.absent,
    rounds: CONSENT_ROUNDS,
    links: { accepts: minutes.records, minutes: { path: minutes.path, sha256: digestOf(minutes.bytes) } },
    also: new Map([[minutes.path, minutes.bytes]]),
  };
}
