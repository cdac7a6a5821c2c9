/** `circles next`: the one to three next useful steps. */
import { foundingAgendaEn } from '../../messages/en/founding-agenda.ts';
import { type NextWords, nextEn } from '../../messages/en/next.ts';
import { labelsOf } from '../../messages/labels.ts';
import { jsonText } from '../../render/escape.ts';
import { type FoundingMeeting, foundingAgenda } from '../../services/founding-agenda.ts';
import { nextSteps } from '../../services/next-steps.ts';
import { situationAt } from '../../services/situation.ts';
import { openWorkplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { type StepWishes, stepLines } from '../print-steps.ts';

/** More than three things at once help nobody. */
const MOST = 3;

/** Prints the steps, and for a group that is forming the meeting that comes next. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplace(context.cwd, context.today);
  const situation = situationAt(place);
  const steps = nextSteps(situation).slice(0, MOST);
  const meeting = foundingAgenda(situation);
  const labels = labelsOf(place.loaded.organisation.settings.labels);
  const words = nextEn(labels);
  if (invocation.flag('json') || invocation.text('format') === 'json') {
    const founding = meeting === undefined ? {} : { meeting: meetingJson(meeting, words) };
    context.stdout.write(`${jsonText({ version: 1, today: place.today, steps, ...founding })}\n`);
    return EXIT.fine;
  }
  const wishes = {
    labels,
    width: context.stdout.columns ?? Number.POSITIVE_INFINITY,
    style: await context.style(),
  };
  const lines = steps.length === 0 ? [words.nothing] : [words.heading(steps.length), '', ...stepLines(steps, wishes)];
  const agenda = meeting === undefined ? [] : ['', ...agendaLines(meeting, wishes)];
  context.stdout.write(`${[...lines, ...agenda].join('\n')}\n`);
  return EXIT.fine;
};

/** What a program is told of the meeting: the circle by its id. */
function meetingJson({ number, circle, minutes, items }: FoundingMeeting, words: NextWords) {
  return { number, circle: circle.id, minutes, items, command: words.meet({ circle: circle.id }) };
}

/** The items with their minutes; what is done is marked. */
function agendaLines(meeting: FoundingMeeting, { labels, style }: StepWishes): readonly string[] {
  const words = foundingAgendaEn(labels);
  const next = nextEn(labels);
  return [
    style.strong(words.meeting(meeting)),
    ...meeting.items.map(({ title, minutes, done }) =>
      done ? style.muted(`  ${next.done({ title })}`) : `  ${next.item({ title, minutes })}`,
    ),
    `    ${next.meet({ circle: meeting.circle.id })}`,
  ];
}
