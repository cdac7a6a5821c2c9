/** Verification from the side of those who do everything right: every kind of record, side by side, signed by more and more people. */
import { describe, expect, test } from 'vitest';
import { attack as secondFounding } from '../attacks/founding-several-second-founding.ts';
import { edited, members, policy, withKeys } from '../group.ts';
import {
  bytesAt,
  claimedKey,
  type Decided,
  decide,
  digestFor,
  folderOf,
  signature,
  textAt,
  verifyWorld,
  type World,
  withFiles,
} from '../ledger.ts';
import { told, wholeWorld } from '../organisation.ts';
import { STORY } from '../story.ts';

describe('the story', () => {
  test.each(STORY.map((_, index) => index))('verifies after %i decisions', (count) => {
    const { findings, governed, covered, records } = verifyWorld(told(STORY.slice(0, count)));
    expect(findings).toEqual([]);
    expect(covered).toBe(governed);
    expect(records).toHaveLength(count + 1);
  });

  test('has every kind of record that there is', () => {
    const world = wholeWorld();
    const records = [...world.files.keys()].filter((path) => path.endsWith('/decision.yaml'));
    const kinds = records.map((path) => /^kind: (.*)$/m.exec(textAt(world, path))?.[1] ?? '');
    expect([...new Set(kinds)].sort()).toEqual([
      'domain',
      'editorial',
      'format',
      'founding',
      'membership',
      'notice',
      'one-off',
      'policy',
      'role',
      'selection',
      'settings',
      'structure',
      'trust',
    ]);
  });
});

const TABLE: Decided = { title: 'Buy a table', by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'A table.' };

const signedBy = (world: World, title: string, people: readonly string[]): World => {
  const folder = folderOf(world, title);
  const bytes = bytesAt(world, `${folder}/decision.yaml`);
  return withFiles(
    world,
    new Map(people.map((person) => [`${folder}/${person}.sig`, signature(world.keys.get(person) ?? person, bytes)])),
  );
};

const merged = (one: World, other: World): World => ({ ...one, files: new Map([...one.files, ...other.files]) });

describe('later signatures', () => {
  const levelOf = (world: World, title: string) =>
    verifyWorld(world).records.find((record) => record.title === title)?.level;

  test('raise the level, and one missing changes nothing', () => {
    const world = decide(wholeWorld(), TABLE);
    expect(levelOf(world, TABLE.title)).toBe('recorded');
    expect(levelOf(signedBy(world, TABLE.title, ['cleo']), TABLE.title)).toBe('attested');
    expect(verifyWorld(signedBy(world, TABLE.title, ['cleo'])).findings).toEqual([]);
  });

  test('count only of those who were asked, and each of these once', () => {
    const world = decide(wholeWorld(), TABLE);
    const bearing = (signers: readonly string[]) => {
      const { records } = verifyWorld(signedBy(world, TABLE.title, signers));
      return records.find(({ title }) => title === TABLE.title);
    };
    expect(bearing(['dan', 'yamada'])).toMatchObject({ level: 'recorded', bearing: 1, asked: 4 });
    expect(bearing(['dan', 'ben'])).toMatchObject({ level: 'attested', bearing: 2, asked: 4 });
  });

  test('without which a decision of two circles would not be in force attest nothing yet', () => {
    const world = wholeWorld();
    const herbs = { id: 'herbs', text: 'The herb beds' };
    const meals = { id: 'meals', text: 'Meals and menus' };
    const wanted = new Map([
      edited(world, 'circles/kitchen/circle.yaml', { domain: [] }),
      edited(world, 'circles/garden/circle.yaml', { domain: [herbs, meals] }),
    ]);
    const title = 'Meals go to the garden';
    const decided = { title, by: 'ana', circle: 'kitchen', decided: '2026-06-01', wanted };
    const moved = decide(world, decided, { signers: ['ana', 'yamada'] });
    expect(verifyWorld(moved).findings).toEqual([]);
    expect(levelOf(moved, title)).toBe('recorded');
    expect(levelOf(signedBy(moved, title, ['cleo']), title)).toBe('attested');
  });

  const minutesOf = (world: World, title: string, [circle, by]: readonly [string, string]) =>
    decide(world, {
      title: `Minutes of ${circle}`,
      by,
      circle,
      decided: '2026-06-08',
      text: 'The minutes are right.',
      links: { accepts: [digestFor(world, title)] },
    });

  test('are told apart from minutes that a later meeting consented to', () => {
    const world = minutesOf(decide(wholeWorld(), TABLE), TABLE.title, ['kitchen', 'ben']);
    expect(verifyWorld(world).findings).toEqual([]);
    expect(levelOf(world, TABLE.title)).toBe('accepted');
    expect(levelOf(world, 'Minutes of kitchen')).toBe('recorded');
    expect(levelOf(signedBy(world, TABLE.title, ['cleo']), TABLE.title)).toBe('attested');
  });

  test('are not needed for minutes, but each of the circles that decided is', () => {
    const world = wholeWorld();
    const wanted = new Map([
      edited(world, 'circles/kitchen/circle.yaml', { domain: [] }),
      edited(world, 'circles/garden/circle.yaml', {
        domain: [
          { id: 'herbs', text: 'The herb beds' },
          { id: 'meals', text: 'Meals and menus' },
        ],
      }),
    ]);
    const title = 'Meals go to the garden';
    const both = { signers: ['ana', 'yamada'] };
    const moved = decide(world, { title, by: 'ana', circle: 'kitchen', decided: '2026-06-01', wanted }, both);
    const once = minutesOf(minutesOf(moved, title, ['kitchen', 'ana']), title, ['general', 'ana']);
    expect(levelOf(once, title)).toBe('recorded');
    expect(levelOf(minutesOf(once, title, ['garden', 'yamada']), title)).toBe('accepted');
  });

  test('by a key that came after the record count too', () => {
    const world = signedBy(wholeWorld(), 'Ben leads the kitchen', ['ben']);
    const { findings, records } = verifyWorld(world);
    expect(findings).toEqual([]);
    expect(records.find((record) => record.title === 'Ben leads the kitchen')?.signers).toContain('ben');
  });
});

