/** A proposed change in words: decided and undecided, with whose consent is there and whose is missing. */
import { describe, expect, it } from 'vitest';
import { forgePage } from '../../src/render/ci/forge-page.ts';
import { commentPage } from '../../src/services/comment-page.ts';
import { proposedChange } from '../../src/services/proposed-change.ts';
import { policy } from '../group.ts';
import { folderOf, made, treeOf, type World, withFiles } from '../ledger.ts';
import { told } from '../organisation.ts';
import { STORY } from '../story.ts';

const BEFORE = told(STORY.slice(0, 2));
const AFTER = told(STORY.slice(0, 3));
const TODAY = '2026-02-02';

async function comment(before: World, after: World): Promise<string> {
  const page = commentPage(await proposedChange(treeOf(before), treeOf(after), TODAY), 'main');
  return page === undefined ? '' : forgePage(page);
}

function section(text: string, heading: string): string {
  return text.split(/#### |<details>|^---$/m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

describe('the comment', () => {
  it('is nothing where nothing changes', async () => {
    expect(await comment(AFTER, AFTER)).toBe('');
  });

  it('says of what is decided who consented and who signed', async () => {
    const text = await comment(BEFORE, AFTER);
    expect(text.split('\n')[1]).toBe('### 1 policy is new');
    const decided = section(text, 'Decided, and recorded here');
    expect(decided).toContain('- "Label allergens", on Sunday 1 February 2026');
    expect(decided).toContain('New policy in Kitchen: allergens, until 31 January 2027.');
    expect(decided).toContain('Kitchen consents: Ana Ruiz, Ben Okafor and Cleo Møller');
    expect(decided).toContain('Signed by Ben Okafor.');
    expect(text).not.toContain('Consent is missing');
    expect(text).not.toContain('signatures newly finds');
  });

  it('says of what is not decided who is asked, and what to do', async () => {
    const after = withFiles(AFTER, new Map([policy('garden', 'quiet', 'No music after ten.')]));
    const text = await comment(AFTER, after);
    expect(section(text, 'Consent is missing')).toContain(
      'Garden decides; asked are Ben Okafor, Dan Eriksen and 山田花子.',
    );
    expect(text).toContain('To bring it to a round: `circles consent`');
    expect(text).toContain('  No music after ten.');
  });

  it('leaves out what was undecided before already', async () => {
    const before = withFiles(AFTER, new Map([policy('garden', 'quiet', 'No music after ten.')]));
    const after = withFiles(before, new Map([policy('house', 'roof', 'Look at the roof.')]));
    const missing = section(await comment(before, after), 'Consent is missing');
    expect(missing).toContain('House decides');
    expect(missing).not.toContain('Garden');
  });

  it('shows who held a role and who would', async () => {
    const term = (person: string, start: string, end: string) =>
      made(`circles/kitchen/terms/secretary-${start}.yaml`, { role: 'secretary', person, start, end });
    const before = withFiles(AFTER, new Map([term('ben', '2025-02-01', '2026-01-31')]));
    const text = await comment(before, withFiles(before, new Map([term('cleo', '2026-02-02', '2027-02-01')])));
    expect(text).toContain('### 1 role changes holder\n');
    expect(text).toContain('It concerns Ben Okafor and Cleo Møller.');
    expect(section(text, 'Who holds what')).toContain(
      '| Kitchen: secretary | Ben Okafor, whose term ended on 31 January 2026 and who carries on | Cleo Møller, until 1 February 2027 (in 364 days) |',
    );
  });

  it('tells a signature that was altered', async () => {
    const folder = folderOf(AFTER, 'Label allergens');
    const after = withFiles(AFTER, new Map([[`${folder}/ben.sig`, 'no signature']]));
    expect(section(await comment(AFTER, after), 'What the check of signatures newly finds')).toContain('ben.sig');
  });

  it('tells what the check newly finds, and only that', async () => {
    const after = withFiles(
      AFTER,
      new Map([made('circles/kitchen/policies/quiet.yaml', { title: 'Quiet', status: 'active', text: 'x' })]),
    );
    const found = section(await comment(AFTER, after), 'What the check newly finds');
    expect(found).toMatch(/circles\/kitchen\/policies\/quiet\.yaml\\?:\d+: .*Quiet/);
    expect(found).not.toContain('Garden');
  });

  it('does not take a file that can no longer be read for one that is gone', async () => {
    const text = await comment(
      AFTER,
      withFiles(AFTER, new Map([['circles/kitchen/policies/allergens.yaml', 'title: [x']])),
    );
    expect(text).toContain('### Nothing that is in force changes');
    expect(section(text, "Can't be read")).toContain('circles/kitchen/policies/allergens.yaml\\:1: ');
    expect(text.match(/allergens\.yaml/g)).toHaveLength(1);
  });

  it('says so where no decision was ever recorded', async () => {
    const files = (world: World) => new Map([...world.files].filter(([path]) => !path.includes('/decisions/')));
    const [before, after] = [
      { ...BEFORE, files: files(BEFORE) },
      { ...AFTER, files: files(AFTER) },
    ];
    const text = await comment(before, after);
    expect(text).toContain('No decision is recorded in this group yet');
    expect(section(text, 'Consent is missing')).toContain(
      'Kitchen decides; asked are Ana Ruiz, Ben Okafor and Cleo Møller.',
    );
    expect(text).not.toContain('signatures');
  });

  it('can be made of the whole life of a group at once', async () => {
    const empty: World = { ...BEFORE, files: new Map() };
    const text = await comment(empty, told(STORY));
    expect(text).toContain('### The group is set up');
    expect(text.length).toBeLessThan(65_536);
  });
});
