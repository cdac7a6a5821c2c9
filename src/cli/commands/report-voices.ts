/** `circles report voices`: how speaking was shared out, in numbers without names. */
import { voicesEn } from '../../messages/en/voices.ts';
import { groupBy } from '../../model/group-by.ts';
import { jsonText, oneLine } from '../../render/escape.ts';
import { findCircle } from '../../services/find-by-name.ts';
import { type CountedMeeting, voicesReport } from '../../services/voices-report.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Prints it. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplace(context.cwd, context.today);
  const { organisation } = place;
  const [named] = invocation.arguments;
  const circles = named === undefined ? [...organisation.circles.values()] : [findCircle(organisation, named)];
  const counted = voicesReport(place, circles);
  const isJson = invocation.flag('json') || invocation.text('format') === 'json';
  const lines = isJson ? [jsonText({ version: 1, today: place.today, meetings: counted })] : reportLines(counted);
  context.stdout.write(lines.map((line) => `${isJson ? line : oneLine(line)}\n`).join(''));
  return EXIT.fine;
};

function reportLines(counted: readonly CountedMeeting[]): readonly string[] {
  if (counted.length === 0) return [voicesEn.none];
  const circles = groupBy(counted, ({ circle }) => circle);
  return [
    ...[...circles.values()].flatMap((meetings) => [
      voicesEn.heading({ circle: meetings[0]?.name ?? '', meetings: meetings.length }),
      ...meetings.map(voicesEn.meeting),
      voicesEn.together(together(meetings)),
      '',
    ]),
    voicesEn.noNames,
  ];
}

/** Averages over the meetings, in whole percent. */
function together(meetings: readonly CountedMeeting[]) {
  const average = (share: (meeting: CountedMeeting) => number) =>
    Math.round((100 * meetings.reduce((sum, meeting) => sum + share(meeting), 0)) / meetings.length);
  return {
    share: average(({ most, turns }) => (turns === 0 ? 0 : most / turns)),
    even: average(({ people }) => (people === 0 ? 0 : 1 / people)),
    silent: meetings.filter(({ least }) => least === 0).length,
  };
}
