/** An organisation with one fault of every rule: each is found once, at the right place, and nothing else. */
import { expect, test } from 'vitest';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { DECISIONS, MISSION } from './every-fault/faults-of-decisions.ts';
import { NETWORK } from './every-fault/faults-of-networks.ts';
import { PEOPLE } from './every-fault/faults-of-people.ts';
import { MEANS, ROUNDS } from './every-fault/faults-of-rounds.ts';
import { STRUCTURE } from './every-fault/faults-of-structure.ts';
import { YEARS } from './every-fault/faults-of-years.ts';
import { network } from './every-fault/network.ts';
import type { Fault } from './every-fault/planting.ts';
import { coop, type Files, missionCoop, TODAY } from './every-fault/world.ts';

function foundIn(files: Files): readonly string[] {
  const contested = [{ folder: 'circles/tea/decisions/2027-02-03-black-tea', objections: 1 }];
  const proposal = { folder: 'circles/tea/proposals/quiet-hours', title: 'Quiet hours', name: 'tea/quiet-hours' };
  const proposals = files.has(`${proposal.folder}/proposal.yaml`) ? [{ ...proposal, summary: 'Open.' }] : [];
  const { findings } = runRules(load(memoryTree(Object.fromEntries(files))), { today: TODAY, contested, proposals });
  return findings.map(({ rule, file, position }) => `${rule} ${file}:${position.line}:${position.column}`).sort();
}

/** Plants the faults, and holds what the check finds against them. */
function expectEach(files: Files, faults: Readonly<Record<string, Fault>>): void {
  const planted = Object.entries(faults).map(([rule, plant]) => `${rule} ${plant(files)}`);
  expect(foundIn(files)).toEqual(planted.sort());
}

test('each fault is found once, at its place, and nothing else', () => {
  expectEach(coop(), { ...ROUNDS, ...MEANS, ...STRUCTURE, ...PEOPLE, ...YEARS, ...DECISIONS });
});

test('so are those that need a mission circle, where the other organisation is one fault for having none', () => {
  expectEach(missionCoop(), MISSION);
});

test('so are those of a network, in which each circle of the co-op would lack a goal and a funding officer', () => {
  expectEach(network(), {});
  expectEach(network(), NETWORK);
});

test('there is one of every rule', () => {
  const all = [STRUCTURE, PEOPLE, YEARS, DECISIONS, ROUNDS, MEANS, MISSION, NETWORK];
  const planted = all.flatMap((faults) => Object.keys(faults));
  expect(planted.sort()).toEqual(RULES.map(({ id }) => id).sort());
});
