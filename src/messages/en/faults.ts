/** What is wrong with a file as it was written: one sentence on what it is, one on what to do. */
import type { Labels } from '../labels.ts';
import { day, either, list } from './dates.ts';
import { type FaultWords, quoted, readingFaultsEn } from './faults-reading.ts';

/** Things that files refer to by their id. */
export type Referable = 'circle' | 'person' | 'role' | 'policy' | 'organisation' | 'training' | 'funding';

/** What kind of value was expected or found. */
export type ValueType = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'mapping' | 'nothing';

const TYPES: Readonly<Record<ValueType, string>> = {
  text: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  mapping: 'keys with values',
  nothing: 'nothing',
};

const types = (wanted: readonly ValueType[]): string => wanted.map((type) => TYPES[type]).join(' or ');
const whichMeant = (
  { near = [], known = [] }: { readonly near?: readonly string[]; readonly known?: readonly string[] },
  otherwise: string,
): string => {
  if (near.length > 0 && near.length <= 8) return `Did you mean ${either(near.map(quoted))}?`;
  return known.length > 0 && known.length <= 8 ? `Known are ${list(known)}.` : otherwise;
};
const inList = (dashed: string | undefined): string =>
  dashed === undefined
    ? 'Put it in square brackets: [first, second].'
    : `Put a space after each dash: ${quoted(`- ${dashed}`)}.`;
const choice = (allowed: readonly string[]): string => `Write one of: ${allowed.join(', ')}.`;

export type { FaultWords };

/** By the code of the fault. */
export const faultsEn = (labels: Labels) => ({
  ...readingFaultsEn,
  ...naming,
  ...values,
  ...doubles(labels),
  ...references(labels),
});

const naming = {
  'bad-id': (parts: { readonly id: string; readonly suggestion?: string }): FaultWords => ({
    what: `The name ${quoted(parts.id)} may only have small letters a–z, digits, and single hyphens between them.`,
    next: parts.suggestion === undefined ? 'Rename it.' : `Rename it, for example to ${quoted(parts.suggestion)}.`,
  }),
  'id-too-long': (parts: { readonly id: string; readonly limit: number }): FaultWords => ({
    what: `The name ${quoted(parts.id)} has ${parts.id.length} characters; at most ${parts.limit} are possible.`,
    next: 'Rename it. The full name can stand inside, after "name:" or "title:".',
  }),
  'id-reserved': (parts: { readonly id: string }): FaultWords => ({
    what: `Windows cannot store a file with the name ${quoted(parts.id)}.`,
    next: `Rename it, for example to ${quoted(`${parts.id}-1`)}.`,
  }),
  'bad-decision-folder': (parts: { readonly folder: string }): FaultWords => ({
    what: `The folder of a decision is named for its day and its title; ${quoted(parts.folder)} is not.`,
    next: 'Rename it like 2026-12-01-label-allergens.',
  }),
  'stray-file': (): FaultWords => ({
    what: 'Only the files that the group decides about may lie in this folder, and this is none of them.',
    next: 'Move it to another folder.',
  }),
  'wrong-name': (parts: { readonly expected: string }): FaultWords => ({
    what: 'Because of its name this file is not read.',
    next: `Rename it to ${parts.expected}, or move it to another folder.`,
  }),
  'not-a-plain-file': (): FaultWords => ({
    what: 'This is not a plain file (but a link, a program or another project), so it is not read.',
    next: 'Put an ordinary file in its place.',
  }),
};

