/** Holds a value against its schema and says in faults what differs. */
import type { ValueType } from '../messages/en/faults.ts';
import { allNearest } from '../model/did-you-mean.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
// biome-ignore lint/correctness/useImportExtensions: the generated file is plain JavaScript with its types beside it.
import { conforming } from './conforming.generated.mjs';
import { LARGEST_FILE } from './decode-text.ts';
import { withoutValue } from './edit-value.ts';
import { type BareFault, MOST_FAULTS } from './fault.ts';
import { parseText } from './read-full-yaml.ts';
import type { SchemaError } from './schema-validator.ts';
import { textFault } from './text-fault.ts';
// biome-ignore lint/correctness/useImportExtensions: the generated file is plain JavaScript with its types beside it.
import { validators } from './validators.generated.mjs';
import { KEYS } from './vocabulary.generated.ts';

/** What a fault is made from: the value and text it stands in, and the schema. */
interface Context {
  readonly schema: string;
  readonly root: Fields;
  /** What stands in the text at a place, as it is written; empty where nothing does. */
  readonly source: (pointer: BareFault['pointer']) => string;
}

const TYPES: { readonly [type: string]: ValueType } = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'mapping',
  null: 'nothing',
};

/** True when `root` follows the schema, without a word on why not; false also where no quick check is known. */
export function conforms(schema: string, root: Fields): boolean {
  return conforming[schema]?.(root) === true;
}

/** What is wrong with `root`, at most one fault a place and a hundred in all; empty when it follows the schema. `text` is where it was read from. */
export function checkSchema(schema: string, root: Fields, text: string): readonly BareFault[] {
  if (conforms(schema, root)) return [];
  const errors = errorsOf(schema, root);
  const context: Context = { schema, root, source: sourceIn(text) };
  const faults = new Map<string, BareFault>();
  for (const error of errors) {
    if (error.propertyName !== undefined) continue;
    const fault = faultOf(error, context);
    const place = JSON.stringify([fault.pointer, fault.code === 'missing-key' ? fault.parts.key : fault.key === true]);
    if (!faults.has(place)) faults.set(place, fault);
  }
  return [...faults.values()].filter((fault) => !isMistyped(fault, [...faults.values()]));
}

/** True for a key that is missing because beside it stands one that is nearly it. */
function isMistyped(fault: BareFault, faults: readonly BareFault[]): boolean {
  if (fault.code !== 'missing-key') return false;
  const { key } = fault.parts;
  const place = JSON.stringify(fault.pointer);
  return faults.some(
    (other) =>
      other.code === 'unknown-key' &&
      other.parts.near.includes(key) &&
      JSON.stringify(other.pointer.slice(0, -1)) === place,
  );
}

// The validators are large, and loaded when something is wrong: they know what is wrong with everything, and go on after a fault.
function errorsOf(schema: string, root: Fields): readonly SchemaError[] {
  const validator = validators[schema];
  if (validator === undefined || validator(root)) return [];
  return [...(validator.errors ?? [])].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FAULTS);
}

// A wrong type explains everything else at its place.
function rank(error: SchemaError): number {
  return error.keyword === 'type' ? 0 : 1;
}

function faultOf(error: SchemaError, context: Context): BareFault {
  const pointer = pointerOf(error.instancePath, context.root);
  const value = valueAt(context.root, pointer);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(error.params.additionalProperty), pointer, knownKeys(error, context));
    case 'propertyNames':
      return unknownKey(String(error.params.propertyName), pointer, []);
    case 'required':
      return missingKey(error, pointer, context);
    case 'type':
      return wrongType(error, pointer, context);
    case 'uniqueItems':
      return {
        ...schemaFault([...pointer, Math.max(Number(error.params.i), Number(error.params.j))]),
        code: 'twice-in-list',
        parts: {},
      };
    case 'minItems':
      return { ...schemaFault(pointer), code: 'too-few', parts: {} };
    case 'minimum':
      return { ...schemaFault(pointer), code: 'too-small', parts: { limit: Number(error.params.limit) } };
    default:
      return {
        ...schemaFault(pointer),
        ...textFault(error, { value: String(value), meaning: meaning(error, context), isNew: pointer.at(-1) === 'id' }),
      };
  }
}

function schemaFault(pointer: BareFault['pointer']): {
  readonly rule: 'schema-invalid';
  readonly pointer: BareFault['pointer'];
} {
  return { rule: 'schema-invalid', pointer };
}

