/** Numbers, days and periods beyond what anybody counts. */
import { FORMED, type Hostile, POLICY } from './hostile-case.ts';

const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const term = (start: string, end: string): string => `role: secretary\nperson: ben\nstart: ${start}\nend: ${end}\n`;
const settings = (line: string): string => `${FORMED}governance: {${line}}\n`;

export const NUMBERS: readonly Hostile[] = [
  {
    name: 'a number of 400 digits',
    finds: ['schema-invalid', 'circles.yaml'],
    files: { 'circles.yaml': FORMED.replace('format: 1', `format: ${'9'.repeat(400)}`) },
  },
  {
    name: 'a number beyond all',
    finds: ['yaml-invalid', 'circles.yaml'],
    files: { 'circles.yaml': FORMED.replace('format: 1', 'format: 1e999') },
  },
  {
    name: 'no number',
    finds: ['yaml-invalid', 'circles.yaml'],
    files: { 'circles.yaml': FORMED.replace('format: 1', 'format: .nan') },
  },
  { name: 'the year 0', finds: ['term-expired', TERM], files: { [TERM]: term('0000-01-01', '0000-12-31') } },
  { name: 'the year 9999', finds: ['term-too-long', TERM], files: { [TERM]: term('2026-12-01', '9999-12-31') } },
  {
    name: 'a year of five digits',
    finds: ['schema-invalid', TERM],
    files: { [TERM]: term('2026-12-01', '99999-12-31') },
  },
  { name: 'the 31 February', finds: ['schema-invalid', TERM], files: { [TERM]: term('2026-02-31', '2027-12-31') } },
  ...['P99999999999999Y', `P${'9'.repeat(5000)}D`].flatMap((period) =>
    ['warn_before', 'review_grace'].map(
      (key): Hostile => ({
        name: `${key} of ${period.slice(0, 20)}`,
        finds: ['schema-invalid', 'circles.yaml'],
        files: { 'circles.yaml': settings(`${key}: ${period}`) },
      }),
    ),
  ),
  {
    name: 'a review in the year 9999, and a helping circle until then',
    finds: ['helping-circle-incomplete', 'circles/oven/circle.yaml'],
    files: {
      [POLICY]: 'title: Fine\nkind: guideline\nstatus: active\ntext: Something.\nreview: 9999-12-31\n',
      'circles/oven/circle.yaml':
        'name: Oven\nparent: kitchen\ntype: helping\naim: [x]\nends: 9999-12-31\nmembers: [ana]\n',
    },
  },
  {
    name: 'warn_before of P9999Y',
    finds: ['term-ending-soon', TERM],
    files: { 'circles.yaml': settings('warn_before: P9999Y') },
  },
  {
    name: 'something put aside until the end of time',
    finds: ['waiver-invalid', '.circles/waivers.yaml'],
    files: {
      '.circles/waivers.yaml':
        'waivers:\n- {rule: circle-size, entity: x, reason: y, from: 2027-01-01, until: 9999-12-31}\n',
    },
  },
];
