/** Objections as somebody wrote them down: what was argued, which aim it concerns, and how it was integrated. */
import type { DraftObjection } from '../decisions/draft.ts';
import { formEn } from '../messages/en/form.ts';
import { readDay } from '../messages/en/read-date.ts';
import type { IsoDate } from '../model/calendar.ts';
import { INTEGRATIONS, type Integration } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import { refuseUnknownKeys, type Section } from './form-file.ts';
import { numberIn, sectionIn, sectionsIn, textIn, wrongValue } from './form-values.ts';

const OBJECTION_KEYS = ['argument', 'aim', 'understood', 'by', 'integrated', 'text', 'version', 'measure'];
const MEASURE_KEYS = ['metric', 'threshold', 'watcher', 'check'];

/** How names in the form become people, and which day it is. */
export interface FormReader {
  readonly person: (name: string) => PersonId;
  readonly today: IsoDate;
}

/** The objections under `objections:`. Throws `CirclesError` with the place of a value that is something else. */
export function objectionsIn(section: Section, reader: FormReader): readonly DraftObjection[] {
  return sectionsIn(section, 'objections').map((one) => objectionIn(one, reader));
}

function objectionIn(section: Section, reader: FormReader): DraftObjection {
  refuseUnknownKeys(section, OBJECTION_KEYS);
  const argument = textIn(section, 'argument');
  if (argument === undefined) throw wrongValue(section, 'argument', formEn.wanted.text);
  const by = textIn(section, 'by');
  return {
    argument,
    aim: textIn(section, 'aim') ?? 'not-found-yet',
    ...optional('understood', textIn(section, 'understood')),
    ...optional('by', by === undefined ? undefined : reader.person(by)),
    ...optional('integrated', integrationIn(section)),
    ...optional('text', textIn(section, 'text')),
    ...optional('version', numberIn(section, 'version')),
    ...optional('measure', measureIn(section, reader)),
  };
}

function integrationIn(section: Section): Integration | undefined {
  const way = textIn(section, 'integrated');
  const known = INTEGRATIONS.find((integration) => integration === way);
  if (way !== undefined && known === undefined)
    throw wrongValue(section, 'integrated', formEn.wanted.integration(INTEGRATIONS));
  return known;
}

function measureIn(section: Section, reader: FormReader): DraftObjection['measure'] {
  const measure = sectionIn(section, 'measure');
  if (measure === undefined) return undefined;
  refuseUnknownKeys(measure, MEASURE_KEYS);
  const [metric, threshold] = [textIn(measure, 'metric'), textIn(measure, 'threshold')];
  const check = readDay(textIn(measure, 'check') ?? '', reader.today);
  const watcher = textIn(measure, 'watcher');
  if (metric === undefined) throw wrongValue(measure, 'metric', formEn.wanted.text);
  if (threshold === undefined) throw wrongValue(measure, 'threshold', formEn.wanted.text);
  if (check === undefined) throw wrongValue(measure, 'check', formEn.wanted.day);
  return {
    metric,
    threshold,
    ...optional('watcher', watcher === undefined ? undefined : reader.person(watcher)),
    check,
  };
}

function optional<Key extends string, Content>(
  key: Key,
  content: Content | undefined,
): { readonly [K in Key]?: Content } {
  return content === undefined ? {} : ({ [key]: content } as { readonly [K in Key]: Content });
}
