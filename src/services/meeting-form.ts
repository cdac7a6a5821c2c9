/** A filled-in sheet of a meeting, read: who was there, what came of each item, and the decisions as somebody wrote them down. */

import { formEn } from '../messages/en/form.ts';
import { meetingEn } from '../messages/en/meeting.ts';
import { readDay } from '../messages/en/read-date.ts';
import { labelsOf } from '../messages/labels.ts';
import { ITEM_KINDS } from '../model/backlog.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import { type ItemOutcome, type Meeting, type MeetingItem, type NextThing, OUTCOMES } from '../model/meeting.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { findPerson } from './find-by-name.ts';
import { type Form, refuseUnknownKeys } from './form-file.ts';
import {
  namesInSection,
  numberIn,
  type Section,
  sectionIn,
  sectionsIn,
  switchIn,
  textIn,
  wrongValue,
} from './form-values.ts';
import { lookedAt } from './meeting-reviews.ts';
import { sheetTopics, type Topic } from './sheet-topics.ts';
import type { Workplace } from './workplace.ts';

/** The keys of a sheet. */
export const SHEET_KEYS: readonly string[] = [
  'date',
  'present',
  'absent',
  'visitors',
  'facilitator',
  'secretary',
  'duration',
  'consented',
  'information',
  'items',
  'next',
  'content',
  'process',
  'people',
  'turns',
];
const ITEM_KEYS = [
  'title',
  'kind',
  'minutes',
  'outcome',
  'text',
  'decision',
  'selection',
  'reviewers',
  'again',
  'step',
];

/** What was decided in an item, as it stands on the sheet. */
export interface SheetDecision {
  /** Index of the item. */
  readonly item: number;
  readonly kind: 'decision' | 'selection';
  readonly said: Fields;
}

/** A sheet that was read. */
export interface FilledSheet {
  /** Without what is recorded first: the decisions and the consent to the minutes that wait. */
  readonly meeting: Meeting;
  readonly decisions: readonly SheetDecision[];
  /** True when everybody consented to the minutes that wait. */
  readonly consented: boolean;
  /** As somebody wrote it down; numbers without names. */
  readonly turns: string | undefined;
}

/** Reads it. Throws `CirclesError` for keys, names, days and outcomes that are none. */
export function readSheet(form: Form, place: Workplace, circle: Circle): FilledSheet {
  const sheet: Section = { form, value: filledIn(form.value), pointer: [] };
  const items = sectionsIn(sheet, 'items');
  const attendance = attendanceIn(sheet, place);
  const known = sheetTopics(place, circle);
  const agenda = items.map((item) => withReview(itemOf(item, place, known), item, { place, attendance }));
  const decisions = items.flatMap((item, index) => decisionsIn(item, index));
  const open = agenda.find(
    ({ outcome }, index) => outcome === 'decided' && !decisions.some(({ item }) => item === index),
  );
  if (open !== undefined) throw new CirclesError('nothing-decided', wordsFor(place).nothingDecided(open));
  return {
    meeting: { ...attendance, state: 'held', agenda, ...closingIn(sheet) },
    decisions,
    consented: sheet.value.consented !== undefined && yes(sheet, 'consented'),
    turns: listText(sheet, 'turns'),
  };
}

