/** `circles note`: facts about a person that nobody consents to. */
import { type NoteWords, noteEn } from '../../messages/en/note.ts';
import { labelsOf } from '../../messages/labels.ts';
import { nearest } from '../../model/did-you-mean.ts';
import { CirclesError } from '../../model/errors.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { Person } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { type HangingOn, hangingOn } from '../../services/hanging-on.ts';
import { leavingTopics } from '../../services/leaving-topics.ts';
import { FACTS, type FactName, noticeDraft } from '../../services/note.ts';
import { noticeSigners } from '../../services/notice-signers.ts';
import type { Recording } from '../../services/record-decision.ts';
import type { Signer } from '../../services/signer.ts';
import { filledSince } from '../../services/take-up-again.ts';
import { openWorkplaceToWrite, type Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { outside, signerAt } from '../desk.ts';
import type { Invocation } from '../invocation.ts';
import { prompt } from '../prompt.ts';
import { dayOption } from '../recording/answer-options.ts';
import { recordAndTell, type Telling, type Work } from '../recording/record-and-tell.ts';

/** Notes one fact. */
export const run: Run = async (invocation, context) => {
  const place = await openWorkplaceToWrite(context.cwd, context.today);
  const words = noteEn(labelsOf(place.organisation.settings.labels));
  const [name = '', said = '', thing] = invocation.arguments;
  const person = findPerson(place.organisation, name);
  const fact = factNamed(said, words);
  const signer = await signerFor({ person, fact }, place, { invocation, context });
  const on = dayOption(invocation, 'on', place.today) ?? place.today;
  const beside = fact === 'back' ? await askedBeside(place, person, { words, context }) : [];
  const draft = noticeDraft(place, { person, fact, thing, on, recorder: signer.person, beside });
  const work = (also: Recording['also'] = new Map()): Work => ({
    desk: {
      place,
      signer: async () => signer,
      recording: async () => ({ place, signer, also, ...outside(context, invocation) }),
    },
    context,
  });
  if (fact !== 'left') return recordAndTell(draft, work());
  const found = hangingOn(place, person);
  const lines = hangingLines(place, person, { words, found });
  context.stdout.write(lines.map((line) => `${terminalText(line)}\n`).join(''));
  const { files, circles } = leavingTopics(place, person, found);
  const names = circles.map((id) => circleName(place.organisation, id));
  const after = names.length === 0 ? [] : [terminalText(words.topics({ circles: names }))];
  return withConfirmation(context, words, (telling) => recordAndTell(draft, work(files), { ...telling, after }));
};

function factNamed(said: string, words: NoteWords): FactName {
  const fact = FACTS.find((candidate) => candidate === said);
  if (fact !== undefined) return fact;
  throw new CirclesError('unknown-fact', words.unknownFact({ fact: said, near: nearest(said, FACTS), known: FACTS }));
}

/** About a person with a key only that person signs; about others somebody who records for a circle of theirs. */
async function signerFor(
  { person, fact }: { person: Person; fact: FactName },
  place: Workplace,
  call: { invocation: Invocation; context: Context },
): Promise<Signer> {
  const words = noteEn(labelsOf(place.organisation.settings.labels));
  const { alone, persons } = noticeSigners(place, person, fact === 'back');
  const named = call.invocation.text('as');
  const as = named === undefined ? undefined : findPerson(place.organisation, named).id;
  const signer = await signerAt(place, call, as);
  if (persons.includes(signer.person)) return signer;
  const own = as === undefined ? await anotherHere(place, call, persons) : undefined;
  if (own !== undefined) return own;
  if (alone) throw new CirclesError('only-they', words.onlyThey(person));
  const recorders = persons.map((id) => personName(place.organisation, id));
  throw new CirclesError('only-recorders', words.onlyRecorders({ name: person.name, recorders }));
}

/** Where several keys lie on this computer, the first one that may sign. */
async function anotherHere(
  place: Workplace,
  call: { invocation: Invocation; context: Context },
  persons: readonly string[],
): Promise<Signer | undefined> {
  for (const id of persons) {
    try {
      return await signerAt(place, call, id);
    } catch (error) {
      if (!(error instanceof CirclesError) || error.code !== 'not-your-key') throw error;
    }
  }
  return undefined;
}

/** Roles that others have taken since are told; at a terminal it is asked whether both hold one. Nobody gets a second holder unasked. */
async function askedBeside(
  place: Workplace,
  person: Person,
  { words, context }: { readonly words: NoteWords; readonly context: Context },
): Promise<readonly string[]> {
  const beside: string[] = [];
  const questions = context.interactive && !context.dryRun ? prompt(context) : undefined;
  for (const { path, role, circle, holders, canShare, id } of filledSince(place, person.id)) {
    const names = holders.map((holder) => personName(place.organisation, holder));
    context.say(terminalText(words.filled({ role, circle: circle.name, holders: names })));
    const question = words.beside({ name: person.name, role });
    const wishes = { default: false, explanation: words.besideExplained };
    if (canShare && (await questions?.askYesNo(question, wishes)) === true) beside.push(path);
    else context.say(terminalText(words.stays({ id })));
  }
  questions?.close();
  return beside;
}

async function withConfirmation<Result>(
  context: Context,
  words: NoteWords,
  act: (telling: Telling) => Promise<Result>,
): Promise<Result> {
  if (!context.interactive || context.dryRun) return act({});
  const questions = prompt(context);
  try {
    return await act({ confirm: () => questions.askYesNo(words.confirm, { default: false }) });
  } finally {
    questions.close();
  }
}

function hangingLines(
  place: Workplace,
  person: Person,
  { words: { hangs }, found }: { readonly words: NoteWords; readonly found: HangingOn },
): readonly string[] {
  const name = (id: string) => personName(place.organisation, id);
  const called = (id: string) => circleName(place.organisation, id);
  const lines = [
    ...found.roles.map(({ role, circle, others }) =>
      others.length === 0
        ? hangs.role({ role, circle: circle.name })
        : hangs.shared({ role, circle: circle.name, others: others.map(name) }),
    ),
    ...found.links.map(({ circle, parent }) => hangs.link({ circle: called(circle), parent: parent.name })),
    ...found.seats.map((circle) => hangs.seat({ circle: circle.name })),
    ...found.signs.map((circle) => hangs.signer({ circle: circle.name })),
    ...found.measures.map(({ title, circle }) => hangs.measure({ title, circle: called(circle) })),
    ...found.objections.map(hangs.objection),
    ...(found.keys === 0 ? [] : [hangs.keys({ number: found.keys })]),
    ...(found.lastSigner ? [hangs.lastSigner] : []),
  ];
  return [hangs.title(person), ...(lines.length === 0 ? [hangs.nothing] : lines)];
}
