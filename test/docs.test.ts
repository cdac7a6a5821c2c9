/** Documents that are made from the code say what the code says now. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulesTable } from '../src/render/reports/rules-table.ts';
import { rulePages } from '../src/services/explain.ts';

const HEAD = `# What \`circles check\` finds

One line for each rule. \`circles explain <rule>\` prints its page with an example. This page is made from the rules themselves.

`;

it('docs/rules.md lists every rule (`npx vitest run test/docs.test.ts -u` writes it anew)', async () => {
  await expect(`${HEAD}${rulesTable(rulePages())}`).toMatchFileSnapshot('../docs/rules.md');
});

it('the README names only documents that are there', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, target]) => target ?? '');
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect(readFileSync(`${root}${link}`).length).toBeGreaterThan(0);
});
