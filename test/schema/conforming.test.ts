/** The quick check and the full validators are made from the same schemas and say the same of any value. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conforms } from '../../src/schema/check-schema.ts';
// biome-ignore lint/correctness/useImportExtensions: the generated file is plain JavaScript with its types beside it.
import { conforming } from '../../src/schema/conforming.generated.mjs';
import { KINDS } from '../../src/schema/kinds.ts';
// biome-ignore lint/correctness/useImportExtensions: the generated file is plain JavaScript with its types beside it.
import { validators } from '../../src/schema/validators.generated.mjs';

/** What the schemas of files are written with. */
interface Schema {
  readonly type: string | readonly string[];
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: { readonly [key: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

const DAYS = ['2026-12-01', '2024-02-29', '2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1'];

function mostly<T>(wanted: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 100, arbitrary: wanted }, { weight: 1, arbitrary: odd });
}

/** A value as the schema wants it, but for one part in a hundred or so. */
function like(root: Schema, schema: Schema): fc.Arbitrary<unknown> {
  const definition = schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (definition === undefined) throw new Error(`no ${schema.$ref}`);
  const typed = [definition.type].flat().map((type) => typedValue(root, definition, type));
  const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...DAYS), fc.string({ maxLength: 700 }));
  return mostly(fc.oneof(...typed), odd);
}

function typedValue(root: Schema, schema: Schema, type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return mostly(
        fc.integer({ min: schema.minimum ?? -2, max: schema.maximum ?? 700 }),
        fc.constantFrom(0.5, -1, 9999),
      );
    case 'number':
      return mostly(fc.double({ min: 0, max: 1000, noNaN: true }), fc.constant(-1));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(like(root, schema.items ?? schema), { maxLength: 3 });
    case 'object':
      return mappingOf(root, schema);
    default:
      return fc.constant(null);
  }
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return fc.constantFrom(...values);
  if (schema.format === 'date') return mostly(fc.constant('2026-12-01'), fc.constantFrom(...DAYS));
  // Looking ahead is the one thing that fast-check can't.
  const pattern = new RegExp((schema.pattern ?? '').replace('(?=[0-9])', ''), 'u');
  const text = fc.stringMatching(pattern, { size: '-1' });
  const most = schema.maxLength ?? 10;
  const signs = fc.constantFrom('a', '𝒜').chain((sign) => fc.constantFrom(sign.repeat(most), sign.repeat(most + 1)));
  return mostly(text, signs);
}

function mappingOf(root: Schema, schema: Schema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, like(root, inner)]));
  const inner = typeof additionalProperties === 'object' ? like(root, additionalProperties) : fc.constant('x');
  const others = fc.dictionary(fc.constantFrom('x-own', 'unheard', 'of-it', '__proto__', 'constructor'), inner, {
    maxKeys: 1,
  });
  const rarely = mostly(fc.constant({}), others);
  const wanted = fc.record(known, { requiredKeys: required.filter((key) => key in known) });
  const lacking = fc.record(known, { requiredKeys: [] });
  const mapping = mostly(wanted, lacking);
  return fc
    .tuple(mapping, additionalProperties === false ? rarely : others)
    .map(([own, more]) => ({ ...own, ...more }));
}

it('each kind of file has a quick check and a full one', () => {
  const wanted = KINDS.flatMap(({ schema }) => schema ?? []);
  expect(wanted.filter((schema) => conforming[schema] === undefined || validators[schema] === undefined)).toEqual([]);
  expect(conforms('no-such-schema', {})).toBe(false);
});

describe('the quick check and the full validator agree', () => {
  it('about which schemas there are', () => {
    expect(Object.keys(conforming).sort()).toEqual(Object.keys(validators).sort());
  });

  it.each(Object.keys(validators))('%s', (name) => {
    const schema: Schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(like(schema, schema), (value) => {
        const quick = conforming[name]?.(value);
        expect(quick).toBe(validators[name]?.(value));
        seen.add(quick === true);
      }),
      { numRuns: 200, seed: 42 },
    );
    expect([...seen].sort()).toEqual([false, true]);
  });
});
