/** Whatever lies in the files, the check says what it found: within two seconds and 300 MB, in every format, and nothing in it speaks for itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'junit2json';
import { afterAll, describe, expect, it } from 'vitest';
import { CORPUS } from './corpus.ts';
import type { Hostile } from './hostile-case.ts';
import { type Checked, checkIn } from './room.ts';

const around = mkdtempSync(join(tmpdir(), 'circles-hostile-'));
afterAll(() => rmSync(around, { recursive: true, force: true }));

/** Seconds of the processor, so that a busy machine changes nothing, and the most memory. */
const ALLOWED = { seconds: 2, megabytes: 300 };

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;

describe('a hostile organisation', () => {
  it.each(CORPUS)('$name', async (hostile) => {
    const checked = checkIn(join(around, 'one'), hostile);
    expect([checked.code, checked.said]).toEqual([expect.toBeOneOf([0, 1]), '']);
    expect(checked.used.seconds).toBeLessThan(ALLOWED.seconds);
    expect(checked.used.megabytes).toBeLessThan(ALLOWED.megabytes);
    const [rule, file] = hostile.finds;
    expect(findingsIn(checked)).toContainEqual(expect.objectContaining({ rule, file }));
    for (const text of Object.values(checked.reports)) expect(text).not.toMatch(HIDDEN);
    for (const format of ['gitlab', 'sarif', 'rdjson']) JSON.parse(checked.reports[format] ?? '');
    expect(checked.reports.github).toMatch(/^(?:::(?:error|warning|notice) [^\n]*\n){1,30}$/);
    expect(Buffer.byteLength(checked.reports.markdown ?? '')).toBeLessThan(1024 * 1024);
    expect(await parse(checked.reports.junit ?? '')).toHaveProperty('testsuite');
  });
});

function findingsIn({ reports }: Checked): readonly object[] {
  return JSON.parse(reports.json ?? '').findings;
}

/** Four times as much may not cost more than this many times as much; the start of Node is in both. */
const LINEAR = 6;

const POLICIES = 'circles/kitchen/policies/';

/** `count` of something, each a finding. */
const GROWING: readonly (readonly [name: string, files: (count: number) => Hostile['files']])[] = [
  [
    'bad files',
    (count) => Object.fromEntries(each(count, (at) => [`${POLICIES}p${at}.yaml`, `title: "P${at}\nkind: guideline\n`])),
  ],
  [
    'circles above each other in a ring',
    (count) =>
      Object.fromEntries(
        each(count, (at) => [
          `circles/c${at}/circle.yaml`,
          `name: C${at}\nparent: c${(at + 1) % count}\naim: [x]\nmembers: [ana]\n`,
        ]),
      ),
  ],
  [
    'findings put aside in one file',
    (count) => {
      const waivers = each(
        count,
        (at) => `- {rule: circle-size, entity: x${at}, reason: y, from: 2027-01-01, until: 2027-12-31}`,
      );
      return { '.circles/waivers.yaml': `waivers:\n${waivers.join('\n')}\n` };
    },
  ],
  [
    'items of a domain that another circle has too',
    (count) => {
      const domain = each(count, (at) => `- Matter ${at}\n`).join('');
      const circle = (name: string) =>
        `name: ${name}\nparent: general\naim: [x]\nmembers: [ana, ben]\ndomain:\n${domain}`;
      return { 'circles/one/circle.yaml': circle('One'), 'circles/two/circle.yaml': circle('Two') };
    },
  ],
];

describe('many findings cost as much more as there are more of them', () => {
  it.each(GROWING)('%s', (_, files) => {
    const check = (count: number) =>
      checkIn(join(around, 'many'), { name: '', finds: ['', ''], files: files(count) ?? {} });
    const [few, many] = [check(300), check(1200)];
    expect(findingsIn(many).length).toBeGreaterThanOrEqual(1200);
    expect(many.used.seconds).toBeLessThan(LINEAR * few.used.seconds);
  });
});

function each<Made>(count: number, make: (at: number) => Made): readonly Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
