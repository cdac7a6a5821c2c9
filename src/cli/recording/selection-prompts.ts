/** A selection step by step: role, term, what is looked for, nominations, changes, proposal, consent. */
import { eligibleIn } from '../../changes/eligible.ts';
import { walk } from '../../decisions/machines/machine.ts';
import { selection } from '../../decisions/machines/selection.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { dayEn } from '../../messages/en/day.ts';
import { facilitatorEn } from '../../messages/en/facilitator.ts';
import { readDay } from '../../messages/en/read-date.ts';
import { recordEn } from '../../messages/en/record.ts';
import { selectEn } from '../../messages/en/select.ts';
import { labelsOf } from '../../messages/labels.ts';
import { isPeriod } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { terminalText } from '../../render/escape.ts';
import { pathOf } from '../../schema/kinds.ts';
import { endOfTerm, selectionDraft, selectionTitle } from '../../services/select.ts';
import { conversation } from '../conversation.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { recordAndTell, type Work } from './record-and-tell.ts';
import { holdSelectionRounds, type Selecting } from './selection-consent.ts';
import { selectionLine } from './selection-line.ts';
import { alreadyNominated, type Nominated, nominate } from './selection-nominations.ts';
import type { AskedSelection } from './selection-options.ts';
import { type SelectionTable, selectionScene } from './selection-table.ts';

/** Leads through the rounds, shows the plan and records it. */
export async function selectByPrompts(
  asked: AskedSelection,
  { invocation, ...work }: Work & { readonly invocation: Invocation },
): Promise<ExitCode> {
  const { desk, context } = work;
  const { place } = desk;
  const labels = labelsOf(place.organisation.settings.labels);
  const when = { decided: asked.decided, recorded: place.today };
  const members = eligibleIn(asked.role.circle, { state: place.state, changes: [], ...when });
  const { person: recorder } = await desk.signer();
  return conversation({ name: 'select', invocation, context, place }, async (questions) => {
    const round = consentEn(labels);
    const facilitator = facilitatorEn(labels);
    const table: SelectionTable = { questions, words: selectEn(labels), round, facilitator, place, members };
    const process = walk(selection);
    const prepared = await prepare(table, process, asked);
    const wishes = await holdSelectionRounds(table, process, { ...prepared, recorder });
    if (wishes === undefined) {
      context.say(table.words.ask.putOff);
      return EXIT.fine;
    }
    const line = selectionLine(wishes);
    const after = line === undefined ? [] : [recordEn(labels).sameAgain({ line: terminalText(line) })];
    return recordAndTell(selectionDraft(place, wishes), work, { questions, after });
  });
}

/** The first steps; what was said by options is not asked again. */
async function prepare(
  table: SelectionTable,
  process: Selecting,
  asked: AskedSelection,
): Promise<AskedSelection & Nominated> {
  const title = asked.title ?? selectionTitle(table.place, asked.role);
  const role = await reviewRole(table, asked, title);
  process.go('review');
  const { start, end } = asked.endSaid ? asked : await agreeOnTerm(table, asked, title);
  process.go('term');
  const qualifications = await agreeOnQualifications(table, asked, title);
  process.go('qualify');
  const known = { ...asked, role, start, end, qualifications };
  const nominated = asked.nominations.length > 0 ? alreadyNominated(asked) : await nominate(table, known, title);
  process.go('write');
  process.go('round');
  process.go('change-round');
  return { ...known, ...nominated };
}

async function reviewRole({ questions, words, ...table }: SelectionTable, asked: AskedSelection, title: string) {
  const { role, isNew } = asked;
  const lines = [role.purpose, ...role.responsibilities, ...role.authority].map((line) => `  ${line}`);
  const text = [...(isNew ? [words.ask.newRole] : []), ...lines];
  questions.scene(selectionScene({ words, ...table }, title, { at: 'role', says: words.says.role, text }));
  if (await questions.askYesNo(words.ask.describedWell, { default: true })) return role;
  if (!isNew) throw new CirclesError('role-unclear', words.ask.editFirst({ path: pathOf('role', role) }));
  const purpose = await questions.ask(words.ask.purpose, { default: role.purpose });
  return { ...role, purpose, responsibilities: await questions.askList(words.ask.responsibilities) };
}

/** Asked again until everybody consents to it. */
async function agreeOnTerm(table: SelectionTable, asked: AskedSelection, title: string) {
  const { questions, words, place } = table;
  const usual = asked.role.term ?? place.organisation.settings.governance.role_term;
  const checkDay = (answer: string) =>
    readDay(answer, place.today) === undefined
      ? dayEn.notADay({ name: words.ask.start, text: answer }).hint
      : undefined;
  const check = (answer: string) =>
    isPeriod(answer) || readDay(answer, place.today) !== undefined ? undefined : words.ask.lengthHint;
  for (;;) {
    questions.scene(selectionScene(table, title, { at: 'term', says: words.says.term }));
    const said = await questions.ask(words.ask.start, { default: asked.start, check: checkDay });
    const start = readDay(said, place.today) ?? asked.start;
    const explanation = words.explain.length;
    const length = await questions.ask(words.ask.length, { default: usual, check, explanation });
    const wished = isPeriod(length) ? { term: length } : { until: readDay(length, place.today) };
    const end = endOfTerm(place, asked.role, { start, ...wished });
    const text = [words.ask.termRead({ start, end })];
    questions.scene(selectionScene(table, title, { at: 'term', says: words.says.term, text }));
    if (await questions.askYesNo(words.ask.termConsent, { default: true })) return { start, end };
  }
}

async function agreeOnQualifications(table: SelectionTable, asked: AskedSelection, title: string) {
  const { questions, words } = table;
  const says = words.says.qualifications;
  const known = asked.qualifications;
  for (;;) {
    const text = known.length > 0 ? [words.ask.qualificationsKnown({ known })] : [];
    questions.scene(selectionScene(table, title, { at: 'qualifications', says, text }));
    const more = await questions.askList(words.ask.qualifications, { optional: true });
    const agreed = [...new Set([...known, ...more])];
    if (agreed.length === 0) return agreed;
    const list = [words.ask.looksFor, ...agreed.map((line) => `  ${line}`)];
    questions.scene(selectionScene(table, title, { at: 'qualifications', says, text: list }));
    if (await questions.askYesNo(words.ask.qualificationsConsent, { default: true })) return agreed;
  }
}
