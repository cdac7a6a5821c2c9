/** Files that somebody would put into an organisation to bring the tool down, or to speak through it. */

import { FORMED, type Hostile, KITCHEN, POLICY } from './hostile-case.ts';
import { LINKS } from './links.ts';
import { NUMBERS } from './numbers.ts';

/** Every nine letters another alias to all of the level above: ten to the ninth power of them. */
const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`),
  '',
].join('\n');

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const policy = (title: string): string =>
  `title: ${title}\nkind: guideline\nstatus: active\ntext: Something.\nreview: 2027-01-01\n`;

/** What makes a reader grow. */
const GROWING: readonly Hostile[] = [
  { name: 'a bomb of aliases', finds: ['yaml-invalid', POLICY], files: { [POLICY]: BOMB } },
  { name: 'a bomb as settings', finds: ['yaml-invalid', 'circles.yaml'], files: { 'circles.yaml': BOMB } },
  { name: 'an alias of itself', finds: ['yaml-invalid', POLICY], files: { [POLICY]: 'a: &a [*a]\n' } },
  {
    name: 'merge keys of merge keys',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: `a0: &a0 {x: 1}\n${lines(2000, (at) => `a${at + 1}: &a${at + 1} {<<: [*a${at}, *a${at}]}`)}\n` },
  },
  { name: 'brackets without end', finds: ['yaml-invalid', POLICY], files: { [POLICY]: `a: ${'['.repeat(100_000)}` } },
  {
    name: 'brackets that end',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: `a: ${'['.repeat(60_000)}${']'.repeat(60_000)}\n` },
  },
  { name: 'braces in braces', finds: ['yaml-invalid', POLICY], files: { [POLICY]: `${'{a: '.repeat(50_000)}\n` } },
  {
    name: 'keys in keys',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: lines(700, (at) => `${' '.repeat(at)}a:`) },
  },
  { name: 'dashes in a row', finds: ['yaml-invalid', POLICY], files: { [POLICY]: `a:\n  ${'- '.repeat(100_000)}x\n` } },
  { name: 'question marks', finds: ['yaml-invalid', POLICY], files: { [POLICY]: `${'? '.repeat(100_000)}x\n` } },
  {
    name: 'ten thousand documents',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: '---\na: 1\n'.repeat(10_000) },
  },
  {
    name: 'a line of 300 KB',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: policy(`"${'long '.repeat(60_000)}"`) },
  },
  {
    name: 'a line of 250 KB with its fault at the end',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: `title: "${'long '.repeat(50_000)}" : x\n` },
  },
  {
    name: 'a key of 250 KB',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: `${policy('Fine')}${'k'.repeat(250_000)}: x\n` },
  },
  {
    name: 'a word of 250 KB with a quotation mark that never ends',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: `title: "${'\\u00'.repeat(60_000)}\n` },
  },
  {
    name: '20,000 keys in one map',
    finds: ['schema-invalid', POLICY],
    files: { [POLICY]: `${policy('Fine')}${lines(20_000, (at) => `k${at}: 1`)}\n` },
  },
  {
    name: '20,000 keys in one line',
    finds: ['schema-invalid', POLICY],
    files: { [POLICY]: `{${lines(20_000, (at) => `k${at}: 1`).replaceAll('\n', ', ')}}\n` },
  },
  {
    name: '20,000 times one key',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: `${policy('Fine')}${'same: 1\n'.repeat(20_000)}` },
  },
  {
    name: '20,000 settings of rules',
    finds: ['schema-invalid', 'circles.yaml'],
    files: { 'circles.yaml': `${FORMED}rules:\n${lines(20_000, (at) => `  r${at}: x`)}\n` },
  },
  {
    name: '20,000 members who are nobody, in one line',
    finds: ['unknown-reference', KITCHEN],
    files: {
      [KITCHEN]: `name: Kitchen\nparent: general\naim: [x]\nmembers: [${lines(20_000, (at) => `p${at}`).replaceAll('\n', ', ')}]\n`,
    },
  },
  {
    name: 'one member 20,000 times',
    finds: ['schema-invalid', KITCHEN],
    files: { [KITCHEN]: `name: Kitchen\nparent: general\naim: [x]\nmembers: [${'ana, '.repeat(20_000)}ben]\n` },
  },
  {
    name: 'one member 6,000 times, where each could be mended',
    finds: ['schema-invalid', KITCHEN],
    files: { [KITCHEN]: `name: Kitchen\nparent: general\naim: [x]\nmembers: [${'ana, '.repeat(6000)}ben]\n` },
  },
  {
    name: '2,000 findings put aside',
    finds: ['waiver-invalid', '.circles/waivers.yaml'],
    files: {
      '.circles/waivers.yaml': `waivers:\n${lines(2000, (at) => `- {rule: circle-size, entity: x${at}, reason: y, from: 2027-01-01, until: 2027-12-31}`)}\n`,
    },
  },
  {
    name: 'a tower of 500 circles',
    finds: ['aim-missing', 'circles/c499/circle.yaml'],
    files: Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `circles/c${at}/circle.yaml`,
        `name: C${at}\nparent: ${at === 0 ? 'general' : `c${at - 1}`}\nmembers: [ana]\n`,
      ]),
    ),
  },
  {
    name: 'a ring of 500 circles',
    finds: ['circle-tree', 'circles/c0/circle.yaml'],
    files: Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `circles/c${at}/circle.yaml`,
        `name: C${at}\nparent: c${(at + 1) % 500}\naim: [x]\nmembers: [ana]\n`,
      ]),
    ),
  },
  {
    name: 'a record that is a bomb',
    finds: ['yaml-invalid', 'circles/kitchen/decisions/2027-01-01-x/decision.yaml'],
    files: { 'circles/kitchen/decisions/2027-01-01-x/decision.yaml': BOMB },
  },
  {
    name: 'a record of 8 MB',
    finds: ['yaml-invalid', 'circles/kitchen/decisions/2027-01-01-x/decision.yaml'],
    files: { 'circles/kitchen/decisions/2027-01-01-x/decision.yaml': `a: "${'x'.repeat(8_000_000)}" : b\n` },
  },
];

