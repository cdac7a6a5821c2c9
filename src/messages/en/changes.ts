/** One plain sentence for each change: what status, the round, the plan and the comment on a proposal tell. */
import { type IsoDate, isDate } from '../../model/calendar.ts';
import { isFields, type Value } from '../../model/value.ts';
import type { ChangeParts, FieldWord, RecordingWord, RoleWord } from '../change-parts.ts';
import type { Labels } from '../labels.ts';
import { count, day, list } from './dates.ts';

type Say = (parts: ChangeParts) => string;

/** Sentences by the name of the change, in the group's own words. What comes from files is told as it stands there: escape it. */
export const changesEn = (labels: Labels) => ({
  ...organisationEn(),
  ...peopleEn(labels),
  ...seatsEn(labels),
  ...circlesEn(labels),
  ...rolesEn(labels),
  ...agreementsEn(labels),
  ...sharedEn(),
});

function organisationEn() {
  return {
    'organisation-founded': ({ name }) => `${name} is set up.`,
    'organisation-renamed': renamed,
    'mission-changed': ({ fields }) => `What the group sets out to do changes: ${said(fields)}.`,
    'organisation-status-changed': ({ name, was, status }) => `${name} is ${status} from now on, after being ${was}.`,
    'settings-changed': ({ fields }) => `Settings change: ${said(fields)}.`,
    'labels-changed': ({ fields }) => `The group's own words change: ${said(fields)}.`,
    'layers-changed': ({ fields }) => `The layers change: ${said(fields)}.`,
    'network-changed': ({ fields }) => `What is agreed about the network changes: ${said(fields)}.`,
    'organisation-ended': ({ name }) => `${name} ends: its settings are taken out.`,
  } satisfies Record<string, Say>;
}

function peopleEn(labels: Labels) {
  return {
    'person-added': ({ name, keys }) =>
      keys === 0 ? `${name} is new in the group.` : `${name} is new in the group, with ${count(keys, 'signing key')}.`,
    'person-removed': ({ name }) => `${name} is taken out of the group.`,
    'person-status-changed': ({ person, was, status }) => `${person} ${statusSaid(was, status)}.`,
    'person-renamed': renamed,
    'person-described': ({ person, fields }) =>
      fields.length === 0
        ? `What ${person} says about themselves is written in another way.`
        : `What ${person} says about themselves changes: ${said(fields.map(({ field }) => ({ field })))}.`,
    'key-added': ({ person }) => `${person} gets a new signing key.`,
    'key-ended': ({ person, status }) =>
      status === 'revoked'
        ? `A signing key of ${person} is revoked: it may have come into other hands.`
        : `A signing key of ${person} retires.`,
    'key-changed': ({ person }) => `A signing key of ${person} changes.`,
    'key-removed': ({ person }) => `A signing key of ${person} is taken out.`,
    'training-recorded': ({ person, item, day: on }) => `${person} completed the training "${item}"${onDay(on)}.`,
    'training-changed': ({ person }) => `What is noted about trainings of ${person} changes.`,
    'training-removed': ({ person, item }) => `The training "${item}" is taken off the list of ${person}.`,
    'member-organisation-added': ({ name }) => `New organisation: ${name}.`,
    'member-organisation-changed': ({ name, fields }) =>
      `What is agreed with the organisation ${name} changes: ${said(fields)}.`,
    'member-organisation-removed': ({ name }) => `The organisation ${name} is taken out.`,
    'recording-rule-changed': ({ circle, recording, recordedBefore }) =>
      `Decisions of ${circle} are recorded by ${recordersSaid(recording, labels)}; before, by ${recordersSaid(recordedBefore, labels)}.`,
  } satisfies Record<string, Say>;
}

function seatsEn(labels: Labels) {
  return {
    'member-joined': ({ person, circle, link, speaksFor, status }) => {
      const seat = `${link === '' ? '' : ` as the link of ${link}`}${speaksFor === '' ? '' : ` for ${speaksFor}`}`;
      return `${person} joins ${circle}${seat}${WITHOUT_CONSENT[status] ?? ''}.`;
    },
    'member-left': ({ person, circle, link }) =>
      `${person} leaves ${circle}${link === '' ? '' : `, as the link of ${link}`}.`,
    'member-changed': ({ person, circle, was, status, fields }) => {
      if (person === '') return `The ${labels.member}s of ${circle} change.`;
      return fields.some(({ field }) => field !== 'status')
        ? `The seat of ${person} in ${circle} changes: ${said(fields)}.`
        : `${person} ${seatStatusSaid(circle, was, status)}.`;
    },
  } satisfies Record<string, Say>;
}

