/** What `circles next` finds in the life of circles: from one circle of many to a general circle of links. */
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { nextEn } from '../../src/messages/en/next.ts';
import { STANDARD_LABELS } from '../../src/messages/labels.ts';
import { closings, confirmations, growth, inversion, practices, seats } from '../../src/services/life-steps.ts';

const FINDERS = { confirmations, seats, inversion, closings, growth, practices };

const NINE = ['ana', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gus', 'hal', 'ida'];

const GROUP: Readonly<Record<string, string>> = {
  'circles.yaml':
    'name: Maple\nmission: To cook.\nstatus: active\npractices: [consent, roles, links, reviews, measures]\n',
  ...Object.fromEntries(NINE.map((id) => [`people/${id}.yaml`, `name: ${id}\n`])),
  'circles/centre/circle.yaml': `name: Centre\naim: [All.]\nmembers: [${NINE.join(', ')}]\n`,
};

/** A circle inside the centre, with a leader and a delegate. */
function inside(id: string, [leader, delegate]: readonly [string, string], more = ''): Record<string, string> {
  const term = (role: string, person: string) => [
    [`circles/${id}/roles/${role}.yaml`, `title: ${role}\nkind: ${role}\npurpose: Links.\n`],
    [`circles/${id}/terms/${role}.yaml`, `role: ${role}\nperson: ${person}\nstart: 2026-12-01\nend: 2027-11-30\n`],
  ];
  return Object.fromEntries([
    [`circles/${id}/circle.yaml`, `name: ${id}\nparent: centre\naim: [A.]\nmembers: [${leader}, ${delegate}]\n${more}`],
    ...term('leader', leader),
    ...term('delegate', delegate),
  ]);
}

const TWO = { ...GROUP, ...inside('garden', ['ana', 'ben']), ...inside('kitchen', ['cleo', 'dan']) };

/** The commands that are proposed for these files. */
function proposed(files: Readonly<Record<string, string>>, today = '2027-01-01'): readonly string[] {
  const present = memoryTree(files);
  const loaded = load(present);
  expect(loaded.faults).toEqual([]);
  const words = nextEn(STANDARD_LABELS);
  return Object.values(FINDERS).flatMap((find) =>
    find({ place: { loaded, organisation: loaded.organisation, present, today } }, words).map(({ command }) => command),
  );
}

describe('proposed is', () => {
  it('a circle inside a large one', () => {
    expect(proposed(GROUP)).toEqual(['circles circle create --parent centre']);
  });

  it('the first meeting of a circle that is forming', () => {
    const forming = { ...GROUP, ...inside('garden', ['ana', 'ben'], 'status: forming\n') };
    expect(proposed(forming)).toEqual(['circles circle confirm garden']);
  });

  it('the inversion when two circles run, and nothing of it afterwards', () => {
    expect(proposed(TWO)).toEqual(['circles circle invert']);
    const members =
      '[{person: ana, link: garden}, {person: ben, link: garden}, {person: cleo, link: kitchen}, {person: dan, link: kitchen}]';
    const centre = `name: Centre\ntype: general\naim: [All.]\nmembers: ${members}\n`;
    expect(proposed({ ...TWO, 'circles/centre/circle.yaml': centre })).toEqual([]);
  });

  it('no inversion while a circle has nobody who links it, or the group is forming', () => {
    const unlinked = Object.fromEntries(
      Object.entries(TWO).filter(([path]) => !path.startsWith('circles/kitchen/terms/')),
    );
    expect(proposed(unlinked)).toEqual([]);
    const forming = GROUP['circles.yaml']?.replace('status: active', 'status: forming') ?? '';
    expect(proposed({ ...TWO, 'circles.yaml': forming })).toEqual([]);
  });

  it('a seat for a link without one', () => {
    const members = '[ana, {person: cleo, link: kitchen}, {person: dan, link: kitchen}]';
    const centre = `name: Centre\ntype: general\naim: [All.]\nmembers: ${members}\n`;
    expect(proposed({ ...TWO, 'circles/centre/circle.yaml': centre })).toEqual(['circles circle seat garden']);
  });

  it('the end of a helping circle from the day after its last one', () => {
    const centre = 'name: Centre\ntype: general\naim: [All.]\nmembers: [ana, ben]\n';
    const more = 'type: helping\nends: 2027-01-31\nmandate: Recommends.\ninformation: Reports.\n';
    const files = { ...GROUP, 'circles/centre/circle.yaml': centre, ...inside('oven', ['ana', 'ben'], more) };
    expect(proposed(files, '2027-01-31')).toEqual([]);
    expect(proposed(files, '2027-02-01')).toEqual(['circles circle dissolve oven']);
  });

  it('to hear what a helping circle reported, and then to close it', () => {
    const more = 'type: helping\nends: 2027-01-31\nmandate: Recommends.\ninformation: Reports.\n';
    const centre = 'name: Centre\ntype: general\naim: [All.]\nmembers: [ana, ben]\n';
    const files = { ...GROUP, 'circles/centre/circle.yaml': centre, ...inside('oven', ['ana', 'ben'], more) };
    const waits = { 'circles/centre/backlog.yaml': 'items: [{title: "oven reports, 2027-01-10"}]\n' };
    expect(proposed({ ...files, ...waits })).toEqual(['circles meeting centre']);
    const met = (outcome: string, state = 'held') => ({
      'circles/centre/meetings/2027-01-12.yaml': `schema: circles/meeting/v1\ndate: 2027-01-12\nstate: ${state}\npresent: [ana]\nagenda: [{title: "oven reports, 2027-01-10", kind: decide, outcome: ${outcome}}]\n`,
    });
    expect(proposed({ ...files, ...met('explored') })).toEqual(['circles circle dissolve oven']);
    expect(proposed({ ...files, ...waits, ...met('explored') })).toEqual(['circles meeting centre']);
    for (const nothing of [met('not-reached'), met('explored', 'open')])
      expect(proposed({ ...files, ...nothing })).toEqual([]);
  });

  it('one practice at a time', () => {
    const few = GROUP['circles.yaml']?.replace('roles, links, reviews, measures', 'roles') ?? '';
    const small = { ...GROUP, 'circles/centre/circle.yaml': 'name: Centre\naim: [All.]\nmembers: [ana, ben]\n' };
    expect(proposed({ ...small, 'circles.yaml': few })).toEqual(['circles consent --take-up reviews']);
  });
});