/** Without what was left empty. */
function filledIn(value: Fields): Fields {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): readonly [string, Value][] => {
      const kept = filledValue(inner);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function filledValue(value: Value): Value | undefined {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.flatMap((item: Value) => filledValue(item) ?? []);
  if (!isFields(value)) return value;
  const kept = filledIn(value);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function attendanceIn(sheet: Section, { organisation, today }: Workplace): Omit<Meeting, 'state' | 'agenda'> {
  const people = (key: string) => (namesInSection(sheet, key) ?? []).map((name) => findPerson(organisation, name).id);
  const person = (key: string) => {
    const name = textIn(sheet, key);
    return name === undefined ? {} : { [key]: findPerson(organisation, name).id };
  };
  const absent = people('absent');
  const duration = numberIn(sheet, 'duration');
  const next = dayIn(sheet, 'next', today);
  return {
    date: dayIn(sheet, 'date', today) ?? today,
    present: people('present').filter((id) => !absent.includes(id)),
    absent,
    visitors: namesInSection(sheet, 'visitors') ?? [],
    ...person('facilitator'),
    ...person('secretary'),
    ...(duration === undefined ? {} : { duration }),
    information: linesIn(sheet, 'information'),
    ...(next === undefined ? {} : { next }),
  };
}

function closingIn(sheet: Section): Pick<Meeting, 'closing'> {
  const said = ['content', 'process', 'people'].flatMap((key) => {
    const text = textIn(sheet, key);
    return text === undefined ? [] : [[key, text]];
  });
  return said.length === 0 ? {} : { closing: Object.fromEntries(said) };
}

function itemOf(item: Section, place: Workplace, known: ReadonlyMap<string, Topic>): MeetingItem {
  refuseUnknownKeys(item, ITEM_KEYS);
  const title = textIn(item, 'title') ?? '';
  const kind = ITEM_KINDS.find((one) => one === item.value.kind) ?? 'explore';
  const minutes = numberIn(item, 'minutes');
  const step = stepIn(item, place);
  const text = textIn(item, 'text');
  return {
    title,
    kind,
    ...(minutes === undefined ? {} : { minutes }),
    ...(known.get(title) ?? { source: 'meeting' }),
    outcome: outcomeIn(item, place) ?? (step === undefined ? impliedBy(item) : 'next-step'),
    ...(text === undefined ? {} : { text }),
    ...(step === undefined ? {} : { step }),
  };
}

/** What was written under an item says what came of it, where its outcome was left empty. */
function impliedBy(item: Section): ItemOutcome {
  if (item.value.decision !== undefined || item.value.selection !== undefined) return 'decided';
  return item.value.again === undefined ? 'not-reached' : 'explored';
}

interface Around {
  readonly place: Workplace;
  readonly attendance: Pick<Meeting, 'present'>;
}

/** A role or a circle that was looked at: by how many, and when again. Throws `CirclesError` `again-missing`. */
function withReview(item: MeetingItem, section: Section, { place, attendance }: Around): MeetingItem {
  if (lookedAt(item) === undefined || item.outcome === 'not-reached' || item.outcome === 'dropped') return item;
  const next = dayIn(section, 'again', place.today);
  if (next === undefined) throw new CirclesError('again-missing', wordsFor(place).againMissing(item));
  return { ...item, review: { reviewers: numberIn(section, 'reviewers') ?? attendance.present.length, next } };
}

function outcomeIn(item: Section, place: Workplace): ItemOutcome | undefined {
  const said = textIn(item, 'outcome');
  const outcome = OUTCOMES.find((one) => one === said);
  if (said === undefined || outcome !== undefined) return outcome;
  const at = item.form.placeOf([...item.pointer, 'outcome']);
  throw new CirclesError('outcome-unknown', wordsFor(place).outcomeUnknown({ at, outcome: said, known: OUTCOMES }));
}

function stepIn(item: Section, { organisation, today }: Workplace): NextThing | undefined {
  const step = sectionIn(item, 'step');
  const title = step === undefined ? undefined : textIn(step, 'title');
  if (step === undefined || title === undefined) return undefined;
  refuseUnknownKeys(step, ['title', 'by', 'due']);
  const by = textIn(step, 'by');
  const due = dayIn(step, 'due', today);
  return {
    title,
    ...(by === undefined ? {} : { by: findPerson(organisation, by).id }),
    ...(due === undefined ? {} : { due }),
  };
}

function decisionsIn(item: Section, index: number): readonly SheetDecision[] {
  return (['decision', 'selection'] as const).flatMap((kind) => {
    const section = sectionIn(item, kind);
    return section === undefined ? [] : [{ item: index, kind, said: section.value }];
  });
}

function dayIn(section: Section, key: string, today: IsoDate): IsoDate | undefined {
  const text = textIn(section, key);
  if (text === undefined) return undefined;
  const day = readDay(text, today);
  if (day !== undefined) return day;
  throw wrongValue(section, key, formEn.wanted.text);
}

/** `yes` and `no` as people write them, or a switch. */
function yes(section: Section, key: string): boolean {
  const value = section.value[key];
  return typeof value === 'string' ? /^y(es)?$/i.test(value.trim()) : switchIn(section, key);
}

function linesIn(section: Section, key: string): readonly string[] {
  const value = section.value[key];
  if (Array.isArray(value)) return namesInSection(section, key) ?? [];
  return (textIn(section, key) ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function listText(section: Section, key: string): string | undefined {
  const value = section.value[key];
  return Array.isArray(value) ? value.join(',') : textIn(section, key);
}

function wordsFor({ organisation }: Workplace) {
  return meetingEn(labelsOf(organisation.settings.labels));
}
