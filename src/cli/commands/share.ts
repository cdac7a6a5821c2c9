/** `circles share`: gets what others recorded, joins it with what was recorded here, sends it, and says all that in words. */
import { ANSWER_NAMES, sharedEn, shareEn } from '../../messages/en/share.ts';
import { verifyEn } from '../../messages/en/verify.ts';
import { labelsOf } from '../../messages/labels.ts';
import { circleName, personName } from '../../model/organisation.ts';
import type { PersonId } from '../../model/person.ts';
import { terminalText } from '../../render/escape.ts';
import { shellWord } from '../../render/shell-word.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { isCalled } from '../../services/is-called.ts';
import type { ToldLate } from '../../services/late-answers.ts';
import type { Question, Renewed } from '../../services/renew-overtaken.ts';
import { type Exchange, type Shared, type ShareOutcome, share } from '../../services/share.ts';
import { unsignedBy } from '../../services/sign-records.ts';
import { signerIfAny } from '../../services/signer.ts';
import type { Questions, Unlawful } from '../../services/take-in.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Overtaken } from '../../trust/joining/join-lines.ts';
import { isNotDecided } from '../../trust/verify-finding.ts';
import { verifyWords } from '../../trust/verify-words.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { outside, signerAt } from '../desk.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';

type Words = ReturnType<typeof sharedEn>;

/** Shares, or shows what has to be answered first. */
export const run: Run = async (invocation, context) => {
  const asideWords = invocation.texts('setAside');
  const met = new Set<string>();
  const outcome = await share({
    cwd: context.cwd,
    todayIn: context.today,
    signerAt: (place) => signerFor(place, invocation, context),
    address: invocation.text('to'),
    terminal: context.interactive,
    date: outside(context, invocation).date,
    choices: new Map([...choicesOf(invocation, 'mine'), ...choicesOf(invocation, 'theirs')]),
    isSetAside: (overtaken) => {
      const fitting = asideWords.filter((words) => isCalled(overtaken.dossier, words));
      for (const words of fitting) met.add(words);
      return fitting.length > 0;
    },
    dryRun: context.dryRun,
  });
  const { lines, code } = tell(outcome, context.dryRun);
  for (const words of asideWords.filter((one) => !met.has(one))) context.say(terminalText(shareEn.notAside({ words })));
  context.stdout.write(`${terminalText(lines.join('\n'))}\n`);
  if (context.dryRun) context.say(shareEn.dryRun());
  else if (outcome.kind === 'shared') await sayNext(outcome, invocation, context);
  return code;
};

