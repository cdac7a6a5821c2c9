/** The end of a meeting: the closing round, the minutes, and what is written down. */
import type { MeetingWords } from '../../messages/en/meeting.ts';
import type { Meeting, Turns } from '../../model/meeting.ts';
import { terminalText } from '../../render/escape.ts';
import { closedMeeting } from '../../services/meeting-file.ts';
import { minutesLines } from '../../services/minutes-lines.ts';
import { recordBeside } from '../../services/record-beside.ts';
import type { Prompt } from '../../ui/prompt.ts';
import { conversation } from '../conversation.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { namesIn } from './answer-options.ts';
import { meetingScene, minutesSince, type UnderWay, wordsFor } from './meeting-table.ts';

/** Holds the closing round, shows the minutes and writes them down. */
export async function closeMeeting(way: UnderWay): Promise<ExitCode> {
  const { desk, context, invocation } = way.work;
  const { place } = desk;
  const words = wordsFor(place);
  const meeting = await conversation({ name: 'meeting-closing', invocation, context, place }, async (questions) => {
    questions.scene(meetingScene(way, 'closing'));
    const held = heldMeeting(way, await askEvaluation(questions, way, words));
    questions.scene(meetingScene(way, 'closing', minutesLines(place, way.circle, held)));
    const yes = await questions.askYesNo(words.ask.record, { default: true, unkept: true });
    return yes ? held : undefined;
  });
  if (meeting !== undefined) return writeMeeting({ ...way, meeting });
  context.say(words.kept({ circle: way.circle.id }));
  return EXIT.fine;
}

function heldMeeting({ meeting, work }: UnderWay, said: Pick<Meeting, 'closing' | 'turns'>): Meeting {
  const { began, ...rest } = meeting;
  return { ...rest, ...said, state: 'held', duration: minutesSince(began, work.context.now()) };
}

async function askEvaluation(
  questions: Prompt,
  way: UnderWay,
  { ask, explain, numbersWrong }: MeetingWords,
): Promise<Pick<Meeting, 'closing' | 'turns'>> {
  const optional = { optional: true };
  const content = await questions.ask(ask.content, optional);
  const process = await questions.ask(ask.process, optional);
  const people = await questions.ask(ask.people, optional);
  const said = Object.entries({ content, process, people }).filter(([, text]) => text !== '');
  const closing = said.length === 0 ? {} : { closing: Object.fromEntries(said) };
  if (way.work.desk.place.organisation.settings.governance.voices === 'off') return closing;
  const check = (answer: string) => (turnsIn(answer) === undefined ? numbersWrong : undefined);
  const turns = turnsIn(await questions.ask(ask.turns, { optional: true, check, explanation: explain.turns }));
  return { ...closing, ...(turns === undefined ? {} : { turns }) };
}

/** Only the sum, the most and the least are kept. */
export function turnsIn(text: string): Turns | undefined {
  const numbers = namesIn(text).map(Number);
  if (numbers.length === 0 || numbers.some((number) => !Number.isInteger(number) || number < 0)) return undefined;
  const turns = numbers.reduce((sum, number) => sum + number, 0);
  return { people: numbers.length, turns, most: Math.max(...numbers), least: Math.min(...numbers) };
}

/** Writes the minutes and the backlog in one go, and prints the minutes to paste. */
export async function writeMeeting({ work, circle, id, meeting }: UnderWay): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const words = wordsFor(place);
  const files = closedMeeting(place, circle.id, { id, meeting });
  const print = (lines: readonly string[]) =>
    context.stdout.write(lines.map((line) => `${terminalText(line)}\n`).join(''));
  if (context.dryRun) {
    print([...minutesLines(place, circle, meeting), '', words.dryRun]);
    return EXIT.fine;
  }
  const { signer, date } = await desk.recording();
  const title = words.subject({ circle: circle.name, date: meeting.date });
  const { unfinished } = await recordBeside(place, { files, title, signer, date, builtOn: true });
  context.say(words.pasteThis);
  print(minutesLines(place, circle, meeting));
  if (unfinished !== undefined) throw unfinished;
  return EXIT.fine;
}
