/** Documents that are made from the code say what the code says now. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { RULES_LEFT_OUT } from '../src/messages/en/rules-left-out.ts';
import { leftOutTable, rulesByGroup, rulesTable } from '../src/render/reports/rules-table.ts';
import { rulePages } from '../src/services/explain.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HEAD = `# What \`circles check\` finds

One line for each rule. \`circles explain <rule>\` prints its page with an example. Where a weight has a †, it is advice while the
group is forming. Rules of a practice that a group has not taken up are silent. The rows are those of the catalogue of
sociocratic practice that the rules come from: structure (S), aims and domains (D), roles (R), members (M), policies (P),
consent (C), selections (EL), meetings (T), networks (N), money (F), health (H). This page is made from the rules themselves.

`;
const LEFT_OUT = '\n## What has no rule\n\n';

it('docs/rules.md lists every rule (`npx vitest run test/docs.test.ts -u` writes it anew)', async () => {
  const page = `${HEAD}${rulesTable(rulePages())}${LEFT_OUT}${leftOutTable(RULES_LEFT_OUT)}`;
  await expect(page).toMatchFileSnapshot('../docs/rules.md');
});

it('the README names every rule (`npx vitest run test/docs.test.ts -u` writes it anew)', async () => {
  const block = `<!-- rules -->\n${rulesByGroup(rulePages())}<!-- /rules -->`;
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  await expect(readme.replace(/<!-- rules -->.*<!-- \/rules -->/s, () => block)).toMatchFileSnapshot('../README.md');
  expect(readme).toContain('<!-- rules -->');
});

it('the README names only documents that are there', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, target]) => target ?? '');
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect(readFileSync(`${ROOT}${link}`).length).toBeGreaterThan(0);
});
