/** Records made to keep the verifier busy: megabytes of what a reader or a list of faults could choke on are told within a second of computing. */
import { expect, test } from 'vitest';
import { encode, folderOf, textAt, verifyWorld, withFiles } from '../ledger.ts';
import { told } from '../organisation.ts';
import { STORY } from '../story.ts';

const world = told(STORY.slice(0, 4));
const path = `${folderOf(world, 'Label allergens')}/decision.yaml`;
const lawful = textAt(world, path);
const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const digest = (index: number): string => `sha256:${String(index).padStart(64, '0')}`;

test.each([
  ['aliases', `${lawful}x-a: &a b\nx-b: [${'*a, '.repeat(500_000)}]\n`],
  ['documents', lawful + '---\na: 1\n'.repeat(200_000)],
  ['keys with question marks', lawful + '? a\n'.repeat(500_000)],
  ['tabs', `${lawful}x-a:\n${'\t\n'.repeat(1_000_000)}`],
  [
    'earlier records',
    lawful.replace(/^previous: .*$/m, `previous: [${times(20_000, (index) => `${digest(index)}, `)}]`),
  ],
  ['unknown fields', lawful + times(20_000, (index) => `y-${index}: 1\n`)],
  [
    'files with faults',
    lawful.replace(
      /^files:\n/m,
      `files:\n${times(2000, (index) => `  - path: p${index}\n    before: 3\n    foo: 1\n`)}`,
    ),
  ],
])('%s', (_, text) => {
  const start = process.cpuUsage();
  const { findings } = verifyWorld(withFiles(world, new Map([[path, encode(text)]])));
  const { user, system } = process.cpuUsage(start);
  expect(text).not.toBe(lawful);
  expect(findings.filter((finding) => finding.decision === folderOf(world, 'Label allergens'))).not.toEqual([]);
  expect((user + system) / 1000).toBeLessThan(1000);
});