function choicesOf(invocation: Invocation, side: 'mine' | 'theirs'): readonly (readonly [string, typeof side])[] {
  return invocation.texts(side).map((path) => [path.replace(/^\.\//, ''), side]);
}

function signerFor(place: Workplace, invocation: Invocation, context: Context) {
  const as = invocation.text('as');
  return signerAt(place, { invocation, context }, as === undefined ? undefined : findPerson(place.organisation, as).id);
}

function tell(outcome: ShareOutcome, would: boolean): { readonly lines: readonly string[]; readonly code: ExitCode } {
  const words = sharedEn(labelsOf(outcome.place.organisation.settings.labels));
  if (outcome.kind === 'shared') return { lines: sharedLines(outcome, words, would), code: EXIT.fine };
  const lines = outcome.kind === 'questions' ? questionLines(outcome, words) : unlawfulLines(outcome, outcome.place);
  return { lines, code: EXIT.findings };
}

function sharedLines(shared: Shared, words: Words, would: boolean): readonly string[] {
  const { place, received, sent, putBack, renewed, aside, reopened, late } = shared;
  const passed = [
    ...exchangeLines(words.received, received, { place, words }),
    ...exchangeLines(words.putBack, putBack, { place, words }),
    ...exchangeLines(words.sent, sent, { place, words }),
  ];
  const changed = [
    ...(passed.length === 0 ? [words.nothingNew] : passed),
    ...renewed.flatMap((one) => renewedLines(one, { place, words, would })),
    ...aside.map((one) => words.aside({ ...one, would })),
    ...reopened.map(({ record, why, persons }) =>
      words.reopened({ title: record.title, why, names: persons.map((id) => personName(place.organisation, id)) }),
    ),
    ...late.flatMap((one) => lateLines(one, words)),
  ];
  return would ? changed : [...changed, ...sameLines(shared, words)];
}

function lateLines({ kept, why, answer, ...said }: ToldLate, words: Words): readonly string[] {
  if (kept) return [words.lateKept(said)];
  return [
    words.late({ ...said, answer: ANSWER_NAMES[answer ?? 'none'] }),
    ...(why === undefined ? [] : [words.lateWhy({ why })]),
  ];
}

function sameLines({ place: { verification }, beside }: Shared, words: Words): readonly string[] {
  const { covered, governed, records, findings } = verification;
  const edited = findings.flatMap(({ code, file }) => (isNotDecided(code) ? [file] : []));
  return [
    words.same({ covered, governed, decisions: records.length, beside }),
    ...(edited.length === 0 ? [] : [words.edited({ files: edited })]),
  ];
}

function renewedLines(
  { title, missing, lost }: Renewed,
  { place, words, would }: { readonly place: Workplace; readonly words: Words; readonly would: boolean },
): readonly string[] {
  const named = (persons: readonly PersonId[]) => persons.map((id) => personName(place.organisation, id));
  const asked = [...new Set(missing.flatMap(({ persons }) => persons))];
  const others = lost.filter((person) => !asked.includes(person));
  return [
    missing.length === 0 ? words.renewed({ title, would }) : words.renewedWaits({ title, names: named(asked), would }),
    ...(others.length === 0 ? [] : [words.lost({ names: named(others), would })]),
  ];
}

function exchangeLines(
  title: string,
  { decisions, signatures, objections, proposals, answers }: Exchange,
  { place, words }: { readonly place: Workplace; readonly words: Words },
): readonly string[] {
  const lines = [
    ...decisions.map((one) => words.decision({ ...one, circle: circleName(place.organisation, one.circle) })),
    ...proposals.map((title) => words.proposal({ title })),
    ...(answers === 0 ? [] : [words.answers({ number: answers })]),
    ...(signatures === 0 ? [] : [words.signatures({ number: signatures })]),
    ...(objections === 0 ? [] : [words.objections({ number: objections })]),
  ];
  return lines.length === 0 ? [] : [title, ...lines];
}

function questionLines(outcome: Questions & { readonly place: Workplace }, words: Words): readonly string[] {
  const { questions, files } = outcome;
  return [
    ...questions.flatMap((question) => questionOf(question, outcome, words)),
    ...files.map((path) => words.fileQuestion({ path })),
    words.nothingChanged,
    '',
    ...words.answer({
      titles: questions.map(({ overtaken }) => shellWord(nameFor(overtaken, questions))),
      files: files.map(shellWord),
    }),
  ];
}

/** Its title; the name of its folder where several are called alike. */
function nameFor({ dossier }: Overtaken, questions: readonly Question[]): string {
  const { title } = dossier.record;
  const alike = questions.filter(({ overtaken }) => overtaken.dossier.record.title === title);
  return alike.length > 1 ? dossier.folder.slice(dossier.folder.lastIndexOf('/') + 1) : title;
}

function questionOf(
  { overtaken, reason }: Question,
  { titles, place }: Questions & { readonly place: Workplace },
  words: Words,
): readonly string[] {
  const mine = overtaken.dossier.record.title;
  const { meets } = overtaken;
  const theirs = meets === undefined ? undefined : titles.get(meets.other);
  const said =
    meets?.path === undefined || theirs === undefined
      ? words.questionAlone({ mine })
      : words.question({ mine, theirs, path: meets.path });
  const signers = [...overtaken.dossier.signatures.keys()].map((id) => personName(place.organisation, id));
  const why =
    reason === undefined
      ? words.questionSigner({ names: signers })
      : words.questionWhy({ what: spoken(reason, place).what });
  return [said, why];
}

function unlawfulLines({ findings, where }: Unlawful, place: Workplace): readonly string[] {
  const each = findings.flatMap((finding) => [finding.file, `  ${spoken(finding, place).what}`]);
  return [where === 'there' ? shareEn.unlawful() : shareEn.unlawfulJoined(), '', ...each, '', shareEn.unlawfulNext()];
}

function spoken(finding: Question['reason'] & object, { organisation }: Workplace) {
  return verifyWords(finding, verifyEn(labelsOf(organisation.settings.labels)));
}

/** What may wait for the signature of whoever shares; nothing where they have no key here. */
async function sayNext({ place, unfinished }: Shared, invocation: Invocation, context: Context): Promise<void> {
  const words = sharedEn(labelsOf(place.organisation.settings.labels));
  const wishes = { env: context.env, signingKey: invocation.text('signingKey'), terminal: false };
  const signer = await signerIfAny(place.repository, place.organisation, wishes);
  const waiting =
    signer === undefined ? [] : unsignedBy(place, signer.person).filter((one) => one.waiting !== undefined);
  context.say(words.next({ waiting: waiting.length }));
  if (unfinished !== undefined) context.say(terminalText(unfinished.message));
}