const WITHOUT_CONSENT: { readonly [status: string]: string } = {
  probation: ', on probation',
  'on-leave': ', on leave',
};

function seatStatusSaid(circle: string, was: string, status: string): string {
  if (status === 'probation') return `is on probation in ${circle}, without consent right`;
  if (status === 'on-leave') return `is on leave from ${circle}`;
  return was === 'probation' ? `has ended the probation in ${circle} and has consent right` : `is back in ${circle}`;
}

function circlesEn(labels: Labels) {
  return {
    'circle-created': ({ name, to, people }) =>
      `New ${labels.circle}${to === '' ? '' : ` under ${to}`}: ${name}${people.length === 0 ? '' : `, with ${list(people)}`}.`,
    'circle-removed': ({ name }) => `The ${labels.circle} ${name} is taken out.`,
    'circle-moved': ({ name, from, to }) =>
      `${name} ${to === '' ? 'stands on its own' : `belongs to ${to}`}; before, ${from === '' ? 'it stood on its own' : `it belonged to ${from}`}.`,
    'circle-confirmed': ({ name }) => `${name} confirms what it is for and becomes active.`,
    'circle-status-changed': ({ name, was, status }) => `${name} is ${status} from now on, after being ${was}.`,
    'circle-structure-changed': ({ name, fields }) => `How ${name} is made changes: ${said(fields)}.`,
    'circle-renamed': renamed,
    'circle-practice-changed': ({ name, fields }) => `How ${name} works together changes: ${said(fields)}.`,
    'aim-changed': ({ name, aim }) =>
      aim.length === 0 ? `${name} is left without an aim.` : `The aim of ${name} becomes: ${aim.join(' ')}`,
    'domain-item-added': ({ circle, item }) => `${circle} decides about this from now on: ${item}.`,
    'domain-item-removed': ({ circle, item }) => `${circle} gives up deciding about this: ${item}.`,
    'domain-item-changed': ({ circle, item, fields }) =>
      item === ''
        ? `What ${circle} decides about changes.`
        : `How ${circle} decides about "${item}" changes: ${said(fields)}.`,
    'domain-item-moved': ({ item, from, to }) => `Deciding about this goes from ${from} to ${to}: ${item}.`,
  } satisfies Record<string, Say>;
}

function rolesEn(labels: Labels) {
  const role = (word: RoleWord) => roleSaid(word, labels);
  const termOf = (parts: ChangeParts) =>
    `The ${labels.term} of ${parts.person} as ${role(parts.role)} of ${parts.circle}`;
  return {
    'role-described': ({ circle, role: word }) => `New ${labels.role} in ${circle}: ${role(word)}.`,
    'role-changed': ({ circle, role: word, fields }) =>
      `The ${labels.role} ${role(word)} of ${circle} changes: ${said(fields)}.`,
    'role-removed': ({ circle, role: word }) => `The ${labels.role} ${role(word)} of ${circle} is taken out.`,
    'term-started': ({ circle, person, role: word, start = '', until, acting }) =>
      `${person} ${acting ? 'carries on' : 'becomes'}${acting ? ' as' : ''} ${role(word)} of ${circle}, ` +
      (until === undefined ? `from ${day(start)}, without a last day.` : `from ${day(start)} to ${day(until)}.`),
    'term-ended': (parts) => `${termOf(parts)} ends early${onDay(parts.day)}.`,
    'term-changed': (parts) =>
      parts.fields.every(({ field, to }) => field === 'ended' && to === undefined)
        ? `${termOf(parts)} goes on as before.`
        : `${termOf(parts)} changes: ${said(parts.fields)}.`,
    'term-removed': (parts) => `${termOf(parts)} is taken out.`,
  } satisfies Record<string, Say>;
}