describe('records made at the same time', () => {
  const roof: Decided = {
    title: 'Late',
    by: 'yamada',
    decided: '2026-06-01',
    wanted: new Map([policy('house', 'late', 'Late.')]),
  };

  test('stand side by side where neither touches what the other rests on, and the next one follows both', () => {
    const both = merged(decide(wholeWorld(), TABLE), decide(wholeWorld(), roof));
    expect(verifyWorld(both).findings).toEqual([]);
    expect(verifyWorld(both).heads).toHaveLength(2);
    const after = decide(both, { ...TABLE, title: 'Buy chairs', decided: '2026-06-02' });
    expect(verifyWorld(after).findings).toEqual([]);
    expect(verifyWorld(after).heads).toEqual([digestFor(after, 'Buy chairs')]);
  });

  test('of which one changes who may decide: the one in the base stands, whichever it is', () => {
    const world = wholeWorld();
    const leaving = decide(world, {
      title: 'Cleo leaves',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([members(world, 'kitchen', ['ana', 'ben', 'eva'])]),
    });
    const table = decide(world, TABLE);
    for (const [base, title] of [
      [leaving, 'Buy a table'],
      [table, 'Cleo leaves'],
    ] as const) {
      const both = merged(leaving, table);
      const { findings } = verifyWorld(both, {
        base: {
          list: () => [...base.files.keys()].sort().map((path) => ({ path, mode: 'file' })),
          read: (path) => base.files.get(path),
        },
      });
      expect(findings.find((finding) => finding.code === 'fork')?.decision).toBe(folderOf(both, title));
    }
  });

  test('that give one key to two persons do not', () => {
    const world = told(STORY.slice(0, 1));
    const identity = verifyWorld(world).organisation ?? '';
    const brings = (person: string) =>
      decide(world, {
        title: `A key of ${person}`,
        by: 'ana',
        decided: '2026-01-12',
        wanted: new Map([withKeys(world, person, [claimedKey(identity, person, 'shared')])]),
      });
    const codes = verifyWorld(merged(brings('cleo'), brings('dan'))).findings.map((finding) => finding.code);
    expect(codes).toContain('fork');
  });
});

describe('two founding records', () => {
  test('where the true one is named, what rests on it is in force', () => {
    const world = wholeWorld();
    const second = secondFounding.attack(world);
    const { organisation, records } = verifyWorld(second, { organisation: verifyWorld(world).organisation });
    expect(organisation).toBe(verifyWorld(world).organisation);
    expect(records).toHaveLength(26);
    expect(verifyWorld(second).organisation).toBeUndefined();
  });
});
