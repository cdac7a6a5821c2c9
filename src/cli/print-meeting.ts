/** An agenda for people. */
import { meetingEn } from '../messages/en/meeting.ts';
import { labelsOf } from '../messages/labels.ts';
import type { MeetingItem } from '../model/meeting.ts';
import { personName } from '../model/organisation.ts';
import type { Workplace } from '../services/workplace.ts';

/** The sum of the minutes, then one line an item. Not yet safe for a terminal. */
export function agendaLines(
  { organisation }: Pick<Workplace, 'organisation'>,
  agenda: readonly MeetingItem[],
): readonly string[] {
  const words = meetingEn(labelsOf(organisation.settings.labels));
  const minutes = agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return [
    words.agenda({ items: agenda.length, minutes }),
    ...agenda.map(({ title, kind, minutes: planned, by }, index) => {
      const name = by === undefined ? undefined : personName(organisation, by);
      return `  ${words.item({ number: index + 1, title, kind, minutes: planned, by: name })}`;
    }),
  ];
}
