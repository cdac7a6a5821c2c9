/** A selection round by round, by line prompts: role, term, what is looked for, nominations, changes, proposal, consent. */
import { eligibleIn } from '../../changes/eligible.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { dayEn } from '../../messages/en/day.ts';
import { readDay } from '../../messages/en/read-date.ts';
import { recordEn } from '../../messages/en/record.ts';
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { isPeriod } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { circleName, personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import { pathOf } from '../../schema/kinds.ts';
import { endOfTerm, type Nomination, selectionDraft } from '../../services/select.ts';
import type { ExitCode } from '../exit-code.ts';
import { prompt } from '../prompt.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';
import { holdSelectionRounds } from './selection-consent.ts';
import { selectionLine } from './selection-line.ts';
import type { AskedSelection } from './selection-options.ts';
import { askPerson, type HeardReason, type SelectionTable } from './selection-table.ts';

/** Leads through the rounds, shows the plan and records it. */
export async function selectByPrompts(asked: AskedSelection, work: Work): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const labels = labelsOf(place.organisation.settings.labels);
  const questions = prompt(context);
  const say = (line: string) => context.stderr.write(`${terminalText(line)}\n`);
  try {
    const when = { decided: asked.decided, recorded: place.today };
    const members = eligibleIn(asked.role.circle, { state: place.state, changes: [], ...when });
    const round = consentEn(labels);
    const table: SelectionTable = { questions, words: selectEn(labels), round, place, say, members };
    const { person: recorder } = await desk.signer();
    const prepared = await prepare(table, asked);
    const wishes = await holdSelectionRounds(table, { ...prepared, recorder });
    const line = selectionLine(wishes);
    const after = line === undefined ? [] : [recordEn(labels).sameAgain({ line: terminalText(line) })];
    const confirm = () => questions.askYesNo(round.ask.record, { default: true });
    return await recordAndTell(selectionDraft(place, wishes), work, { confirm, after });
  } finally {
    questions.close();
  }
}

/** The first five rounds; what was said by options is not asked again. */
async function prepare(table: SelectionTable, asked: AskedSelection): Promise<AskedSelection & Nominated> {
  const role = await reviewRole(table, asked);
  const { start, end } = asked.endSaid ? asked : await agreeOnTerm(table, asked);
  const qualifications = await agreeOnQualifications(table, asked);
  const nominated = asked.nominations.length > 0 ? alreadyNominated(asked) : await nominate(table);
  return { ...asked, role, start, end, qualifications, ...nominated };
}

async function reviewRole({ questions, words, place, say }: SelectionTable, { role, isNew }: AskedSelection) {
  say(words.ask.role({ title: role.title, circle: circleName(place.organisation, role.circle) }));
  if (isNew) say(words.ask.newRole);
  for (const line of [role.purpose, ...role.responsibilities, ...role.authority]) say(`  ${line}`);
  if (await questions.askYesNo(words.ask.describedWell, { default: true })) return role;
  if (!isNew) throw new CirclesError('role-unclear', words.ask.editFirst({ path: pathOf('role', role) }));
  const purpose = await questions.ask(words.ask.purpose, { default: role.purpose });
  return { ...role, purpose, responsibilities: await questions.askList(words.ask.responsibilities) };
}

/** Asked again until everybody consents to it. */
async function agreeOnTerm({ questions, words, place, say }: SelectionTable, asked: AskedSelection) {
  const usual = asked.role.term ?? place.organisation.settings.governance.role_term;
  const checkDay = (answer: string) =>
    readDay(answer, place.today) === undefined
      ? dayEn.notADay({ name: words.ask.start, text: answer }).hint
      : undefined;
  const check = (answer: string) =>
    isPeriod(answer) || readDay(answer, place.today) !== undefined ? undefined : words.ask.lengthHint;
  for (;;) {
    const said = await questions.ask(words.ask.start, { default: asked.start, check: checkDay });
    const start = readDay(said, place.today) ?? asked.start;
    const length = await questions.ask(words.ask.length, {
      default: usual,
      check,
      explanation: words.explain.length,
    });
    const wished = isPeriod(length) ? { term: length } : { until: readDay(length, place.today) };
    const end = endOfTerm(place, asked.role, { start, ...wished });
    say(words.ask.termRead({ start, end }));
    if (await questions.askYesNo(words.ask.termConsent, { default: true })) return { start, end };
  }
}

async function agreeOnQualifications({ questions, words, say }: SelectionTable, { qualifications }: AskedSelection) {
  for (;;) {
    if (qualifications.length > 0) say(words.ask.qualificationsKnown({ known: qualifications }));
    const more = await questions.askList(words.ask.qualifications, { optional: true });
    const agreed = [...new Set([...qualifications, ...more])];
    if (agreed.length === 0 || (await questions.askYesNo(words.ask.qualificationsConsent, { default: true })))
      return agreed;
  }
}

/** What came of the nominations: who named whom, and every reason that was heard. */
interface Nominated {
  readonly nominations: readonly Nomination[];
  readonly heard: readonly HeardReason[];
}

function alreadyNominated({ nominations }: AskedSelection): Nominated {
  const heard = nominations.flatMap(({ nominee, changed, reason }) =>
    reason === undefined ? [] : [{ person: changed ?? nominee, reason }],
  );
  return { nominations, heard };
}

/** Written in silence, then heard one after the other; afterwards anybody may change, having heard the reasons. */
async function nominate(table: SelectionTable): Promise<Nominated> {
  const { questions, words, place, say, members } = table;
  say(words.ask.silence);
  if (place.organisation.settings.governance.nominations === 'reasons') say(words.ask.notKept);
  await questions.ask(words.ask.ready, { optional: true });
  const nominations: Nomination[] = [];
  for (const by of members) {
    const named = await askNomination(table, by);
    if (named !== undefined) nominations.push({ by, nominee: named.person, reason: named.reason });
  }
  return changeRound(table, { nominations, heard: alreadyHeard(nominations) });
}

function alreadyHeard(nominations: readonly Nomination[]): readonly HeardReason[] {
  return nominations.map(({ nominee, reason = '' }) => ({ person: nominee, reason }));
}

/** Until nobody changes any more. A reason that was heard stays heard, also when its nomination changes. */
async function changeRound(table: SelectionTable, nominated: Nominated): Promise<Nominated> {
  const by = await askPerson(table, table.words.ask.change);
  if (by === undefined) return nominated;
  const named = await askNomination(table, by);
  if (named === undefined) return changeRound(table, nominated);
  const { nominations, heard } = nominated;
  const earlier = nominations.find((one) => one.by === by);
  const changed: Nomination =
    earlier === undefined
      ? { by, nominee: named.person, reason: named.reason }
      : { ...earlier, changed: named.person, reason: named.reason };
  const others = nominations.filter((one) => one !== earlier);
  return changeRound(table, { nominations: [...others, changed], heard: [...heard, named] });
}

async function askNomination(table: SelectionTable, by: string): Promise<HeardReason | undefined> {
  const { questions, words, place } = table;
  const person = await askPerson(table, words.ask.nominates({ name: personName(place.organisation, by) }));
  return person === undefined ? undefined : { person, reason: await questions.ask(words.ask.because) };
}
