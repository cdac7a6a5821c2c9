/** Says what is wrong with a text or number that has the right type but not the right form. */
import { nearest } from '../model/did-you-mean.ts';
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
      return notAnId(subject.value);
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
  return { code: looksLikeDay ? 'no-such-day' : 'not-a-day', parts: { value } };
}

function notAnId(value: string): TextFault {
  const suggestion = idLike(value);
  return { code: 'not-an-id', parts: suggestion === '' || suggestion === value ? { value } : { value, suggestion } };
}

/** What an id made from these words could be, without transliteration: small letters, digits, hyphens; perhaps empty. */
export function idLike(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function notOneOf(value: string, allowed: readonly string[]): TextFault {
  const near = nearest(value, allowed);
  return { code: 'not-one-of', parts: near === undefined ? { value, allowed } : { value, allowed, nearest: near } };
}

function list(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}
