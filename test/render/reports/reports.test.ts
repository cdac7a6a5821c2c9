/** Reports for people, for programs and for GitHub; with hostile text in every place text can stand. Further formats: formats.test.ts. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { github } from '../../../src/render/reports/github.ts';
import { human } from '../../../src/render/reports/human.ts';
import { isReportFormat, REPORT_FORMATS } from '../../../src/render/reports/index.ts';
import { json } from '../../../src/render/reports/json.ts';
import { aside, expired, hint, options, reportOf, rules, saying } from './made-report.ts';

test('for people: place, the line with its mark, what, why, next, and the summary last', () => {
  expect(human(reportOf([expired, hint]), options)).toBe(`Errors (1)

circles/kitchen/terms/secretary-2026-12-01.yaml:4:6
  error  term-expired kitchen/secretary
  4 | end: 2027-11-30
    |      ^^^^^^^^^^
  Kitchen, secretary: Ben's term ended yesterday.
  Why: Nothing is broken.
  Next: At the next meeting: \`circles select kitchen/secretary\`.
  See also: people/ben.yaml:1:1

1 December 2027: 1 error, 0 warnings, 1 hint. Hints: \`circles check --hints\`.
`);
});

test('for people: advice in full when asked for', () => {
  const text = human(reportOf([hint]), { ...options, hints: true });
  expect(text).toContain('Advice (1)');
  expect(text).toContain('It ends soon.');
  expect(text).toMatch(/\n1 December 2027: no errors, no warnings, 1 hint\.\n$/);
});

test('for people: one line when all is well', () => {
  expect(human(reportOf([]), options)).toBe('1 December 2027: no errors, no warnings.\n');
});

test('for people: what is put aside and what was there before is counted', () => {
  const counts = { error: 0, warning: 2, advice: 0, waived: 1, earlier: 3 };
  expect(human(reportOf([], { counts }), options)).toContain('0 errors, 2 warnings, 1 put aside, 3 there before.');
});

test('for people: accessible output draws nothing', () => {
  const text = human(reportOf([expired]), { ...options, accessible: true });
  expect(text).toContain('  Line 4: end: 2027-11-30\n');
  expect(text).not.toMatch(/[|^]/);
});

test('for people: sentences are wrapped, commands and paths never cut', () => {
  const narrow = human(reportOf([expired]), { ...options, width: 30 });
  const sentences = narrow.split('\n').filter((line) => line.startsWith('  ') && !line.includes('/'));
  expect(sentences.length).toBeGreaterThan(3);
  for (const line of sentences) expect(line.length).toBeLessThanOrEqual(30);
  expect(narrow).toContain('\n  `circles select kitchen/secretary`.\n');
});

test('for people: a long line is shown around the mark', () => {
  const lines = () => [`${'a'.repeat(200)}HERE${'b'.repeat(200)}`];
  const position = { line: 1, column: 201, endLine: 1, endColumn: 205 };
  const text = human(reportOf([{ ...expired, position }], { lines }), options);
  const [frame, carets] = text.split('\n').slice(4, 6);
  expect(frame!.length).toBeLessThanOrEqual(80);
  expect(frame!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1)).toBe('HERE');
});

test('for people: of a line that nobody wrote by hand only the surroundings are shown, in a pipe and to a screen reader too', () => {
  const lines = () => ['', '', '', `end: 2027-11-30${' long'.repeat(50_000)}`];
  for (const accessible of [true, false]) {
    const text = human(reportOf([expired], { lines }), { ...options, width: Number.POSITIVE_INFINITY, accessible });
    expect(text).toContain('end: 2027-11-30 long long');
    expect(text.length).toBeLessThan(1000);
  }
});

test('for people: the mark stands under wide letters too', () => {
  const position = { line: 1, column: 7, endLine: 1, endColumn: 9 };
  const text = human(reportOf([{ ...expired, position }], { lines: () => ['name: 山田 x'] }), options);
  expect(text).toContain('  1 | name: 山田 x\n    |       ^^^^\n');
});

test('for people: a place that is a whole file or gone shows no line', () => {
  const whole = { line: 1, column: 1, endLine: 5, endColumn: 1 };
  const gone = { line: 99, column: 1, endLine: 99, endColumn: 5 };
  for (const position of [whole, gone]) {
    expect(human(reportOf([{ ...expired, position }]), options)).not.toContain(' | ');
  }
});

test('for people: meaning is set off by the style and never by colour alone', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const style = { strong: tag('b'), muted: tag('m'), good: tag('g'), warning: tag('w'), bad: tag('r') };
  const text = human(reportOf([expired]), { ...options, style });
  expect(text).toContain('<r>error</r>');
  expect(human(reportOf([]), { ...options, style })).toContain('<g>1 December');
});

const HOSTILE = 'x\u001b[31m\u202e\u0007\u009b\n::error::y\r%0A,:';
const hostile = saying(HOSTILE);
const hostileReport = reportOf([hostile], { lines: () => ['', '', '', HOSTILE], waived: [aside(hostile, HOSTILE)] });

test('no format lets control or direction characters through', () => {
  for (const format of Object.values(REPORT_FORMATS)) {
    const text = format(hostileReport, { ...options, hints: true });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});

test('for GitHub: one line for each finding, with a level it knows', () => {
  expect(github(reportOf([expired, hint]), options)).toBe(
    "::error file=circles/kitchen/terms/secretary-2026-12-01.yaml,line=4,col=6,title=term-expired::Kitchen, secretary: Ben's term ended yesterday. Nothing is broken. At the next meeting: `circles select kitchen/secretary`.\n" +
      '::notice file=circles/kitchen/terms/secretary-2026-12-01.yaml,line=4,col=6,title=term-ending-soon::It ends soon. Nothing is broken. At the next meeting: `circles select kitchen/secretary`.\n',
  );
  expect(github(reportOf([]), options)).toBe('');
});

test('for GitHub: hostile text starts no command of its own and ends no property', () => {
  const lines = github(hostileReport, options).split('\n');
  expect(lines).toHaveLength(2);
  const [, properties = ''] = /^::error (.*?)::/.exec(lines[0]!) ?? [];
  expect(properties.split(',')).toHaveLength(4);
  expect(properties).toContain('%0A');
  expect(properties).toContain('%250A%2C%3A');
});

test('for GitHub: of each level the first ten, and one notice in their place says how many more there are', () => {
  const errors = Array.from({ length: 12 }, (_, at) => ({ ...expired, entity: `kitchen/${at}` }));
  const hints = Array.from({ length: 10 }, (_, at) => ({ ...hint, entity: `kitchen/${at}` }));
  expect(github(reportOf([...errors.slice(2), ...hints]), options).match(/^::error /gm)).toHaveLength(10);
  expect(github(reportOf([...errors.slice(2), ...hints]), options)).not.toContain('title=circles');
  const lines = github(reportOf([...errors, ...hints]), options)
    .trimEnd()
    .split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(10);
  expect(lines.at(-1)).toBe(
    '::notice title=circles::3 more. All of them are in the summary of this job, or: `circles check --hints`.',
  );
});

test('for GitHub: files are named from the top of the repository', () => {
  expect(github(reportOf([expired]), { folder: 'group/' })).toContain('file=group/circles/kitchen/');
});

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8')),
);

test('for programs: valid against its schema, and the text comes back as it was', () => {
  for (const report of [reportOf([]), reportOf([expired, hint], { waived: [aside(expired)] }), hostileReport]) {
    const parsed = JSON.parse(json(report));
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
  }
  const parsed = JSON.parse(json(hostileReport));
  expect(parsed.findings[0].what).toBe(HOSTILE);
  expect(parsed.version).toBe(1);
  expect(validate({ ...parsed, version: 2 })).toBe(false);
});

test('the names of formats come from the map', () => {
  expect(Object.keys(REPORT_FORMATS)).toEqual([
    'human',
    'json',
    'github',
    'gitlab',
    'sarif',
    'junit',
    'rdjson',
    'markdown',
  ]);
  expect(isReportFormat('json')).toBe(true);
  expect(isReportFormat('toString')).toBe(false);
});

test('for people: what one rule finds often is told three times, named ten times, and then counted', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...expired, entity: `circle-${index}/secretary` }));
  const text = human(reportOf([...many, hint]), options);
  expect(text.match(/ {2}Next: /g)).toHaveLength(3);
  expect(text.match(/ {2}Why: /g)).toHaveLength(1);
  expect(text).toContain(
    '\nAnd 37 more of term-expired:\n  circles/kitchen/terms/secretary-2026-12-01.yaml:4:6  circle-3/',
  );
  expect(text).toContain('  and 27 more. All of them in full: `circles check --only term-expired`.\n');
  const [only] = rules;
  const whole = human(reportOf(many, { rules: only === undefined ? [] : [only] }), options);
  expect(whole.match(/ {2}Next: /g)).toHaveLength(40);
});

test('for people: what one rule finds a few times is all told, and why it matters once', () => {
  const few = Array.from({ length: 5 }, (_, index) => ({ ...expired, entity: `circle-${index}/secretary` }));
  const text = human(reportOf(few), options);
  expect([text.match(/ {2}Next: /g)?.length, text.match(/ {2}Why: /g)?.length]).toEqual([5, 1]);
  expect(text).not.toContain('more of');
});

test('for people: the line is shown of what is about a part of a file, not of what is about all of it', () => {
  const whole = { ...expired, position: { line: 1, column: 1, endLine: 1, endColumn: 16 } };
  expect(human(reportOf([whole]), options)).not.toContain('^');
  const part = { ...expired, position: { line: 1, column: 7, endLine: 1, endColumn: 16 } };
  expect(human(reportOf([part]), options)).toContain('  1 | role: secretary\n    |       ^^^^^^^^^\n');
});
