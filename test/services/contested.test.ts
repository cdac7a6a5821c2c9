/** What is contested, until when, and that everything tells it from the one place. */
import { expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import { digestOf } from '../../src/model/digest.ts';
import { check } from '../../src/services/check.ts';
import { contestedDecisions, contestedIn } from '../../src/services/contested.ts';
import { joinLines } from '../../src/trust/joining/join-lines.ts';
import { newFaults } from '../../src/trust/joining/new-faults.ts';
import { linking, objecting } from '../attack.ts';
import { bytesAt, decide, digestFor, folderOf, treeOf, verifyWorld, type World } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';
import { revokedKeys } from '../stolen-key.ts';

const OVEN = 'Buy an oven';

/** Cleo stands as consenting in minutes that she never signed. */
function denied(): World {
  return objecting(wholeWorld(), OVEN, { person: 'cleo', fields: { denies: 'consent' } });
}

function contested(world: World): readonly string[] {
  return contestedDecisions({ verification: verifyWorld(world) }).map(({ title }) => title);
}

it('a consent that its person denies contests the decision, and takes nothing out of force', () => {
  const world = denied();
  const { findings, records, objections } = verifyWorld(world);
  expect(findings).toEqual([]);
  expect(records).toHaveLength(26);
  expect(objections).toMatchObject([{ person: 'cleo', denies: 'consent', answered: false }]);
  expect(contested(world)).toEqual([OVEN]);
});

it('until a later decision answers it, or takes the place of what is contested', () => {
  const world = denied();
  const answers = [digestOf(bytesAt(world, `${folderOf(world, OVEN)}/cleo.objection.yaml`))];
  expect(contested(linking(world, { answers }))).toEqual([]);
  expect(contested(linking(world, { supersedes: digestFor(world, OVEN) }))).toEqual([]);
  expect(contested(linking(world, { corrects: digestFor(world, OVEN) }))).toEqual([OVEN]);
});

it('and the check tells what verification says', () => {
  const world = denied();
  const [tree, today] = [treeOf(world), world.today];
  const contested = contestedIn(tree, today);
  const found = check({ loaded: load(tree), today, contested, only: ['decision-contested'] }).findings;
  expect(found.map(({ file }) => file)).toEqual([`${folderOf(world, OVEN)}/decision.yaml`]);
});

/** The world in which Ben's key was stolen, and revoked. */
function revoked(world: World): World {
  const wanted = new Map([revokedKeys(world)]);
  return decide(world, { title: 'A stolen key', by: 'ana', circle: 'general', decided: '2026-06-01', wanted });
}

const JARS = 'Count the jars';
const BY_BEN = { person: 'ben', fields: { denies: 'consent', date: '2026-05-10' } };

it('an objection that was there before its key was revoked goes on counting, and is told', () => {
  const before = objecting(wholeWorld(), JARS, BY_BEN);
  for (const base of [treeOf(before), treeOf(revoked(before)), undefined]) {
    const { findings, objections } = verifyWorld(revoked(before), { base });
    expect(findings).toEqual([]);
    expect(objections).toMatchObject([{ person: 'ben', revoked: 'ben', answered: false }]);
  }
  expect(verifyWorld(before).objections).not.toHaveProperty('0.revoked');
});

it('one that others bring afterwards keeps out what they share', () => {
  const base = revoked(wholeWorld());
  const lines = { base: treeOf(base), ours: treeOf(base), theirs: treeOf(objecting(base, JARS, BY_BEN)) };
  const reasons = newFaults(joinLines(lines, base.today)).map(({ parts }) => parts);
  expect(reasons).toEqual([{ person: 'ben', reason: 'key-revoked', detail: 'ben' }]);
  const honest = { ...lines, theirs: treeOf(objecting(base, JARS, { ...BY_BEN, person: 'cleo' })) };
  expect(newFaults(joinLines(honest, base.today))).toEqual([]);
});
