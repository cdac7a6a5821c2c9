/** A selection as somebody wrote it down in a file. Its keys are those of the options, and `nominations:`. */
import type { DraftObjection } from '../decisions/draft.ts';
import { formEn } from '../messages/en/form.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { PersonId } from '../model/person.ts';
import { readForm, refuseUnknownKeys } from './form-file.ts';
import { namesInSection, type Section, sectionOf, sectionsIn, switchIn, textIn, wrongValue } from './form-values.ts';
import { objectionsIn } from './objection-form.ts';
import type { Nomination } from './select.ts';

/** The keys of one role. */
const KEYS_OF_ROLE: readonly string[] = [
  'role',
  'person',
  'start',
  'term',
  'until',
  'qualifications',
  'reasons',
  'nominations',
];

/**
 * The keys of a selection form: `role`, `person`, `start` (a day), `term` (a length) or `until` (the last day), the lists
 * `qualifications` and `reasons`, `consent` and `absent` (names), `decided`, `title`, `objections` and `nominations`, a
 * list of `{by, nominee, reason, changed}`; `proposed-by` (a circle), `fast-start` (yes), and for several roles `selections`, a list
 * in which each has `role`, `person`, `start`, `term`, `until`, `qualifications`, `reasons` and `nominations` of its own.
 */
const KEYS: readonly string[] = [
  ...KEYS_OF_ROLE,
  'consent',
  'absent',
  'decided',
  'title',
  'objections',
  'proposed-by',
  'fast-start',
  'selections',
];

/** What is said of one role. */
export interface SaidOfRole {
  readonly text: (key: string) => string | undefined;
  /** A list of texts, which may hold commas. */
  readonly texts: (key: string) => readonly string[];
  readonly nominations: readonly Nomination[];
}

/** What a form says, as it stands there; names of people in nominations and objections are ids already. */
export interface SelectionForm extends SaidOfRole {
  /** Names; `all` stands alone. */
  readonly names: (key: string) => readonly string[] | undefined;
  readonly flag: (key: string) => boolean;
  /** Several roles, each with what belongs to it. */
  readonly selections: readonly SaidOfRole[];
  readonly objections: readonly DraftObjection[];
}

/** How names become people, and which day it is. */
export interface SelectionReader {
  readonly person: (name: string) => PersonId;
  readonly today: IsoDate;
  /** Where relative paths start. */
  readonly cwd: string;
}

/** Reads the form. Throws `CirclesError` with file, line and column of what can't be used. */
export function readSelectionForm(file: string, reader: SelectionReader): SelectionForm {
  const section = sectionOf(readForm(file, KEYS, reader.cwd));
  return {
    ...saidIn(section, reader),
    names: (key) => namesInSection(section, key),
    flag: (key) => switchIn(section, key),
    selections: sectionsIn(section, 'selections').map((one) => {
      refuseUnknownKeys(one, KEYS_OF_ROLE);
      return saidIn(one, reader);
    }),
    objections: objectionsIn(section, reader),
  };
}

function saidIn(section: Section, reader: SelectionReader): SaidOfRole {
  return {
    text: (key) => textIn(section, key),
    texts: (key) => textsIn(section, key),
    nominations: sectionsIn(section, 'nominations').map((one) => nominationIn(one, reader)),
  };
}

function textsIn(section: Section, key: string): readonly string[] {
  const value = section.value[key];
  if (typeof value === 'string') return [value];
  return namesInSection(section, key) ?? [];
}

function nominationIn(section: Section, { person }: SelectionReader): Nomination {
  const by = textIn(section, 'by');
  const nominee = textIn(section, 'nominee');
  const changed = textIn(section, 'changed');
  if (by === undefined) throw wrongValue(section, 'by', formEn.wanted.text);
  if (nominee === undefined) throw wrongValue(section, 'nominee', formEn.wanted.text);
  return {
    by: person(by),
    nominee: person(nominee),
    reason: textIn(section, 'reason'),
    changed: changed === undefined ? undefined : person(changed),
  };
}