function unknownKey(key: string, pointer: BareFault['pointer'], known: readonly string[]): BareFault {
  const where = { ...schemaFault([...pointer, key]), key: true };
  if (key === 'id' && pointer.length === 0) return { ...where, code: 'id-inside', parts: {} };
  // `unbinding` is the opposite of `binding`, and no slip of the pen.
  const near = allNearest(
    key,
    known.filter((one) => !key.endsWith(one)),
  );
  return { ...where, code: 'unknown-key', parts: { key, near } };
}

function missingKey(error: SchemaError, pointer: BareFault['pointer'], context: Context): BareFault {
  const key = String(error.params.missingProperty);
  const place = error.schemaPath.replace(/^#/, '').replace(/\/required$/, '');
  const description = KEYS[context.schema]?.[place]?.[key];
  return {
    ...schemaFault(pointer),
    code: 'missing-key',
    parts: description === undefined ? { key } : { key, meaning: description },
  };
}

function wrongType(error: SchemaError, pointer: BareFault['pointer'], context: Context): BareFault {
  const { type } = error.params;
  const wanted = (Array.isArray(type) ? type : [type]).map((name) => TYPES[String(name)] ?? 'text');
  const got = typeOf(valueAt(context.root, pointer));
  if (got === 'nothing' && context.source(pointer) === '') return emptyValue(pointer, wanted, context);
  const source = wanted.includes('text') && got !== 'list' && got !== 'mapping' ? context.source(pointer) : '';
  return source === ''
    ? {
        ...schemaFault(pointer),
        code: 'wrong-type',
        parts: { wanted, got, ...dashedIn(valueAt(context.root, pointer)) },
      }
    : { ...schemaFault(pointer), code: 'needs-quotes', parts: { source, got } };
}

/** `-soup -bread` was meant to be a list. */
function dashedIn(value: Value | undefined): { readonly dashed?: string } {
  const dashed = typeof value === 'string' ? /^-([^\s-]+)/.exec(value)?.[1] : undefined;
  return dashed === undefined ? {} : { dashed };
}

function emptyValue(pointer: BareFault['pointer'], wanted: readonly ValueType[], context: Context): BareFault {
  const key = pointer.at(-1);
  if (typeof key !== 'string') return { ...schemaFault(pointer), code: 'empty-item', parts: {} };
  const without = withoutValue(context.root, pointer);
  const needed =
    isFields(without) && errorsOf(context.schema, without).some(({ params }) => params.missingProperty === key);
  return { ...schemaFault(pointer), code: 'empty-key', parts: { key, wanted, needed } };
}

/** Parses the text when it is first asked, and once. */
function sourceIn(text: string): Context['source'] {
  let parsed: ReturnType<typeof parseText>;
  return (pointer) => {
    if (text.length > LARGEST_FILE) return '';
    parsed ??= parseText(text);
    const node = parsed?.document.getIn(pointer, true);
    return typeof node === 'object' && node !== null && 'source' in node ? String(node.source ?? '') : '';
  };
}

function knownKeys(error: SchemaError, context: Context): readonly string[] {
  const place = error.schemaPath.replace(/^#/, '').replace(/\/additionalProperties$/, '');
  return Object.keys(KEYS[context.schema]?.[place] ?? {});
}

// What the schema says about the key whose value is wrong.
function meaning(error: SchemaError, context: Context): string {
  const path = /^#(.*)\/properties\/([^/]+)/.exec(error.schemaPath);
  return path === null ? '' : (KEYS[context.schema]?.[path[1] ?? '']?.[path[2] ?? ''] ?? '');
}

function typeOf(value: Value | undefined): ValueType {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return TYPES[typeof value] ?? 'mapping';
}

function pointerOf(path: string, root: Value): BareFault['pointer'] {
  const pointer: (string | number)[] = [];
  let value: Value | undefined = root;
  for (const part of path.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step: string | number = Array.isArray(value) ? Number(name) : name;
    pointer.push(step);
    value = child(value, step);
  }
  return pointer;
}

function valueAt(root: Value, pointer: BareFault['pointer']): Value | undefined {
  return pointer.reduce<Value | undefined>((value, step) => child(value, step), root);
}

function child(value: Value | undefined, step: string | number): Value | undefined {
  if (Array.isArray(value)) return (value as readonly Value[])[Number(step)];
  return isFields(value) ? value[step] : undefined;
}
