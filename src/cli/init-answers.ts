/** What `circles init` was told: by options, or at a terminal by six questions. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskTree } from '../disk/disk-tree.ts';
import { load } from '../load/load.ts';
import { dayEn } from '../messages/en/day.ts';
import { initEn } from '../messages/en/init.ts';
import { readDay } from '../messages/en/read-date.ts';
import type { IsoDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { slugOf } from '../model/slug.ts';
import { shellWord } from '../render/shell-word.ts';
import { foundersFrom, givenName } from '../services/founders.ts';
import type { Prompt } from '../ui/prompt.ts';
import type { Context } from './context.ts';
import { openFace } from './face.ts';
import type { Invocation } from './invocation.ts';
import { dayOption } from './recording/answer-options.ts';

/** The answers; over existing files only `people`, the one who signs, says something. */
export interface InitAnswers {
  /** Where the organisation starts, as it would be typed. */
  readonly folder: string;
  readonly name: string;
  readonly mission: string;
  /** As they are given on a command line: `山田=yamada`. */
  readonly people: readonly string[];
  readonly consented: IsoDate | undefined;
  readonly public: boolean;
  /** The command that says the same without questions; undefined when nothing was asked. */
  readonly command?: string;
}

/**
 * The answers for founding in `folder`; `today` bounds the day of the founding round. Undefined when the last question is answered
 * with no. Throws `CirclesError` for what is missing.
 */
export async function initAnswers(
  invocation: Invocation,
  context: Context,
  at: { readonly folder: string; readonly today: IsoDate },
): Promise<InitAnswers | undefined> {
  const given = givenAnswers(invocation, at.today);
  if (existsSync(join(resolve(context.cwd, at.folder), 'circles.yaml'))) return overFiles(invocation, context, at);
  const { name, mission, people } = given;
  if (name !== undefined && mission !== undefined && people.length > 0)
    return { ...given, name, mission, folder: ownFolder(at.folder, name, context) };
  if (context.interactive) return askAll(given, context, { ...at, more: moreWords(invocation) });
  if (name === undefined) throw new CirclesError('name-missing', initEn.nameMissing());
  if (mission === undefined) throw new CirclesError('mission-missing', initEn.missionMissing());
  throw new CirclesError('person-missing', initEn.personMissing());
}

/** A group never takes over somebody's whole home folder, which is where a terminal opens: it gets a folder of its name there. */
function ownFolder(folder: string, name: string, { cwd, env }: Context): string {
  const home = env.HOME ?? env.USERPROFILE;
  const isHome = home !== undefined && folder === '.' && resolve(cwd) === resolve(home);
  return isHome ? slugOf(name) || 'group' : folder;
}

type Given = Pick<InitAnswers, 'people' | 'consented' | 'public'> & {
  readonly name: string | undefined;
  readonly mission: string | undefined;
};

function givenAnswers(invocation: Invocation, today: IsoDate): Given {
  const words = (option: string) => invocation.text(option)?.trim() || undefined;
  return {
    name: words('name'),
    mission: words('mission'),
    people: invocation.texts('person'),
    consented: dayOption(invocation, 'consented', today),
    public: invocation.flag('public'),
  };
}

/** The files say everything but who signs. */
async function overFiles(
  invocation: Invocation,
  context: Context,
  { folder, today }: { folder: string; today: IsoDate },
): Promise<InitAnswers> {
  const given = givenAnswers(invocation, today);
  const said = ['name', 'mission', 'template', 'timezone'].filter((option) => invocation.text(option) !== undefined);
  const options = [...said, ...(given.public ? ['public'] : [])].map((option) => `--${option}`);
  if (options.length > 0 || given.people.length > 1)
    throw new CirclesError('files-here', initEn.filesHere({ options: options.length > 0 ? options : ['--person'] }));
  const answers = { ...given, name: '', mission: '', folder };
  if (given.people.length > 0 || !context.interactive) return answers;
  const people = [...load(diskTree(resolve(context.cwd, folder))).organisation.people.values()];
  if (people.length < 2) return answers;
  const questions = await openFace(context);
  const choices = people.map((person) => ({ value: person.id, label: person.name }));
  const person = await questions.choose(initEn.asked.who, choices).finally(questions.close);
  return { ...answers, people: [person] };
}

