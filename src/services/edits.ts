/** Files written for a decision that was given in words: a new agreement, one kept or ended, somebody joining, a term carried on. */

import { consentEn } from '../messages/en/consent.ts';
import { labelsOf } from '../messages/labels.ts';
import { addDays, type IsoDate, lastDay } from '../model/calendar.ts';
import type { Circle, CircleId, Policy, Role } from '../model/circle.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { memberOf, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { freeId, slugOf } from '../model/slug.ts';
import { holdings } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { appendItem, setValue } from '../schema/splice-yaml.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { type GivenName, givenName, handleFault } from './founders.ts';
import { personFile } from './template.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** What an edit works on. */
export type Files = Pick<Workplace, 'present' | 'state'>;

/** The longest that somebody carries on without a new selection. Source: the law of acting terms in this format. */
const LONGEST_ACTING = 'P3M';

/** A new policy of a circle, in force from the day it is decided. */
export function newPolicy(
  files: Files,
  circle: CircleId,
  policy: { title: string; text: string; decided: IsoDate; review?: IsoDate | undefined },
): WantedFiles {
  const id = newId(files, policy.title, (id) => pathOf('policy', { circle, id }));
  const path = pathOf('policy', { circle, id });
  const end = policy.review ?? lastDay(policy.decided, files.state.organisation.settings.governance.policy_term);
  const value: Fields = {
    title: policy.title,
    status: 'active',
    text: policy.text,
    term: { start: policy.decided, end },
  };
  return written(path, writeDocument(path, value));
}

/** A policy kept as it is for another term. */
export function keptPolicy(
  files: Files,
  policy: Policy,
  until: { decided: IsoDate; review?: IsoDate | undefined },
): WantedFiles {
  const path = pathOf('policy', policy);
  const text = decidedText(files, path);
  const end = until.review ?? lastDay(until.decided, files.state.organisation.settings.governance.policy_term);
  const dated = files.state.organisation.entries.get(path)?.value.term === undefined;
  return written(path, dated ? setValue(text, ['review'], end) : setValue(text, ['term', 'end'], end));
}

/** A policy with other words, for another term. */
export function rewordedPolicy(
  files: Files,
  policy: Policy,
  reworded: { text: string; decided: IsoDate; review?: IsoDate | undefined },
): WantedFiles {
  const kept = keptPolicy(files, policy, reworded);
  return new Map(
    [...kept].map(([path, bytes]) => {
      const text = bytes === null ? '' : new TextDecoder().decode(bytes);
      return [path, new TextEncoder().encode(setValue(text, ['text'], reworded.text))];
    }),
  );
}

/** A policy that is ended; it stays readable. */
export function retiredPolicy(files: Files, policy: Policy): WantedFiles {
  const path = pathOf('policy', policy);
  return written(path, setValue(decidedText(files, path), ['status'], 'retired'));
}

/**
 * Somebody joins a circle: a seat, and a file for a person who is new here. Throws `CirclesError` `member-already`, and for a
 * new name `handle-missing`, `handle-unlawful` or `handle-taken`.
 */
export function joined(
  files: Files,
  circle: Circle,
  person: { name: string; id?: PersonId | undefined },
): { readonly wanted: WantedFiles; readonly person: PersonId } {
  const path = pathOf('circle', { circle: circle.id });
  if (person.id !== undefined && memberOf(circle, person.id) !== undefined) {
    const words = consentEn(labelsOf(files.state.organisation.settings.labels));
    const name = personName(files.state.organisation, person.id);
    throw new CirclesError('member-already', words.memberAlready({ name, circle: circle.name }));
  }
  const given = givenName(person.name);
  const id = person.id ?? newPersonId(files, given);
  const seat = written(path, appendItem(decidedText(files, path), ['members'], id));
  if (person.id !== undefined) return { wanted: new Map([...seat, ...comeBack(files, id)]), person: id };
  const [file, text] = personFile({ id, name: given.name, keys: [] });
  return { wanted: new Map([...seat, ...written(file, text)]), person: id };
}

/** Who had left the group is active again. */
function comeBack(files: Files, id: PersonId): WantedFiles {
  if (files.state.organisation.people.get(id)?.status !== 'left') return new Map();
  const path = pathOf('person', { id });
  return written(path, setValue(decidedText(files, path), ['status'], 'active'));
}

