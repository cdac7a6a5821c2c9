/** `circles init`: starts an organisation, and says where everything lies and what comes next. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { continueEn } from '../../messages/en/continue.ts';
import { initEn } from '../../messages/en/init.ts';
import { CirclesError } from '../../model/errors.ts';
import type { Organisation } from '../../model/organisation.ts';
import { personName } from '../../model/organisation.ts';
import { shortWords } from '../../model/short-words.ts';
import { terminalText } from '../../render/escape.ts';
import { shellWord } from '../../render/shell-word.ts';
import { foundersFrom } from '../../services/founders.ts';
import { type Founded, foundedHere, type InitWishes, initOrganisation, previewInit } from '../../services/init.ts';
import { misnamedIn } from '../../services/no-organisation.ts';
import { organisationElsewhere } from '../../services/organisation-elsewhere.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { outside } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import { type InitAnswers, initAnswers } from '../init-answers.ts';
import type { Invocation } from '../invocation.ts';

/** Founds, or says what is there already. */
export const run: Run = async (invocation, context) => {
  const named = invocation.arguments[0] ?? '.';
  const timezone = timezoneOf(invocation);
  const today = context.today(timezone);
  const anew = invocation.text('continue') !== undefined;
  if (!anew && (await isThere(named, today, context))) return EXIT.fine;
  if (!anew) await refuseBeside(resolve(context.cwd, named));
  const answers = await initAnswers(invocation, context, { folder: named, today });
  if (answers === undefined) {
    context.say(initEn.notStarted);
    return EXIT.fine;
  }
  if (answers.folder !== named && (await isThere(answers.folder, today, context))) return EXIT.fine;
  const wishes = wishesFrom(invocation, context, { answers, timezone, today });
  if (context.dryRun) await preview(wishes, context);
  else
    tell(await initOrganisation(wishes), answers, {
      context,
      anew,
      isChosen: invocation.text('template') !== undefined,
    });
  return EXIT.fine;
};

/** Says so when something is founded there already. */
async function isThere(folder: string, today: string, context: Context): Promise<boolean> {
  const there = await foundedHere(resolve(context.cwd, folder), today);
  if (there === undefined) return false;
  context.stdout.write(`${terminalText(initEn.alreadyFounded(partsOf(there)))}\n`);
  return true;
}

/** Nobody founds a second organisation in a copy whose own was only not opened yet, or has nearly the right name. */
async function refuseBeside(folder: string): Promise<void> {
  const fetched = existsSync(join(folder, '.git')) ? await organisationElsewhere(folder) : undefined;
  const elsewhere = misnamedIn(folder) ?? fetched;
  if (elsewhere !== undefined) throw elsewhere;
}

function timezoneOf(invocation: Invocation): string {
  const timezone = invocation.text('timezone');
  if (timezone === undefined) return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    throw new CirclesError('timezone-unknown', initEn.timezoneUnknown({ timezone }));
  }
}

interface Asked {
  readonly answers: InitAnswers;
  readonly timezone: string;
  readonly today: string;
}

function wishesFrom(invocation: Invocation, context: Context, asked: Asked): InitWishes {
  const { answers, timezone, today } = asked;
  const { folder, name, mission, people, consented } = answers;
  const overFiles = name === '';
  const { date } = outside(context, invocation);
  return {
    folder,
    cwd: context.cwd,
    words: { name, mission, public: answers.public, timezone, founders: overFiles ? [] : foundersFrom(people) },
    person: overFiles ? people[0] : undefined,
    template: invocation.text('template') ?? 'small-group',
    continues: invocation.text('continue'),
    consented,
    today,
    env: context.env,
    signingKey: invocation.text('signingKey'),
    terminal: context.interactive,
    salt: () => outside(context, invocation).salt,
    date,
  };
}

async function preview(wishes: InitWishes, context: Context): Promise<void> {
  const { root, files: all, keyIsNew } = await previewInit(wishes);
  // What only editors and git read is named to who asks for the details.
  const files = all.filter((file) => context.verbose || !file.startsWith('.'));
  context.say(terminalText(initEn.would({ root, files: files.length })));
  context.stdout.write(files.map((file) => `${terminalText(file)}\n`).join(''));
  if (keyIsNew) context.say(initEn.wouldMakeKey);
}

function partsOf({ settings, people, circles }: Organisation) {
  return { name: settings.name, people: people.size, circles: circles.size };
}

interface Manner {
  readonly context: Context;
  readonly anew: boolean;
  /** Whoever names a template is told what groups of that kind have to mind; on the front page it always stands. */
  readonly isChosen: boolean;
}

function tell(founded: Founded, answers: InitAnswers, { context, anew, isChosen }: Manner): void {
  const { organisation, records } = founded;
  const lines = [
    initEn.founded(partsOf(organisation)),
    ...(records.length > 1 ? [initEn.confirmed({ date: answers.consented ?? '' })] : []),
    '',
    ...places(founded, context),
  ];
  context.stdout.write(`${terminalText(lines.join('\n'))}\n`);
  const names = founded.keysTakenOut.map((person) => personName(organisation, person));
  const { command } = answers;
  const after = [
    ...(isChosen && founded.mind !== undefined
      ? ['', initEn.mindTitle, `  ${founded.mind.replaceAll('\n', '\n  ')}`]
      : []),
    ...(names.length === 0 ? [] : ['', initEn.keysTakenOut({ names })]),
    '',
    initEn.nextTitle,
    ...(anew ? acceptSteps(founded) : nextSteps(founded, context)),
    ...(command === undefined ? [] : ['', initEn.sameCommand, `  ${command}`]),
  ];
  context.say(terminalText(after.join('\n')));
}

function places({ root, key, keyIsNew, identity, pageIsNew }: Founded, context: Context): readonly string[] {
  const { made } = initEn;
  const where = key.keyFile ?? initEn.keyWithAgent;
  const rows = [
    [made.folder, root],
    ...(pageIsNew ? [[made.page, 'README.md']] : []),
    [made.key, keyIsNew ? initEn.newKey({ file: where }) : where],
    [made.identity, shortWords(identity)],
    ...(context.verbose ? [[made.founding, identity]] : []),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', what]) => `  ${name.padEnd(width)}  ${what}`);
}

/** After founding anew the others come first: they have to know that it was the group. */
function acceptSteps({ identity, records }: Founded): readonly string[] {
  const past = shortWords(records[0]?.plan.record.continues ?? '');
  const { accept, acceptDoes, keysAnew, keysAnewDoes, goesOn } = continueEn;
  const steps = [
    [accept({ identity: shortWords(identity) }), acceptDoes],
    [keysAnew, keysAnewDoes],
  ];
  return [goesOn({ identity: past }), ...steps.map(([command, does]) => `  ${command}\n      ${does}`)];
}

function nextSteps({ root }: Founded, context: Context): readonly string[] {
  const way = relative(context.cwd, root);
  const { next } = initEn;
  const steps = [
    ...(way === '' ? [] : [[`cd ${shellWord(way)}`, next.go]]),
    [initEn.nextCommand, next.next],
    [initEn.consentExample, next.consent],
  ];
  return steps.map(([command, does]) => `  ${command}\n      ${does}`);
}
