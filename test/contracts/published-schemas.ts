/** The schemas that others published for formats of ours, as packages bring them: none is copied here. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

const packages = createRequire(import.meta.url);

/** SARIF 2.1.0, as schemastore.org publishes it; comes with `@microsoft/jest-sarif` (MIT). */
export function sarifValidator(): ValidateFunction {
  const { id: _, $schema, ...schema } = JSON.parse(text('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  if ($schema !== 'http://json-schema.org/draft-04/schema#') throw new TypeError(`another draft: ${$schema}`);
  const formats = {
    uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
    'uri-reference': URI_REFERENCE,
    'date-time': /^\d{4}-\d{2}-\d{2}T/,
  };
  return new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
}

/** What RFC 3986 allows in a reference: no character outside ASCII, and no bare per cent sign. */
const URI_REFERENCE = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

/** The schema of Ant's JUnit reports by Windy Road (Apache License 2.0); comes in the tests of `junit-xml` (MIT), as one text. */
export function antJunitSchema(): string {
  const [, schema] = /antJunitSchema =\s*'([^\n]*)';/.exec(text('junit-xml/src/index.test.ts')) ?? [];
  if (schema === undefined) throw new TypeError('junit-xml has its schema somewhere else now');
  return schema.replaceAll("\\'", "'").replaceAll('\\n', '\n');
}

function text(path: string): string {
  return readFileSync(packages.resolve(path), 'utf8');
}
