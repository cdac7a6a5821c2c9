/** Values of a form by key, each with a clear error where it is something else. */
import { formEn } from '../messages/en/form.ts';
import { CirclesError } from '../model/errors.ts';
import { isFields, type Value } from '../model/value.ts';
import type { Form, Section } from './form-file.ts';

export type { Section } from './form-file.ts';

/** The whole form as a section. */
export function sectionOf(form: Form): Section {
  return { form, value: form.value, pointer: [] };
}

/** A text, or a number written as one; undefined when the key is not there. */
export function textIn(section: Section, key: string): string | undefined {
  const value = section.value[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw wrongValue(section, key, formEn.wanted.text);
}

/** A whole number from 1. */
export function numberIn(section: Section, key: string): number | undefined {
  const value = section.value[key];
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value > 0)) return value;
  throw wrongValue(section, key, formEn.wanted.number);
}

/** True when the key says `true`; it may also be missing. */
export function switchIn(section: Section, key: string): boolean {
  const value = section.value[key];
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  throw wrongValue(section, key, formEn.wanted.yes);
}

/** Names: a list, or one text with commas. */
export function namesInSection(section: Section, key: string): readonly string[] | undefined {
  const value = section.value[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string')
    return value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  if (Array.isArray(value) && value.every((name: Value) => typeof name === 'string')) return value.map(String);
  throw wrongValue(section, key, formEn.wanted.names);
}

/** The sections of a list; none when the key is not there. */
export function sectionsIn(section: Section, key: string): readonly Section[] {
  const value = section.value[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrongValue(section, key, formEn.wanted.list);
  return value.map((item: Value, index) => {
    if (!isFields(item)) throw wrongValue(section, key, formEn.wanted.entries);
    return { form: section.form, value: item, pointer: [...section.pointer, key, index] };
  });
}

/** A section under a key; undefined when the key is not there. */
export function sectionIn(section: Section, key: string): Section | undefined {
  const value = section.value[key];
  if (value === undefined) return undefined;
  if (!isFields(value)) throw wrongValue(section, key, formEn.wanted.entries);
  return { form: section.form, value, pointer: [...section.pointer, key] };
}

/** The error for a value that is something else than wanted. */
export function wrongValue(section: Section, key: string, wanted: string): CirclesError {
  const at = section.form.placeOf([...section.pointer, key]);
  return new CirclesError('form-value-wrong', formEn.wrongValue({ at, key, wanted }));
}
