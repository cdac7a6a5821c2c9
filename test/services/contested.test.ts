/** What is contested, until when, and that everything tells it from the one place. */
import { expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { check } from '../../src/services/check.ts';
import { contestedDecisions, contestedIn } from '../../src/services/contested.ts';
import { linking, objecting } from '../attack.ts';
import { bytesAt, digestFor, folderOf, treeOf, verifyWorld, type World } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

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
  const found = check({ tree, today, contested: contestedIn(tree, today), only: ['decision-contested'] }).findings;
  expect(found.map(({ file }) => file)).toEqual([`${folderOf(world, OVEN)}/decision.yaml`]);
});