function agreementsEn(labels: Labels) {
  const policy = ({ circle, name }: ChangeParts) => `The ${labels.policy} "${name}" of ${circle}`;
  const measure = ({ circle, name }: ChangeParts) => `What ${circle} watches, "${name}",`;
  return {
    'policy-adopted': ({ circle, name, until, binding }) =>
      `New ${binding ? labels.policy : 'recommendation'} in ${circle}: ${name}${until === undefined ? '' : `, until ${day(until)}`}.`,
    'policy-amended': (parts) => `${policy(parts)} changes: ${said(parts.fields)}.`,
    'policy-renewed': (parts) =>
      parts.until === undefined
        ? `${policy(parts)} has no day on which it is looked at again.`
        : `${policy(parts)} is kept until ${day(parts.until)}.`,
    'policy-retired': (parts) =>
      parts.status === 'superseded' ? `${policy(parts)} is replaced by another.` : `${policy(parts)} ends.`,
    'policy-removed': (parts) => `${policy(parts)} is taken out.`,
    'measure-adopted': ({ circle, name }) => `${circle} begins to watch: ${name}.`,
    'measure-amended': (parts) => `${measure(parts)} changes: ${said(parts.fields)}.`,
    'measure-removed': ({ circle, name }) => `${circle} stops watching: ${name}.`,
  } satisfies Record<string, Say>;
}

function sharedEn() {
  return {
    'funding-stream-added': ({ name }) => `New funding: ${name}.`,
    'funding-stream-changed': ({ name, fields }) => `The funding "${name}" changes: ${said(fields)}.`,
    'funding-stream-removed': ({ name }) => `The funding "${name}" is taken out.`,
    'budget-round-added': ({ name }) => `New budget round: ${name}.`,
    'budget-round-changed': ({ name, fields }) => `The budget round "${name}" changes: ${said(fields)}.`,
    'budget-round-removed': ({ name }) => `The budget round "${name}" is taken out.`,
    'training-requirement-added': ({ name }) => `New training that is asked for: ${name}.`,
    'training-requirement-changed': ({ name, fields }) => `The training "${name}" changes: ${said(fields)}.`,
    'training-requirement-removed': ({ name }) => `The training "${name}" is asked for no more.`,
  } satisfies Record<string, Say>;
}

function renamed({ name, fields }: ChangeParts): string {
  const before = fields[0]?.from;
  return before === undefined ? `There is a new name: ${name}.` : `${valueSaid(before)} is called ${name} from now on.`;
}

function statusSaid(was: string, status: string): string {
  if (status === 'left') return 'leaves the group';
  if (status === 'on-leave') return 'goes on leave';
  return was === 'left' ? 'comes back to the group' : 'is back from leave';
}

/** The group's own word where the title is only the name of the kind. */
function roleSaid({ title, kind }: RoleWord, labels: Labels): string {
  const own: { readonly [kind: string]: string } = labels;
  return title.toLowerCase() === kind ? (own[kind] ?? title) : title;
}

function recordersSaid({ by, signatures }: RecordingWord, labels: Labels): string {
  const names = by.map((one) => (one === 'member' ? `any ${labels.member}` : roleSaid(one, labels)));
  return `${list(names)} (${count(signatures, 'signature')})`;
}

function onDay(date: IsoDate | undefined): string {
  return date === undefined ? '' : ` on ${day(date)}`;
}

function said(fields: readonly FieldWord[]): string {
  return fields.map(fieldSaid).join('; ');
}

function fieldSaid({ field, from, to }: FieldWord): string {
  const name = field.replaceAll(/[-_]/g, ' ');
  const before = from === undefined ? '' : ` (before: ${valueSaid(from)})`;
  if (to !== undefined) return `${name}: ${valueSaid(to)}${before}`;
  return from === undefined ? name : `${name} left out${before}`;
}

function valueSaid(value: Value): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return list(value.map(valueSaid));
  if (isFields(value)) return list(Object.entries(value).map(([key, part]) => `${key} ${valueSaid(part)}`));
  if (typeof value !== 'string') return String(value);
  return isDate(value) ? day(value) : value.replace(/\.$/, '');
}
