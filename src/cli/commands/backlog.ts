/** `circles backlog`: the topics that wait for a meeting. */
import { type BacklogWords, backlogEn } from '../../messages/en/backlog.ts';
import { labelsOf } from '../../messages/labels.ts';
import { type BacklogItem, ITEM_KINDS } from '../../model/backlog.ts';
import type { Circle } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import { personName, standingCircles } from '../../model/organisation.ts';
import { jsonText, oneLine } from '../../render/escape.ts';
import { addToBacklog, type BesideFiles, backlogOf, findTopic, takeFromBacklog } from '../../services/backlog.ts';
import { findCircle, findPerson } from '../../services/find-by-name.ts';
import { recordBeside } from '../../services/record-beside.ts';
import { openWorkplace, type Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { dayOption } from '../recording/answer-options.ts';

const DEEDS = ['add', 'done'];

/** Shows, adds or takes away. */
export const run: Run = async (invocation, context) => {
  const [first = '', ...others] = invocation.arguments;
  const [circle, deed, rest] = DEEDS.includes(first)
    ? [undefined, first, others]
    : [first === '' ? undefined : first, others[0], others.slice(1)];
  if (deed === undefined) return show(invocation, context, circle);
  const desk = await openDesk(invocation, context);
  const said = wordsFor(desk.place);
  const [about = '', extra] = rest;
  if (!DEEDS.includes(deed)) throw new CirclesError('usage', said.tooMuch({ words: deed }));
  if (extra !== undefined) throw new CirclesError('usage', said.tooMuch({ words: extra }));
  const table = { desk, invocation, context, home: homeOf(desk.place, circle), about: about.trim() };
  return deed === 'add' ? add(table) : done(table);
};

interface Table {
  readonly desk: Desk;
  readonly invocation: Invocation;
  readonly context: Context;
  readonly home: Circle;
  readonly about: string;
}

async function show(invocation: Invocation, context: Context, named: string | undefined): Promise<ExitCode> {
  const place = await openWorkplace(context.cwd, context.today);
  const words = wordsFor(place);
  const circles = named === undefined ? standingCircles(place.organisation) : [findCircle(place.organisation, named)];
  const backlogs = circles.map((circle) => ({ circle, items: backlogOf(place, circle.id) }));
  if (invocation.flag('json') || invocation.text('format') === 'json') {
    const listed = backlogs.map(({ circle, items }) => ({ circle: circle.id, name: circle.name, items }));
    context.stdout.write(`${jsonText({ version: 1, today: place.today, circles: listed })}\n`);
    return EXIT.fine;
  }
  const full = backlogs.filter(({ items }) => items.length > 0);
  const lines = full.flatMap(({ circle, items }, index) => [
    ...(index === 0 ? [] : ['']),
    circle.name,
    ...items.map((item, at) => `  ${topicLine(place, item, at + 1)}`),
  ]);
  const [only] = circles;
  const nothing =
    named === undefined || only === undefined ? words.nothingAnywhere : words.nothing({ circle: only.name });
  context.stdout.write((lines.length === 0 ? [nothing] : lines).map((line) => `${oneLine(line)}\n`).join(''));
  return EXIT.fine;
}

/** One topic on one line. */
function topicLine(place: Workplace, { title, kind = 'explore', minutes, by, due }: BacklogItem, number: number) {
  const name = by === undefined ? undefined : personName(place.organisation, by);
  return wordsFor(place).topic({ number, title, kind, minutes, by: name, due });
}

async function add(table: Table): Promise<ExitCode> {
  const { desk, home, about } = table;
  const { place } = desk;
  const words = wordsFor(place);
  if (about === '') throw new CirclesError('title-missing', words.titleMissing());
  const files = addToBacklog(place, home.id, [{ ...asked(table), added: place.today }]);
  const parts = { title: about, circle: home.name };
  if (files.size === 0) return told(table, [words.waitsAlready(parts)]);
  return write(table, { files, subject: words.addSubject({ title: about }), lines: [words.added(parts)] });
}

function asked({ desk, invocation, about }: Table): BacklogItem {
  const { organisation, today } = desk.place;
  const by = invocation.text('by');
  const kind = ITEM_KINDS.find((one) => one === invocation.text('kind'));
  const minutes = minutesOf(invocation.text('minutes'), wordsFor(desk.place));
  const note = invocation.text('note');
  const due = dayOption(invocation, 'due', today);
  return {
    title: about,
    ...(kind === undefined ? {} : { kind }),
    ...(by === undefined ? {} : { by: findPerson(organisation, by).id }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(note === undefined ? {} : { note }),
    ...(due === undefined ? {} : { due }),
  };
}

const LONGEST_MINUTES = 600;

function minutesOf(text: string | undefined, words: BacklogWords): number | undefined {
  if (text === undefined) return undefined;
  const minutes = /^\d+$/.test(text) ? Number(text) : 0;
  if (minutes < 1 || minutes > LONGEST_MINUTES) throw new CirclesError('minutes-wrong', words.minutesWrong({ text }));
  return minutes;
}

async function done(table: Table): Promise<ExitCode> {
  const { desk, home, about } = table;
  const words = wordsFor(desk.place);
  if (about === '') throw new CirclesError('usage', words.whichTopic());
  const index = findTopic(desk.place, home.id, about);
  const title = backlogOf(desk.place, home.id)[index]?.title ?? about;
  const files = takeFromBacklog(desk.place, home.id, [index]);
  const line = words.done({ title, circle: home.name });
  return write(table, { files, subject: words.doneSubject({ title }), lines: [line] });
}

interface Writing {
  readonly files: BesideFiles;
  readonly subject: string;
  readonly lines: readonly string[];
}

async function write(table: Table, { files, subject, lines }: Writing): Promise<ExitCode> {
  const { desk, context } = table;
  const words = wordsFor(desk.place);
  if (context.dryRun) return told(table, [...lines, words.dryRun]);
  const { signer, date } = await desk.recording();
  const { unfinished } = await recordBeside(desk.place, { files, title: subject, signer, date, builtOn: true });
  if (unfinished !== undefined) throw unfinished;
  return told(table, lines);
}

function told({ context }: Table, lines: readonly string[]): ExitCode {
  context.stdout.write(lines.map((line) => `${oneLine(line)}\n`).join(''));
  return EXIT.fine;
}

/** The circle that was named, else the only one there is. */
function homeOf(place: Workplace, named: string | undefined): Circle {
  if (named !== undefined) return findCircle(place.organisation, named);
  const circles = standingCircles(place.organisation);
  const [only] = circles;
  if (only !== undefined && circles.length === 1) return only;
  throw new CirclesError('which-circle', wordsFor(place).whichCircle({ ids: circles.map(({ id }) => id) }));
}

function wordsFor({ organisation }: Pick<Workplace, 'organisation'>): BacklogWords {
  return backlogEn(labelsOf(organisation.settings.labels));
}
