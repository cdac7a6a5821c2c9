/** The tools that others use for files like these, as they would be called for ours. One that is not there is told, and fails nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../measure.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FETCH = 'npm run bench:peers';

/** Kinds in the order of how many files an organisation has of them, so that a peer which tries one after the other is soon done. */
const KINDS = [
  'term',
  'role',
  'decision',
  'account',
  'person',
  'policy',
  'meeting',
  'circle',
  'backlog',
  'organisation',
];

/** The files that a check reads, as patterns that every peer takes. */
const PATTERNS = [
  'circles.yaml',
  'people/*.yaml',
  'circles/*/*.yaml',
  'circles/*/{roles,terms,policies,meetings}/*.yaml',
  'circles/*/decisions/*/*.yaml',
];

/** The schemas as one, so that a peer needs one process: what several calls would cost shall not be held against it. */
function oneSchema(room) {
  const file = join(room.home, 'any.schema.json');
  const schemas = KINDS.map((kind) => JSON.parse(readFileSync(join(ROOT, `schemas/${kind}.schema.json`), 'utf8')));
  const definitions = schemas.map((schema, index) => [KINDS[index], { ...schema, $id: `urn:circles:${KINDS[index]}` }]);
  const anyOf = KINDS.map((kind) => ({ $ref: `urn:circles:${kind}` }));
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  writeFileSync(file, JSON.stringify({ $schema, $defs: Object.fromEntries(definitions), anyOf }));
  return file;
}

function installed(name, bin, args) {
  const file = join(HERE, 'node_modules', bin);
  const command = { name, program: process.execPath, args: [file, ...args] };
  return existsSync(file) ? command : { ...command, absent: `not there: \`${FETCH}\` fetches it` };
}

/** The best of them: schemas alone, no references, no positions. */
export function ajvCli(room, folder) {
  const data = PATTERNS.flatMap((pattern) => ['-d', join(folder, pattern)]);
  const how = ['--spec=draft2020', '--strict=false', '-c', join(HERE, 'node_modules/ajv-formats/dist/index.js')];
  return installed('ajv-cli', 'ajv-cli/dist/index.js', ['validate', ...how, '-s', oneSchema(room), ...data]);
}

/** Others that can be run as often as ours. */
export function steadyPeers(folder) {
  const script = join(HERE, 'python-jsonschema.py');
  const hasModules = spawnSync('python3', ['-c', 'import jsonschema, yaml']).status === 0;
  const command = { name: 'python3-jsonschema', program: 'python3', args: [script, join(ROOT, 'schemas'), folder] };
  return [
    hasModules ? command : { ...command, absent: 'not there: `apt-get install python3-jsonschema python3-yaml`' },
  ];
}

/** Those that take a minute for a large organisation. */
export function slowPeers(room, folder) {
  const files = filesOf(folder);
  const schema = oneSchema(room);
  const rules = join(room.home, 'spectral.json');
  const then = { function: 'schema', functionOptions: { schema: JSON.parse(readFileSync(schema, 'utf8')) } };
  writeFileSync(rules, JSON.stringify({ rules: { any: { given: '$', severity: 'error', then } } }));
  const lint = { name: 'yamllint', program: 'yamllint', args: ['-d', 'relaxed', ...files], cwd: folder };
  const hasLint = spawnSync('yamllint', ['--version']).status === 0;
  return [
    hasLint ? lint : { ...lint, absent: 'not there: `apt-get install yamllint`' },
    { ...installed('v8r', 'v8r/src/index.js', ['--schema', schema, ...files]), cwd: folder },
    {
      ...installed('spectral', '@stoplight/spectral-cli/dist/index.js', ['lint', '--ruleset', rules, ...files]),
      cwd: folder,
    },
  ];
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.yaml') && !name.includes('/adopted/'))
    .sort();
}
