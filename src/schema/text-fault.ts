/** Says what is wrong with a text or number that has the right type but not the right form. */
import { nearest } from '../model/did-you-mean.ts';
import { meantDay } from '../model/meant-day.ts';
import { slugOf } from '../model/slug.ts';
import type { FaultCode, FaultParts } from './fault.ts';
import type { SchemaError } from './schema-validator.ts';
import { PATTERNS } from './vocabulary.generated.ts';

type TextFault = {
  readonly [Code in FaultCode]: { readonly code: Code; readonly parts: FaultParts<Code> };
}[FaultCode];

/** The value as text, and what its key means. */
interface Subject {
  readonly value: string;
  readonly meaning: string;
  /** True where the id of something new stands, not of something that is there. */
  readonly isNew: boolean;
}

/** The code and parts for one report of a validator. */
export function textFault(error: SchemaError, subject: Subject): TextFault {
  switch (error.keyword) {
    case 'enum':
      return notOneOf(subject.value, list(error.params.allowedValues));
    case 'const':
      return notOneOf(subject.value, [String(error.params.allowedValue)]);
    case 'not':
      return notOneOf(subject.value, ['false', '{min: P7D, silence: not-counted, never: []}']);
    case 'maxLength':
      return { code: 'too-long', parts: { limit: Number(error.params.limit) } };
    case 'format':
      return dayFault(subject.value);
    default:
      return patternFault(String(error.params.pattern), subject);
  }
}

function patternFault(pattern: string, subject: Subject): TextFault {
  const shared = PATTERNS[pattern];
  switch (shared?.id) {
    case 'date':
      return dayFault(subject.value);
    case 'period':
      return { code: 'not-a-period', parts: { value: subject.value } };
    case 'id':
    case 'role':
      return { code: 'not-an-id', parts: newName(subject) };
    case 'line':
    case 'text':
      return { code: subject.value.trim() === '' ? 'blank' : 'one-line', parts: {} };
    default:
      return {
        code: 'not-as-expected',
        parts: { value: subject.value, meaning: shared?.description ?? subject.meaning },
      };
  }
}

function dayFault(value: string): TextFault {
  const looksLikeDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
  if (looksLikeDay) return { code: 'no-such-day', parts: { value } };
  const meant = meantDay(value);
  return { code: 'not-a-day', parts: meant === undefined ? { value } : { value, meant } };
}

/** Something new may be called as `init` would call it; who or what there is already is looked up by whoever knows it. */
function newName({ value, isNew }: Subject): FaultParts<'not-an-id'> {
  const example = isNew ? slugOf(value) : '';
  return example === '' ? { value } : { value, example };
}

function notOneOf(value: string, allowed: readonly string[]): TextFault {
  const near = nearest(
    value,
    allowed.filter((word) => !holdsWhole(value, word)),
  );
  return { code: 'not-one-of', parts: near === undefined ? { value, allowed } : { value, allowed, nearest: near } };
}

/** True where the one is the other with something more, such as its opposite: `inactive` is not nearly `active`. */
function holdsWhole(value: string, word: string): boolean {
  return value.toLowerCase() !== word && value.toLowerCase().includes(word);
}

function list(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}
