/** `circles meeting`: the agenda of a circle, and the meeting itself. */
import type { Circle } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { standingCircles } from '../../model/organisation.ts';
import { jsonText, terminalText } from '../../render/escape.ts';
import { findCircle } from '../../services/find-by-name.ts';
import { type Form, readForm, readFormBytes } from '../../services/form-file.ts';
import { waitingMinutes } from '../../services/last-minutes.ts';
import { meetingAgenda } from '../../services/meeting-agenda.ts';
import { openMeeting } from '../../services/meeting-file.ts';
import { SHEET_KEYS } from '../../services/meeting-form.ts';
import { paperLines } from '../../services/meeting-paper.ts';
import { situationAt } from '../../services/situation.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { openDesk } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { agendaLines } from '../print-meeting.ts';
import { prompt } from '../prompt.ts';
import { readAll } from '../read-all.ts';
import { membersOf, wordsFor } from '../recording/meeting-table.ts';

/** Holds the meeting at a terminal; else prints its agenda, its sheet, or takes the sheet back. */
export const run: Run = async (invocation, context) => {
  const desk = await openDesk(invocation, context);
  const enter = invocation.text('enter');
  const isPlain =
    enter !== undefined || invocation.flag('paper') || invocation.flag('json') || invocation.text('format') === 'json';
  const holds = context.interactive && !isPlain;
  const circle = await circleNamed(desk.place, invocation, holds ? context : undefined);
  if (holds) {
    const { meetingByPrompts } = await import('../recording/meeting-prompts.ts');
    return meetingByPrompts({ desk, context, invocation }, circle);
  }
  if (enter !== undefined) {
    const { enterMeeting } = await import('../recording/enter-meeting.ts');
    return enterMeeting(await sheetFrom(enter, context), circle, { desk, context, invocation });
  }
  if (invocation.flag('paper')) return printPaper(desk.place, circle, context);
  return isPlain ? printJson(desk.place, circle, context) : printAgenda(desk.place, circle, context);
};

/** A file, or what comes by a pipe. */
async function sheetFrom(file: string, context: Context): Promise<Form> {
  if (file !== '-') return readForm(file, SHEET_KEYS, context.cwd);
  return readFormBytes(new TextEncoder().encode(await readAll(context.stdin)), file, SHEET_KEYS);
}

function printPaper(place: Workplace, circle: Circle, context: Context): ExitCode {
  const agenda = meetingAgenda(situationAt(place), circle);
  const waiting = waitingMinutes(place, circle.id).map(({ meeting }) => meeting.date);
  const sheet = { circle, members: membersOf(place, circle), agenda, waiting };
  context.stdout.write(
    paperLines(place, sheet)
      .map((line) => `${terminalText(line)}\n`)
      .join(''),
  );
  return EXIT.fine;
}

/** The circle that was named, else the only one that meets; at a terminal it is asked for. */
async function circleNamed(place: Workplace, invocation: Invocation, asking: Context | undefined): Promise<Circle> {
  const { organisation } = place;
  const [named] = invocation.arguments;
  if (named !== undefined) return findCircle(organisation, named);
  const circles = standingCircles(organisation);
  const [only, ...others] = circles;
  const words = wordsFor(place);
  if (only === undefined) throw new CirclesError('no-circle', words.noCircle());
  if (others.length === 0) return only;
  if (asking === undefined)
    throw new CirclesError('which-circle', words.whichCircle({ ids: circles.map(({ id }) => id) }));
  const questions = prompt(asking);
  const choices = circles.map((value) => ({ value, label: value.name }));
  return questions.choose(words.ask.circle, choices).finally(questions.close);
}

function printAgenda(place: Workplace, circle: Circle, context: Context): ExitCode {
  const words = wordsFor(place);
  const agenda = meetingAgenda(situationAt(place), circle);
  const lines = [
    words.title({ circle: circle.name, date: place.today }),
    '',
    ...waitingMinutes(place, circle.id).map(({ meeting }) => words.waitingMinutes(meeting)),
    ...agendaLines(place, agenda),
  ];
  context.stdout.write(lines.map((line) => `${terminalText(line)}\n`).join(''));
  const open = openMeeting(place, circle.id);
  if (open === undefined) context.say(words.begin({ circle: circle.id }));
  else context.say(words.underWay({ date: open.meeting.date, circle: circle.id }));
  return EXIT.fine;
}

function printJson(place: Workplace, circle: Circle, context: Context): ExitCode {
  const agenda = meetingAgenda(situationAt(place), circle);
  const minutes = waitingMinutes(place, circle.id).map(({ path }) => path);
  context.stdout.write(
    `${jsonText({ version: 1, circle: circle.id, date: place.today, waitingMinutes: minutes, agenda })}\n`,
  );
  return EXIT.fine;
}
