/** What `circles status` says. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, fromToday, list, longDay, readBack } from './dates.ts';

/** A meeting, and the day from which it is counted. */
interface MeetingParts {
  readonly circle: string;
  readonly name: string;
  readonly date: IsoDate;
  readonly today: IsoDate;
}

/** In the group's own words. */
export function statusEn(labels: Labels) {
  return {
    title: (p: { name: string; today: IsoDate }) => `${p.name}, ${longDay(p.today)}`,
    nothingUndecided: (p: { decisions: number }) =>
      `Everything here is decided: ${count(p.decisions, labels.decision)}, and no file differs.`,
    undecided: 'Changed and not decided yet',
    asked: (p: { circle: string; names: readonly string[] }) =>
      p.names.length === 0
        ? `${p.circle} decides; nobody there can be asked.`
        : `${p.circle} decides; asked ${p.names.length === 1 ? 'is' : 'are'} ${list(p.names)}.`,
    form: 'Only the way of writing differs',
    faulty: "Can't be read",
    unproved: (p: { findings: number }) =>
      `The check of signatures finds ${count(p.findings, 'fault')}: \`circles verify\`.`,
    waiting: 'Waiting for signatures',
    /** `title` is ready for a command line. */
    overtaken: (p: { title: string }) =>
      `Others have decided something since that it can't stand beside. Take it back and decide anew: \`circles undo ${p.title}\`.`,
    waitingOne: (p: { title: string; signed: readonly string[] }) =>
      p.signed.length === 0 ? `"${p.title}"` : `"${p.title}", signed by ${list(p.signed)}`,
    proposals: 'Open proposals',
    proposalOne: (p: { title: string; version: number; summary: string }) =>
      `"${p.title}"${p.version === 1 ? '' : `, version ${p.version}`}: ${p.summary}`,
    proposalUnread: (p: { title: string; why: string }) => `"${p.title}": nobody can be asked about it. ${p.why}`,
    contested: 'Contested',
    contestedOne: (p: { title: string; objections: number }) =>
      `"${p.title}": ${count(p.objections, 'objection')} came afterwards and ${p.objections === 1 ? 'waits' : 'wait'} for an answer`,
    settling: 'Can still be objected to',
    settlingOne: (p: { title: string; names: readonly string[]; until: IsoDate; today: IsoDate }) =>
      `"${p.title}": ${list(p.names)}, absent then, may object until ${readBack(p.until, p.today)}.`,
    settled: 'Settled lately',
    settledOne: (p: { title: string; answeredBy?: string }) =>
      p.answeredBy === undefined
        ? `"${p.title}": nobody who was absent objected while there was time.`
        : `"${p.title}": what was objected afterwards is answered by "${p.answeredBy}".`,
    due: 'Over, or due soon',
    meetings: 'Meetings',
    meetingOpen: (p: MeetingParts) =>
      `${p.name}: the meeting of ${longDay(p.date)} is under way. Go on with it: \`circles meeting ${p.circle}\`.`,
    meetingNext: (p: MeetingParts) =>
      `${p.name} meets on ${longDay(p.date)} (${fromToday(p.date, p.today)}). What waits for it: \`circles meeting ${p.circle}\`.`,
    minutesWait: (p: MeetingParts) =>
      `${p.name}: the minutes of ${longDay(p.date)} wait for the consent of the next meeting.`,
    interrupted: (p: { title: string }) =>
      `Recording "${p.title}" was interrupted. Nothing is lost: the next command that records something finishes it.`,
    next: 'Next',
  };
}

/** The words of `circles status`. */
export type StatusWords = ReturnType<typeof statusEn>;
