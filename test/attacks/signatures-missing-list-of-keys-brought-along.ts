/** Attack: lists of trusted keys are brought along, so that a stranger's key would count as Ana's. */
import { type Attack, TABLE } from '../attack.ts';
import { decide, publicKeyOf, type World, withFiles } from '../ledger.ts';

const LIST = `ana namespaces="decision@circles" ${publicKeyOf('mallory')}\n`;
const PLACES = ['allowed_signers', '.ssh/allowed_signers', '.circles/keys', '.gitsigners', 'circles/allowed_signers'];

const withLists = (world: World): World => withFiles(world, new Map(PLACES.map((path) => [path, LIST])));

export const attack: Attack = {
  row: 35,
  expect: 'signatures-missing',
  attack: (world) => decide({ ...withLists(world), keys: new Map([['ana', 'mallory']]) }, TABLE),
  twin: (world) => decide(withLists(world), TABLE),
};