/** The holder of a role carries on for a short time, by consent: an acting term from the day after the last one. */
export function extendedTerm(files: Files, role: Role, until: { last: IsoDate; today: IsoDate }): WantedFiles {
  const words = consentEn(labelsOf(files.state.organisation.settings.labels));
  const { start, person } = afterHeld(files, role, until.today);
  const from = [start, until.today].sort(compareText)[1] ?? start;
  const longest = lastDay(from, LONGEST_ACTING);
  if (until.last > longest || until.last < start)
    throw new CirclesError('acting-too-long', words.actingTooLong({ longest, start }));
  return newTerm(files, { role, person, start, end: until.last, acting: true });
}

/** The holder of a role carries on for another whole term, by consent, from the day after the last one; without a last day for the usual time. */
export function continuedTerm(
  files: Files,
  role: Role,
  until: { last?: IsoDate | undefined; today: IsoDate },
): WantedFiles {
  const { settings } = files.state.organisation;
  const { start, person } = afterHeld(files, role, until.today);
  const end = until.last ?? lastDay(start, role.term ?? settings.governance.role_term);
  if (end >= start) return newTerm(files, { role, person, start, end });
  const words = consentEn(labelsOf(settings.labels));
  throw new CirclesError('term-too-short', words.endsBeforeItStarts({ role: role.title, start, last: end }));
}

/** Who holds a role, and the day after their term. Throws `CirclesError` `nobody-to-extend`. */
function afterHeld(
  { state }: Files,
  role: Role,
  today: IsoDate,
): { readonly start: IsoDate; readonly person: PersonId } {
  const { organisation } = state;
  const circle = organisation.circles.get(role.circle);
  const when = { today, afterTerm: 'continue' } as const;
  const [held] = circle === undefined ? [] : holdings(circle, role.id, when).toReversed();
  if (held?.end !== undefined) return { start: addDays(held.end, 1), person: held.person };
  const words = consentEn(labelsOf(organisation.settings.labels));
  const parts = { role: role.title, id: `${role.circle}/${role.id}` };
  throw new CirclesError('nobody-to-extend', words.nobodyToExtend(parts));
}

/** A term as it is to start. */
export interface NewTerm {
  readonly role: Role;
  readonly person: PersonId;
  readonly start: IsoDate;
  /** Last day in force (inclusive). */
  readonly end: IsoDate;
  readonly acting?: boolean;
}

/** A role, a day and a running number. */
const TERM_ID_LENGTH = 60;

/** A new term; a second one of the same role on the same day gets `-2`. */
export function newTerm(files: Files, term: NewTerm): WantedFiles {
  const { role, person, start, end } = term;
  const place = (candidate: string) => pathOf('term', { circle: role.circle, id: candidate });
  const id = freeId(`${role.id}-${start}`, (candidate) => isTaken(files, place(candidate)), TERM_ID_LENGTH);
  const path = pathOf('term', { circle: role.circle, id });
  return written(
    path,
    writeDocument(path, { role: role.id, person, start, end, ...(term.acting === true ? { acting: true } : {}) }),
  );
}

/** The file as it was decided. Throws `CirclesError` `undecided-edits` when somebody has changed it since: their work is not written over. */
export function decidedText(files: Files, path: string): string {
  const bytes = files.present.read(path);
  const recorded: Digest | undefined = files.state.digests.get(path);
  if (bytes !== undefined && digestOf(bytes) === recorded) return new TextDecoder().decode(bytes);
  const words = consentEn(labelsOf(files.state.organisation.settings.labels));
  throw new CirclesError('undecided-edits', words.undecidedEdits({ path }));
}

/** An id for a new thing, from its name. Throws `CirclesError` `handle-missing` when the name has no Latin form. */
function newId(files: Files, name: string, place: (id: string) => string): string {
  const slug = slugOf(name);
  const words = consentEn(labelsOf(files.state.organisation.settings.labels));
  if (slug === '') throw new CirclesError('handle-missing', words.handleMissing({ name }));
  return freeId(slug, (id) => isTaken(files, place(id)));
}

/** Made of the name, or the handle that came with it. */
function newPersonId(files: Files, { name, handle }: GivenName): PersonId {
  if (handle === undefined) return newId(files, name, (id) => pathOf('person', { id }));
  const { people } = files.state.organisation;
  const fault = handleFault(handle, new Set(people.keys()));
  if (fault === undefined) return handle;
  throw new CirclesError(people.has(handle) ? 'handle-taken' : 'handle-unlawful', fault);
}

function isTaken({ present, state }: Files, path: string): boolean {
  return present.read(path) !== undefined || state.digests.has(path);
}

function written(path: string, text: string): WantedFiles {
  return new Map([[path, new TextEncoder().encode(text)]]);
}
