/** Every format of three organisations, byte for byte. `npx vitest run test/render/charts -u` writes them anew: look at them. */
import { describe, expect, test } from 'vitest';
import { diskTree } from '../../../src/disk/disk-tree.ts';
import { load } from '../../../src/load/load.ts';
import type { Organisation } from '../../../src/model/organisation.ts';
import { packageFolder } from '../../../src/services/template.ts';
import { DRAWINGS, draw, ENDINGS } from './draw.ts';
import { organisationOf } from './organisation.ts';

const held = (by: string, until: string) => [{ by, until, from: '2025-01-01' }];

const small = organisationOf(
  {
    general: {
      name: 'General Circle',
      members: [{ person: 'ana' }, { person: 'ben' }, { person: 'dan', link: 'garden' }],
      policies: 1,
      roles: {
        leader: { kind: 'leader', held: held('ana', '2027-11-30') },
        secretary: { kind: 'secretary', held: held('ben', '2026-12-05') },
      },
    },
    garden: {
      name: 'Garden',
      parent: 'general',
      members: [{ person: 'cleo' }, { person: 'dan' }],
      roles: {
        leader: { kind: 'leader', held: held('cleo', '2026-10-01') },
        delegate: { kind: 'delegate' },
        bees: {
          title: 'Keeper of the bees',
          held: [{ by: 'cleo', from: '2025-01-01', until: '2027-01-10', acting: true }],
        },
      },
    },
    kitchen: {
      name: 'Öffentlichkeitsarbeit und Küche',
      parent: 'general',
      status: 'paused',
      roles: {
        leader: { kind: 'leader', held: [{ by: 'dan', from: '2026-12-15', until: '2027-12-14' }] },
        delegate: { kind: 'delegate', held: [...held('ana', '2027-03-01'), ...held('eve', '2027-03-01')] },
      },
    },
    lost: { name: 'Lost', parent: 'nowhere' },
  },
  { people: { ana: 'Ana', ben: 'Ben Okonkwo', cleo: '山田 太郎', dan: 'محمد العربي', eve: 'Eve 🍲' } },
);

const ORGANISATIONS: readonly (readonly [name: string, organisation: Organisation])[] = [
  ['small', small],
  ...['small-group', 'nonprofit'].map((name) => {
    const { organisation } = load(diskTree(`${packageFolder('templates')}/${name}`));
    return [`template-${name}`, organisation] as const;
  }),
];

describe.each(ORGANISATIONS)('%s', (name, organisation) => {
  test.each(DRAWINGS)('as %s', async (drawing) => {
    const text = draw(organisation, drawing, { width: 80 });
    expect(draw(organisation, drawing, { width: 80 })).toBe(text);
    await expect(text).toMatchFileSnapshot(`../../golden/charts/${name}.${ENDINGS[drawing]}`);
  });
});
