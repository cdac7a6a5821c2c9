/** A review season: everything that is due, in few rounds, with ends that do not all come back on one day. */
import { expect, it } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { daysBetween } from '../../src/model/calendar.ts';
import { roundsOfSeason } from '../../src/services/review-round.ts';
import { reviewsDue } from '../../src/services/reviews-due.ts';

const TODAY = '2027-11-01';
const CIRCLES = ['general', 'garden', 'house', 'kitchen'];
const POLICIES = 22;
const TERMS = 14;

/** Agreements and terms are dealt out to the circles in turn; all of them end within three weeks. */
function season() {
  const files: Record<string, string> = {
    'circles.yaml': 'name: Maple\nmission: To cook.\n',
    'people/ana.yaml': 'name: Ana\n',
    'people/ben.yaml': 'name: Ben\nstatus: left\n',
  };
  for (const id of CIRCLES) {
    const parent = id === 'general' ? '' : 'parent: general\n';
    files[`circles/${id}/circle.yaml`] = `name: ${id}\n${parent}aim: [x]\nmembers: [ana]\n`;
  }
  for (let n = 0; n < POLICIES; n += 1) {
    const review = `2027-11-${String(n + 1).padStart(2, '0')}`;
    files[`circles/${CIRCLES[n % 4]}/policies/p${n}.yaml`] = `title: P${n}\ntext: x\nreview: ${review}\n`;
  }
  for (let n = 0; n < TERMS; n += 1) {
    const place = `circles/${CIRCLES[n % 4]}`;
    files[`${place}/roles/r${n}.yaml`] = `title: R${n}\npurpose: x\n`;
    files[`${place}/terms/r${n}-2026-12-01.yaml`] = `role: r${n}\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n`;
  }
  return files;
}

function placeOf(files: Readonly<Record<string, string>>) {
  const present = memoryTree(files);
  const loaded = load(present);
  return { present, loaded, organisation: loaded.organisation, today: TODAY };
}

it('takes 22 agreements and 14 terms in at most 12 rounds, each of them once', () => {
  const place = placeOf(season());
  const due = reviewsDue(place, { until: '2027-12-31' });
  expect(due).toHaveLength(POLICIES + TERMS);
  const rounds = roundsOfSeason(place, due);
  expect(rounds.length).toBeLessThanOrEqual(12);
  const kept = rounds.flatMap(({ matter }) => matter.keep.map(({ id }) => id));
  const carried = rounds.flatMap(({ matter }) => matter.carryOn.map(({ id }) => id));
  expect([new Set(kept).size, kept.length]).toEqual([POLICIES, POLICIES]);
  expect([new Set(carried).size, carried.length]).toEqual([TERMS, TERMS]);
  for (const { matter } of rounds)
    expect([...matter.keep, ...matter.carryOn].every(({ circle }) => circle === matter.circle)).toBe(true);
});

it('spreads the new ends over half a year, none later than usual', () => {
  const place = placeOf(season());
  const ends = roundsOfSeason(place, reviewsDue(place, { until: '2027-12-31' })).map(({ until = '' }) => until);
  expect(new Set(ends).size).toBe(ends.length);
  const days = ends.map((end) => daysBetween(TODAY, end));
  expect(Math.min(...days)).toBeGreaterThan(182);
  expect(Math.max(...days)).toBe(365);
});

it('lets nobody carry on who has left, and leaves alone what is settled or far off', () => {
  const files = season();
  const left: Record<string, string> = { ...files };
  left['circles/house/circle.yaml'] = 'name: house\nparent: general\naim: [x]\nmembers: [ben]\n';
  left['circles/house/terms/r2-2026-12-01.yaml'] = 'role: r2\nperson: ben\nstart: 2026-12-01\nend: 2027-11-30\n';
  left['circles/garden/terms/r1-2027-12-01.yaml'] = 'role: r1\nperson: ana\nstart: 2027-12-01\nend: 2028-11-30\n';
  left['circles/general/policies/p0.yaml'] = 'title: P0\ntext: x\nreview: 2028-06-01\n';
  const place = placeOf(left);
  const due = reviewsDue(place, { until: '2027-12-31' });
  const roles = roundsOfSeason(place, due).flatMap(({ matter }) => matter.carryOn.map(({ id }) => id));
  expect(roles).not.toContain('r2');
  expect(roles).not.toContain('r1');
  expect(due.map((item) => (item.kind === 'policy' ? item.policy.id : ''))).not.toContain('p0');
});