async function askAll(
  given: Given,
  context: Context,
  { folder: wanted, today, more }: { folder: string; today: IsoDate; more: readonly string[] },
): Promise<InitAnswers | undefined> {
  const questions = await openFace(context);
  const { asked, explained } = initEn;
  try {
    showHeard(questions, {});
    const name = given.name ?? (await questions.ask(asked.name, { explanation: explained.name }));
    showHeard(questions, { name });
    const mission = given.mission ?? (await questions.ask(asked.mission, { explanation: explained.mission }));
    showHeard(questions, { name, mission });
    const people = given.people.length > 0 ? given.people : await askPeople(questions);
    showHeard(questions, { name, mission, people });
    const consented = given.consented ?? (await askConsented(questions, today));
    showHeard(questions, { name, mission, people, consented });
    const wishes = { default: false, explanation: explained.public };
    const isPublic = given.public || (await questions.askYesNo(asked.public, wishes));
    const answers = { folder: ownFolder(wanted, name, context), name, mission, people, consented, public: isPublic };
    if (!(await askStart(questions, answers, context))) return undefined;
    return { ...answers, command: commandFor(answers, more) };
  } finally {
    questions.close();
  }
}

/** Where what was answered leaves the screen, it stands above the next question. */
function showHeard(questions: Prompt, heard: Heard): void {
  if (!questions.passing) return;
  const people = heard.people?.map((person) => givenName(person).name);
  questions.scene({ title: initEn.screenTitle, says: [], text: initEn.heard({ ...heard, people }) });
}

type Heard = Partial<Pick<InitAnswers, 'name' | 'mission' | 'people' | 'consented'>>;

function askStart(questions: Prompt, answers: Omit<InitAnswers, 'command'>, context: Context): Promise<boolean> {
  const { name, people } = answers;
  const folder = resolve(context.cwd, answers.folder);
  const question = initEn.asked.start({ name, folder, people: people.map((person) => givenName(person).name) });
  return questions.askYesNo(question, { default: true, explanation: initEn.explained.start });
}

async function askPeople(questions: Prompt): Promise<readonly string[]> {
  const { asked, explained } = initEn;
  const people = [await withHandle(questions, await questions.ask(asked.you, { explanation: explained.you }), [])];
  const others = await questions.askList(asked.others, { explanation: explained.others, optional: true });
  for (const other of others) people.push(await withHandle(questions, other, people));
  return people;
}

/** A handle is asked for only where none can be made of the name, or two people would share one. */
async function withHandle(questions: Prompt, text: string, earlier: readonly string[]): Promise<string> {
  if (faultOf([...earlier, text]) === undefined) return text;
  const { name } = givenName(text);
  const check = (handle: string) => faultOf([...earlier, `${name}=${handle}`]);
  const handle = await questions.ask(initEn.asked.handle({ name }), { explanation: initEn.explained.handle, check });
  return `${name}=${handle}`;
}

function faultOf(people: readonly string[]): string | undefined {
  try {
    foundersFrom(people);
    return undefined;
  } catch (error) {
    if (error instanceof CirclesError) return error.message;
    throw error;
  }
}

async function askConsented(questions: Prompt, today: IsoDate): Promise<IsoDate | undefined> {
  const { asked, explained } = initEn;
  if (!(await questions.askYesNo(asked.consented, { default: false, explanation: explained.consented })))
    return undefined;
  const check = (text: string) => {
    const date = readDay(text, today);
    if (date === undefined) return dayEn.notADay({ name: asked.consentedOn, text }).what;
    return date > today ? initEn.consentedLater({ date, today }).what : undefined;
  };
  const wishes = { default: today, explanation: explained.consentedOn, check };
  return readDay(await questions.ask(asked.consentedOn, wishes), today);
}

/** Options that are never asked for, as they were given. */
function moreWords(invocation: Invocation): readonly string[] {
  const options = { template: '--template', timezone: '--timezone', signingKey: '--signing-key' };
  return Object.entries(options).flatMap(([name, option]) => {
    const value = invocation.text(name);
    return value === undefined ? [] : [option, value];
  });
}

function commandFor(answers: Omit<InitAnswers, 'command'>, more: readonly string[]): string {
  const { folder, name, mission, people, consented } = answers;
  const words = [
    ...(folder === '.' ? [] : [folder]),
    '--name',
    name,
    '--mission',
    mission,
    ...people.flatMap((person) => ['--person', person]),
    ...(consented === undefined ? [] : ['--consented', consented]),
    ...(answers.public ? ['--public'] : []),
    ...more,
    '--no-input',
  ];
  return ['circles', 'init', ...words.map(shellWord)].join(' ');
}
