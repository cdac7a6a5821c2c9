/** The page that reminds a group: what is due with boxes, in the words of the check, and nobody named to do it. */
import { expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { forgePage } from '../../src/render/ci/forge-page.ts';
import { reminderPage } from '../../src/services/reminder-page.ts';

const FILES = {
  'circles.yaml': 'format: 1\nname: Maple\nmission: To cook.\nlabels: {term: mandate}\n',
  'people/ana.yaml': 'name: Ana @here\n',
  'circles/kitchen/circle.yaml': 'name: Kitchen\naim: [Cook.]\ndomain: [Meals]\nmembers: [ana]\n',
  'circles/kitchen/roles/leader.yaml': 'title: Leader\nkind: leader\npurpose: Leads.\n',
  'circles/kitchen/terms/leader-2026-01-01.yaml': 'role: leader\nperson: ana\nstart: 2026-01-01\nend: 2026-11-30\n',
  'circles/kitchen/policies/quiet.yaml':
    'title: Quiet\nstatus: active\ntext: No music.\nterm: {start: 2026-01-01, end: 2026-10-31}\n',
};

function page(files: { readonly [path: string]: string }, today: string): string {
  const found = reminderPage(memoryTree(files), today);
  return found === undefined ? '' : forgePage(found);
}

it('has a box for each thing, under what it is, with the way on', () => {
  const text = page(FILES, '2026-12-01');
  expect(text).toMatch(/^<!-- circles: reminder -->\n### Maple: \d+ things to take up\n/);
  expect(text).toContain(
    '#### Mandates that have ended\n\n- [ ] Kitchen, leader: the mandate ended on Monday 30 November 2026',
  );
  expect(text).not.toMatch(/\bAna\b/);
  expect(text).toContain('  - At the next meeting: `circles select kitchen/leader`.');
  expect(text).toContain('#### Policies to look at again\n\n- [ ] Kitchen');
  expect(text).toContain('#### Roles that nobody holds\n\n- [ ] ');
});

it('is nothing where nothing is due', () => {
  const { 'circles.yaml': settings } = FILES;
  expect(page({ 'circles.yaml': settings }, '2026-12-01')).toBe('');
});
