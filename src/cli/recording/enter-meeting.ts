/** `circles meeting --enter`: takes a filled-in sheet back. All of its decisions are planned first; then each is recorded. */
import type { Draft } from '../../decisions/draft.ts';
import { planDecision } from '../../decisions/plan.ts';
import { recordEn } from '../../messages/en/record.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Circle } from '../../model/circle.ts';
import { CirclesError } from '../../model/errors.ts';
import type { MeetingItem, TakenMinutes } from '../../model/meeting.ts';
import { personName } from '../../model/organisation.ts';
import { terminalText } from '../../render/escape.ts';
import type { Form } from '../../services/form-file.ts';
import { lastOf, minutesDraft, type WaitingMinutes, waitingMinutes } from '../../services/last-minutes.ts';
import { newMeetingId } from '../../services/meeting-file.ts';
import { type FilledSheet, readSheet, type SheetDecision } from '../../services/meeting-form.ts';
import { planContext, recordDecision } from '../../services/record-decision.ts';
import { selectionDraft } from '../../services/select.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { invocationOf } from '../invocation.ts';
import { draftFrom } from './consent-from-flags.ts';
import { askedFor } from './consent-options.ts';
import { turnsIn, writeMeeting } from './meeting-closing.ts';
import { type MeetingWork, membersOf, wordsFor } from './meeting-table.ts';
import { requireAnswers, selectionAsked } from './selection-options.ts';
import { tellPlan } from './tell-plan.ts';

/** Plans everything, shows it, records it, and writes the minutes. Nothing is written where something on the sheet can't be. */
export async function enterMeeting(form: Form, circle: Circle, work: MeetingWork): Promise<ExitCode> {
  const { desk, context } = work;
  const sheet = readSheet(form, desk.place, circle);
  refuseUnnamed(sheet, circle, desk);
  const entries = entriesOf(sheet, circle, desk);
  const drafts = await Promise.all(entries.map(({ draft }) => draft(desk)));
  const { salt } = await desk.recording();
  const words = wordsFor(desk.place);
  const recorded = recordEn(labelsOf(desk.place.organisation.settings.labels));
  const told = drafts.flatMap((draft) => {
    const plan = planDecision(draft, planContext(desk.place, salt));
    return [
      recorded.willRecord({ title: terminalText(plan.record.title) }),
      ...tellPlan(plan, desk.place.organisation),
    ];
  });
  context.stdout.write([words.entered({ decisions: entries.length }), ...told, ''].map((line) => `${line}\n`).join(''));
  const agenda = [...sheet.meeting.agenda];
  let there = desk;
  const accepts = acceptedAlone(sheet, circle, desk);
  for (const { item, of, draft } of context.dryRun ? [] : entries) {
    const { plan } = await recordDecision(await draft(there), await there.recording());
    const decision = lastOf(plan.folder);
    if (item === undefined) accepts.push({ of, consented: true, decision });
    else agenda[item] = withDecision(agenda[item], decision);
    there = await openDesk(work.invocation, context);
  }
  const id = newMeetingId(there.place, circle.id, sheet.meeting.date);
  const turns = turnsIn(sheet.turns ?? '');
  const rest = { agenda, accepts, ...(turns === undefined ? {} : { turns }) };
  return writeMeeting({ work: { ...work, desk: there }, circle, id, meeting: { ...sheet.meeting, ...rest } });
}

/** Nobody is counted who is not named: everybody who has consent right was there, or was not. */
function refuseUnnamed({ meeting }: FilledSheet, circle: Circle, { place }: Desk): void {
  const named = [...meeting.present, ...(meeting.absent ?? [])];
  const missing = membersOf(place, circle).filter((id) => !named.includes(id));
  if (missing.length === 0) return;
  const names = missing.map((id) => personName(place.organisation, id));
  throw new CirclesError('attendance-missing', wordsFor(place).attendanceMissing({ names }));
}

interface Entry {
  /** Index of the item; undefined for minutes that wait. */
  readonly item: number | undefined;
  /** The id of the meeting whose minutes these are. */
  readonly of: string;
  readonly draft: (desk: Desk) => Promise<Draft>;
}

/** The minutes that wait come first, then the decisions in their order. */
function entriesOf(sheet: FilledSheet, circle: Circle, desk: Desk): readonly Entry[] {
  const { absent = [] } = sheet.meeting;
  const minutes = consentedTo(sheet, circle, desk)
    .filter(({ records }) => records.length > 0)
    .map(
      (one): Entry => ({
        item: undefined,
        of: one.id,
        draft: async (desk) =>
          minutesDraft(desk.place, { circle, minutes: one }, { recorder: (await desk.signer()).person, absent }),
      }),
    );
  const decisions = sheet.decisions.map(
    (decision): Entry => ({ item: decision.item, of: '', draft: (desk) => draftOf(decision, { sheet, circle, desk }) }),
  );
  return [...minutes, ...decisions];
}

/** What waited on the day of the sheet. */
function consentedTo({ consented, meeting }: FilledSheet, circle: Circle, { place }: Desk): readonly WaitingMinutes[] {
  return consented ? waitingMinutes(place, circle.id).filter((one) => one.meeting.date <= meeting.date) : [];
}

/** Minutes in which nothing was decided need no record. */
function acceptedAlone(sheet: FilledSheet, circle: Circle, desk: Desk): TakenMinutes[] {
  return consentedTo(sheet, circle, desk).flatMap(({ id, records }) =>
    records.length === 0 ? [{ of: id, consented: true }] : [],
  );
}

interface About {
  readonly sheet: FilledSheet;
  readonly circle: Circle;
  readonly desk: Desk;
}

/** What the sheet says, as the command for it would have been told. */
async function draftOf({ kind, said }: SheetDecision, { sheet, circle, desk }: About): Promise<Draft> {
  const { place } = desk;
  const { date, absent = [] } = sheet.meeting;
  const away = absent.map((id) => personName(place.organisation, id)).join(',');
  const usual = { decided: date, ...(away === '' ? {} : { absent: away }) };
  if (kind === 'selection') {
    const { role, reasons, ...rest } = said;
    const invocation = invocationOf([String(role ?? '')], { ...usual, ...texts(rest), reason: list(reasons) });
    const asked = selectionAsked(invocation, place, { roles: [String(role ?? '')], cwd: '.' });
    const { person: recorder } = await desk.signer();
    return selectionDraft(place, { ...asked, ...requireAnswers(asked, place), recorder });
  }
  const { title, ...rest } = said;
  const once = said.policy === undefined && said.text !== undefined ? { once: true } : {};
  const options = { circle: circle.id, ...usual, ...once, ...texts(rest) };
  const invocation = invocationOf(title === undefined ? [] : [String(title)], options);
  return draftFrom(askedFor(invocation, place, { words: undefined, cwd: '.' }), desk);
}

/** Values as options hold them. */
function texts(said: SheetDecision['said']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      typeof value === 'boolean' ? value : Array.isArray(value) ? value.join(',') : String(value),
    ]),
  );
}

function list(value: SheetDecision['said'][string] | undefined): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function withDecision(item: MeetingItem | undefined, decision: string): MeetingItem {
  const { title = '', kind = 'decide', decisions = [], ...rest } = item ?? {};
  return { title, kind, ...rest, decisions: [...decisions, decision] };
}
