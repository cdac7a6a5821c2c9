/** Makes `conforming.generated.mjs`: for each schema a function that only says yes or no, for the files that are as they should be, nearly all. */

/** Words about a schema, which a value is not held against. */
const WORDS = ['$schema', '$defs', 'title', 'description', 'default'];

/** For each type: how a value of it is known, and the keywords that say more about it, each as a condition. `v` is the value. */
const TYPES = {
  string: {
    is: `typeof v === 'string'`,
    // A text has at most as many signs as units.
    maxLength: (most) => `(v.length <= ${most} || [...v].length <= ${most})`,
    format: (name) => `formats.${name}(v)`,
    pattern: (pattern, functions) => `${functions.named(`new RegExp(${JSON.stringify(pattern)}, 'u')`)}.test(v)`,
  },
  integer: {
    is: 'Number.isInteger(v)',
    minimum: (least) => `v >= ${least}`,
    maximum: (most) => `v <= ${most}`,
  },
  number: {
    is: 'Number.isFinite(v)',
    minimum: (least) => `v >= ${least}`,
    maximum: (most) => `v <= ${most}`,
  },
  boolean: { is: `typeof v === 'boolean'` },
  null: { is: 'v === null' },
  array: {
    is: 'Array.isArray(v)',
    minItems: (least) => `v.length >= ${least}`,
    // Of texts; about other doubles the full validator is asked.
    uniqueItems: () => 'areDifferent(v)',
    items: (items, functions) => `${functions.named(`listOf(${functions.of(items)})`)}(v)`,
  },
  object: { is: `typeof v === 'object' && v !== null && !Array.isArray(v)` },
};
const OBJECT = ['properties', 'required', 'patternProperties', 'additionalProperties', 'propertyNames'];
const ANY = ['type', 'enum', 'const', 'not'];

/** The source of a module that exports `conforming`: by the name of each schema whether a value follows it. It is never kinder than the full validator. */
export function conformingSource(schemas) {
  const names = new Map();
  const named = (source) => {
    if (!names.has(source)) names.set(source, `f${names.size}`);
    return names.get(source);
  };
  const roots = [...schemas].map(([name, schema]) => {
    const functions = { named, of: (inner) => named(`(v) => ${conditionOf(resolved(inner, schema), functions)}`) };
    return `  ${JSON.stringify(name)}: ${functions.of(schema)},`;
  });
  const lines = [...names].map(([source, name]) => `const ${name} = ${source};`);
  return [
    "import { areDifferent, listOf, mappingOf } from './conforming-parts.ts';",
    "import { formats } from './formats.ts';",
    '',
    ...lines,
    '',
    'export const conforming = {',
    ...roots,
    '};',
    '',
  ].join('\n');
}

function resolved({ $ref, ...schema }, { $defs }) {
  if ($ref === undefined) return schema;
  refuseOthers(schema, WORDS);
  return $defs[$ref.replace('#/$defs/', '')];
}

function refuseOthers(schema, known) {
  const other = Object.keys(schema).find((keyword) => !known.includes(keyword));
  if (other !== undefined) throw new Error(`\`${other}\` is not known here: ${JSON.stringify(schema)}`);
}

function conditionOf(schema, functions) {
  const types = [schema.type].flat();
  const ofTypes = types.flatMap((type) => Object.keys(TYPES[type]));
  refuseOthers(schema, [...WORDS, ...ANY, ...ofTypes, ...(types.includes('object') ? OBJECT : [])]);
  const typed = types.map((type) => `(${typeConditions(type, schema, functions).join(' && ')})`).join(' || ');
  return [`(${typed})`, ...anyConditions(schema)].join(' && ');
}

function typeConditions(type, schema, functions) {
  const { is, ...keywords } = TYPES[type];
  const more = Object.entries(keywords).flatMap(([keyword, condition]) =>
    schema[keyword] === undefined ? [] : [condition(schema[keyword], functions)],
  );
  return [is, ...more, ...(type === 'object' ? [`${functions.named(objectOf(schema, functions))}(v)`] : [])];
}

function anyConditions(schema) {
  const one = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const isOne = one === undefined ? [] : [`(${one.map((value) => `v === ${JSON.stringify(value)}`).join(' || ')})`];
  return schema.not === undefined ? isOne : [...isOne, `v !== ${JSON.stringify(schema.not.const)}`];
}

function objectOf(schema, functions) {
  const { properties = {}, required = [], patternProperties = {}, additionalProperties, propertyNames } = schema;
  if (propertyNames !== undefined) refuseOthers(properties, []);
  const known = Object.entries(properties).map(([key, inner]) => `[${JSON.stringify(key)}, ${functions.of(inner)}]`);
  const own = Object.keys(patternProperties).map(
    (pattern) => `${functions.named(`new RegExp(${JSON.stringify(pattern)}, 'u')`)}.test(key)`,
  );
  const others =
    { true: 'true', false: 'false' }[additionalProperties ?? true] ?? `${functions.of(additionalProperties)}(v)`;
  const other = [...own, others].join(' || ');
  const named =
    propertyNames === undefined ? other : `${functions.of({ type: 'string', ...propertyNames })}(key) && (${other})`;
  return `mappingOf({
  known: new Map([${known.join(', ')}]),
  required: ${JSON.stringify(required)},
  other: ${functions.named(`(v, key) => ${named}`)},
})`;
}