const values = {
  'unknown-key': (parts: { readonly key: string; readonly near: readonly string[] }): FaultWords => ({
    what: `The key ${quoted(parts.key)} is not known here.`,
    next: whichMeant(parts, `Take it out, or start it with "x-" to keep it as a remark of your own.`),
  }),
  'id-inside': (): FaultWords => ({
    what: 'The id of a file is its name; inside there is no key "id".',
    next: 'Take this line out.',
  }),
  'missing-key': (parts: { readonly key: string; readonly meaning?: string }): FaultWords => ({
    what: `The key ${quoted(parts.key)} is missing.`,
    next: `Add a line "${parts.key}: …"${parts.meaning === undefined ? '.' : `: ${parts.meaning}`}`,
  }),
  'wrong-type': (parts: {
    readonly wanted: readonly ValueType[];
    readonly got: ValueType;
    /** The first item of what was meant to be a list with dashes. */
    readonly dashed?: string;
  }): FaultWords => ({
    what: `Here ${types(parts.wanted)} should stand, not ${TYPES[parts.got]}.`,
    next:
      parts.wanted.includes('list') && parts.got === 'text' ? inList(parts.dashed) : `Write ${types(parts.wanted)}.`,
  }),
  'empty-key': (parts: {
    readonly key: string;
    readonly wanted: readonly ValueType[];
    /** True where the key can't be left out. */
    readonly needed: boolean;
  }): FaultWords => ({
    what: `Nothing stands after ${quoted(`${parts.key}:`)}.`,
    next: parts.needed
      ? `Write ${types(parts.wanted)} after it.`
      : `Write ${types(parts.wanted)} after it, or take the key out.`,
  }),
  'empty-item': (): FaultWords => ({
    what: 'This item of the list is empty.',
    next: 'Write something after the dash, or take the dash out.',
  }),
  'needs-quotes': (parts: { readonly source: string; readonly got: ValueType }): FaultWords => ({
    what: `${parts.source} reads as ${TYPES[parts.got]}, and text should stand here.`,
    next: `Put it in quotation marks: "${parts.source}".`,
  }),
  'no-such-day': (parts: { readonly value: string }): FaultWords => ({
    what: `There is no ${day(parts.value)}.`,
    next: 'Look the day up in a calendar and write it as YYYY-MM-DD.',
  }),
  'not-a-day': (parts: { readonly value: string; readonly meant?: string }): FaultWords => ({
    what: `${quoted(parts.value)} is not a day.`,
    next:
      parts.meant === undefined
        ? 'Write it as year-month-day, such as 2027-11-30.'
        : `Write it as year-month-day: ${parts.meant} for ${day(parts.meant)}.`,
  }),
  'not-a-period': (parts: { readonly value: string }): FaultWords => ({
    what: `${quoted(parts.value)} is not a length of time.`,
    next: 'Write P2W for two weeks, P6M for six months, P1Y for a year.',
  }),
  'not-an-id': (parts: {
    readonly value: string;
    /** How the name of something new could be written. */
    readonly example?: string;
    readonly called?: string;
    readonly near?: readonly string[];
    readonly known?: readonly string[];
  }): FaultWords => ({
    what: `${quoted(parts.value)} is not an id: small letters a–z, digits, and single hyphens between them.`,
    next: parts.value.includes(';')
      ? 'Put a comma between two names, not a semicolon.'
      : parts.example === undefined
        ? whichMeant(parts, 'Write the name of the file or folder that is meant, without its ending.')
        : `Write for example ${quoted(parts.example)}.`,
  }),
  'not-one-of': (parts: {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly nearest?: string;
  }): FaultWords => ({
    what: `${quoted(parts.value)} is not known here.`,
    next: `${parts.nearest === undefined ? '' : `Did you mean ${quoted(parts.nearest)}? `}${choice(parts.allowed)}`,
  }),
  'too-long': (parts: { readonly limit: number }): FaultWords => ({
    what: `This text is longer than ${parts.limit} characters.`,
    next: 'Shorten it.',
  }),
  'one-line': (): FaultWords => ({
    what: 'Here some words on one line should stand.',
    next: 'Write them on one line. Longer text goes into "notes" or "text".',
  }),
  blank: (): FaultWords => ({ what: 'Here some words should stand.', next: 'Write them, or take the key out.' }),
  'not-as-expected': (parts: { readonly value: string; readonly meaning: string }): FaultWords => ({
    what: `${quoted(parts.value)} is not written as it should be.`,
    next: parts.meaning,
  }),
  'too-small': (parts: { readonly limit: number }): FaultWords => ({
    what: `This number is too small; ${parts.limit} is the least.`,
    next: `Write ${parts.limit} or more.`,
  }),
  'too-few': (): FaultWords => ({ what: 'This list is empty.', next: 'Name at least one, or take the key out.' }),
  'twice-in-list': (): FaultWords => ({ what: 'Something stands in this list twice.', next: 'Keep one of the two.' }),
};

/** Whether both say the same in all. */
interface Double {
  readonly same: boolean;
}

const doubles = (labels: Labels) => ({
  'member-twice': (parts: { readonly person: string } & Double): FaultWords => ({
    what: `${quoted(parts.person)} stands in the list of ${labels.member}s a second time.`,
    next: 'Keep one of the two.',
  }),
  'signing-key-twice': (_: Double): FaultWords => ({
    what: 'This key stands here a second time.',
    next: 'Keep one of the two.',
  }),
  'domain-twice': (parts: { readonly item: string } & Double): FaultWords => ({
    what: `${quoted(parts.item)} stands in this domain a second time.`,
    next: 'Keep one of the two.',
  }),
});

const references = (labels: Labels) => ({
  'circle-without-file': (parts: { readonly circle: string; readonly near: readonly string[] }): FaultWords => ({
    what: `circles/${parts.circle} has no circle.yaml, so what lies in it belongs to no ${labels.circle}.`,
    next:
      parts.near.length > 0
        ? `Did you mean ${either(parts.near.map((id) => quoted(`circles/${id}`)))}? Else put circles/${parts.circle}/circle.yaml there.`
        : `Put it back, if it was decided: \`circles restore circles/${parts.circle}/circle.yaml\`. Else write it, with a line "name: …".`,
  }),
  'unknown-reference': (parts: {
    readonly kind: Referable;
    readonly id: string;
    /** Where such files lie. */
    readonly where: string;
    /** The one thing that is called so. */
    readonly called?: string;
    /** What may have been meant. */
    readonly near: readonly string[];
    readonly known: readonly string[];
  }): FaultWords => ({
    what: `There is no ${kindWord(parts.kind, labels)} ${quoted(parts.id)} in ${parts.where}.`,
    next: whichMeant(parts, `Correct the name, or add the file that is meant to ${parts.where}.`),
  }),
});

function kindWord(kind: Referable, labels: Labels): string {
  if (kind === 'funding') return 'funding stream';
  return kind === 'circle' || kind === 'role' || kind === 'policy' ? labels[kind] : kind;
}
