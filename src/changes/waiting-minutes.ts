/** Minutes that wait for the consent of the circle. */
import type { KeptMeeting } from '../load/read-meetings.ts';

/** Of a circle's meetings, the earliest first, those whose minutes nobody has consented to; `accepted`: where minutes lie that a record consents to. */
export function waitingAmong<Kept extends KeptMeeting>(
  meetings: readonly Kept[],
  accepted: ReadonlySet<string>,
): readonly Kept[] {
  const held = meetings.filter(({ meeting }) => meeting.state === 'held');
  const consented = new Set(
    held.flatMap(({ meeting: { accepts = [] } }) => accepts.filter((one) => one.consented).map(({ of }) => of)),
  );
  return held.filter(({ id, path }) => !consented.has(id) && !accepted.has(path));
}
