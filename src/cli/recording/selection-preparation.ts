/** The steps of a selection before anybody is named: what the role is for, how long its term is, what is looked for. */
import { dayEn } from '../../messages/en/day.ts';
import { readDay } from '../../messages/en/read-date.ts';
import { isPeriod } from '../../model/calendar.ts';
import { CirclesError } from '../../model/errors.ts';
import { pathOf } from '../../schema/kinds.ts';
import { FAST_TERM } from '../../services/refuse-selected.ts';
import { endOfTerm } from '../../services/select.ts';
import type { AskedRole } from './selection-options.ts';
import { headOf, type SelectionTable, selectionScene } from './selection-table.ts';

/** Reads out what the role is for; a role that is described on the way can be worded anew. Throws `CirclesError` `role-unclear`. */
export async function reviewRole(table: SelectionTable, asked: AskedRole): Promise<AskedRole> {
  const { questions, words } = table;
  const { role, isNew } = asked;
  const lines = [role.purpose, ...role.responsibilities, ...role.authority].map((line) => `  ${line}`);
  const text = [...headOf(table, role), ...(isNew ? [words.ask.newRole] : []), ...lines];
  questions.scene(selectionScene(table, { at: 'role', says: words.says.role, text }));
  if (await questions.askYesNo(words.ask.describedWell, { default: true })) return asked;
  if (!isNew) throw new CirclesError('role-unclear', words.ask.editFirst({ path: pathOf('role', role) }));
  const purpose = await questions.ask(words.ask.purpose, { default: role.purpose });
  const responsibilities = await questions.askList(words.ask.responsibilities);
  return { ...asked, role: { ...role, purpose, responsibilities } };
}

/** Asked again until everybody consents to it. */
export async function agreeOnTerm(table: SelectionTable, asked: AskedRole, fastStart: boolean): Promise<AskedRole> {
  if (asked.endSaid) return asked;
  const { questions, words, place } = table;
  const preset = fastStart ? FAST_TERM : (asked.role.term ?? place.organisation.settings.governance.role_term);
  const says = fastStart ? words.says.fastTerm : words.says.term;
  const explanation = words.explain.length;
  for (;;) {
    questions.scene(selectionScene(table, { at: 'term', says, text: headOf(table, asked.role) }));
    const said = await questions.ask(words.ask.start, {
      default: asked.start,
      check: dayFault(table, words.ask.start),
    });
    const start = readDay(said, place.today) ?? asked.start;
    const check = lengthFault(table);
    const length = await questions.ask(words.ask.length, { default: preset, check, explanation });
    const wished = isPeriod(length) ? { term: length } : { until: readDay(length, place.today) };
    const end = endOfTerm(place, asked.role, { start, ...wished });
    const text = [...headOf(table, asked.role), words.ask.termRead({ start, end })];
    questions.scene(selectionScene(table, { at: 'term', says, text }));
    if (await questions.askYesNo(words.ask.termConsent, { default: true })) return { ...asked, start, end };
  }
}

function dayFault({ place }: SelectionTable, name: string): (answer: string) => string | undefined {
  return (text) => (readDay(text, place.today) === undefined ? dayEn.notADay({ name, text }).hint : undefined);
}

function lengthFault({ place, words }: SelectionTable): (answer: string) => string | undefined {
  return (text) => (isPeriod(text) || readDay(text, place.today) !== undefined ? undefined : words.ask.lengthHint);
}

/** Asked again until everybody consents to the list. */
export async function agreeOnQualifications(table: SelectionTable, asked: AskedRole): Promise<AskedRole> {
  const { questions, words } = table;
  const says = words.says.qualifications;
  const known = asked.qualifications;
  const head = headOf(table, asked.role);
  for (;;) {
    const text = [...head, ...(known.length > 0 ? [words.ask.qualificationsKnown({ known })] : [])];
    questions.scene(selectionScene(table, { at: 'qualifications', says, text }));
    const more = await questions.askList(words.ask.qualifications, { optional: true });
    const qualifications = [...new Set([...known, ...more])];
    if (qualifications.length === 0) return asked;
    const list = [...head, words.ask.looksFor, ...qualifications.map((line) => `  ${line}`)];
    questions.scene(selectionScene(table, { at: 'qualifications', says, text: list }));
    if (await questions.askYesNo(words.ask.qualificationsConsent, { default: true }))
      return { ...asked, qualifications };
  }
}