/** What would speak through a report, or hide in it. */
const SPEAKING: readonly Hostile[] = [
  {
    name: 'the colours of a terminal',
    finds: ['text-unsafe', POLICY],
    files: { [POLICY]: policy('Red \u001b[31m and \u001b]8;;https://example.org\u0007here') },
  },
  { name: 'the same by escapes', finds: ['text-unsafe', POLICY], files: { [POLICY]: policy('"Red \\e[31m\\a"') } },
  { name: 'writing turned around', finds: ['text-unsafe', POLICY], files: { [POLICY]: policy('Rent \u202e001 €') } },
  { name: 'letters of no width', finds: ['text-unsafe', POLICY], files: { [POLICY]: policy('A\u200bna') } },
  { name: 'NUL', finds: ['text-unsafe', POLICY], files: { [POLICY]: policy('a\u0000b') } },
  {
    name: 'a command for GitHub as a title',
    finds: ['policy-review-overdue', POLICY],
    files: { [POLICY]: policy('"::error::owned%0A::stop-commands::x"') },
  },
  {
    name: 'a formula as a title',
    finds: ['policy-review-overdue', POLICY],
    files: { [POLICY]: policy(`'=HYPERLINK("https://example.org?"&A1,"Click")'`) },
  },
  {
    name: 'markup as a title',
    finds: ['policy-review-overdue', POLICY],
    files: { [POLICY]: policy(`'<script>x</script> ]]> [a](https://example.org) | @everyone \`b\` <!--'`) },
  },
  {
    name: 'words of the group that are commands',
    finds: ['policy-review-overdue', POLICY],
    files: { 'circles.yaml': `${FORMED}labels: {policy: "::error::", circle: "<b>@x"}\n`, [POLICY]: policy('Fine') },
  },
  {
    name: 'a name of 10,000 letters',
    finds: ['schema-invalid', 'people/ana.yaml'],
    files: { 'people/ana.yaml': `name: ${'Ana'.repeat(3334)}\nstatus: active\n` },
  },
  {
    name: 'a title of 10,000 letters that join with each other',
    finds: ['schema-invalid', POLICY],
    files: { [POLICY]: policy(`e${'\u0301'.repeat(10_000)}`) },
  },
  {
    name: 'a reference of 10,000 letters',
    finds: ['schema-invalid', KITCHEN],
    files: { [KITCHEN]: `name: Kitchen\nparent: ${'x'.repeat(10_000)}\naim: [x]\nmembers: [ana]\n` },
  },
  {
    name: 'broken UTF-8',
    finds: ['yaml-invalid', POLICY],
    files: {
      [POLICY]: Buffer.concat([
        Buffer.from('title: "'),
        Buffer.from([0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
        Buffer.from('"\n'),
      ]),
    },
  },
  {
    name: 'UTF-16',
    finds: ['yaml-invalid', POLICY],
    files: { [POLICY]: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(policy('Fine'), 'utf16le')]) },
  },
  { name: 'nothing at all', finds: ['yaml-invalid', POLICY], files: { [POLICY]: '' } },
  {
    name: 'only line ends of an old Mac',
    finds: ['text-unsafe', POLICY],
    files: { [POLICY]: policy('x').replaceAll('\n', '\r') },
  },
  {
    name: 'names that JavaScript knows',
    finds: ['unknown-reference', KITCHEN],
    files: { [KITCHEN]: 'name: Kitchen\nparent: general\naim: [x]\nmembers: [constructor, prototype, tostring]\n' },
  },
  {
    name: 'keys that JavaScript knows',
    finds: ['schema-invalid', POLICY],
    files: { [POLICY]: `${policy('Fine')}__proto__: {title: x}\nconstructor: x\ntoString: y\n` },
  },
  {
    name: 'a circle called constructor',
    finds: ['aim-missing', 'circles/constructor/circle.yaml'],
    files: { 'circles/constructor/circle.yaml': 'name: C\nparent: general\nmembers: [ana]\n' },
  },
  {
    name: 'a time zone out of the tree',
    finds: ['policy-review-overdue', POLICY],
    files: { 'circles.yaml': `${FORMED}timezone: ../../../etc/passwd\n`, [POLICY]: policy('Fine') },
  },
];

/** All of them; each lies over the example group. */
export const CORPUS: readonly Hostile[] = [...GROWING, ...SPEAKING, ...NUMBERS, ...LINKS];
