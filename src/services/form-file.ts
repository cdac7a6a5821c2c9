/** Reads a form that somebody filled in: minutes of a round, a list of objections, a selection. Unknown keys are errors with their place. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diskError, errorCode } from '../disk/disk-error.ts';
import { faultsEn } from '../messages/en/faults.ts';
import { formEn } from '../messages/en/form.ts';
import { STANDARD_LABELS } from '../messages/labels.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import type { Fields } from '../model/value.ts';
import { decodeText, LARGEST_FILE } from '../schema/decode-text.ts';
import { faultWords } from '../schema/fault.ts';
import { locator } from '../schema/locate.ts';
import { readYaml } from '../schema/read-document.ts';

/** A form as it was read. */
export interface Form {
  readonly file: string;
  readonly value: Fields;
  /** `file:line:column` of a place in it. */
  readonly placeOf: (pointer: readonly (string | number)[], key?: boolean) => string;
}

/** A mapping inside a form, and the way that leads to it. */
export interface Section {
  readonly form: Form;
  readonly value: Fields;
  readonly pointer: readonly (string | number)[];
}

/**
 * Reads a form; a relative path starts in `cwd`. Throws `CirclesError` `form-missing`, `form-unreadable`, `form-key-unknown`, or an
 * error of the disk.
 */
export function readForm(file: string, keys: readonly string[], cwd = '.'): Form {
  return readFormBytes(bytesOf(file, cwd), file, keys);
}

/** Reads a form from its bytes; `file` is what it is called in complaints. Throws as {@link readForm}. */
export function readFormBytes(bytes: Uint8Array, file: string, keys: readonly string[]): Form {
  const text = decodeText(bytes, LARGEST_FILE);
  const read = typeof text === 'string' ? readYaml(text) : { faults: [text], value: undefined };
  const [fault] = read.faults;
  if (typeof text !== 'string' || read.value === undefined) {
    const said = fault === undefined ? '' : faultWords(fault, faultsEn(STANDARD_LABELS)).what;
    const at = fault?.position === undefined ? file : `${file}:${fault.position.line}:${fault.position.column}`;
    throw new CirclesError('form-unreadable', formEn.unreadable({ at, said }));
  }
  const locate = locator(text);
  const placeOf: Form['placeOf'] = (pointer, key) => {
    const { line, column } = locate({ pointer, ...(key === undefined ? {} : { key }) });
    return `${file}:${line}:${column}`;
  };
  const form: Form = { file, value: read.value, placeOf };
  refuseUnknownKeys({ form, value: form.value, pointer: [] }, keys);
  return form;
}

/** Throws `CirclesError` `form-key-unknown` with its place for the first key that is none of `keys`. */
export function refuseUnknownKeys({ form, value, pointer }: Section, keys: readonly string[]): void {
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  const parts = { at: form.placeOf([...pointer, unknown], true), key: unknown, near: nearest(unknown, keys), keys };
  throw new CirclesError('form-key-unknown', formEn.unknownKey(parts));
}

function bytesOf(file: string, cwd: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new CirclesError('form-missing', formEn.missing({ file }), error);
    throw diskError(error, file);
  }
}
