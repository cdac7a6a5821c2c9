/** Attack: a signed answer that came with a record is taken away. */
import { digestOf } from '../../src/model/digest.ts';
import { type Attack, saying, takenOut } from '../attack.ts';
import { decide, encode, folderOf, signature, type World, withFiles } from '../ledger.ts';

const TITLE = 'Buy a table';
const ANSWER = encode('person: cleo\nanswer: consent\n');

/** A decision to which Cleo answered in writing. */
function answered(world: World): World {
  const decided = decide(
    world,
    { title: TITLE, by: 'ana', circle: 'kitchen', decided: '2026-06-01', text: 'We buy a table.' },
    { alter: saying({ evidence: [digestOf(ANSWER)] }) },
  );
  const [path, armor] = answerIn(decided);
  return withFiles(
    decided,
    new Map([
      [path, ANSWER],
      [armor, signature('cleo', ANSWER, 'response@circles')],
    ]),
  );
}

function answerIn(world: World): readonly [string, string] {
  const path = `${folderOf(world, TITLE)}/evidence/cleo-12345678`;
  return [`${path}.yaml`, `${path}.sig`];
}

export const attack: Attack = {
  row: 3,
  expect: 'answer-missing',
  attack: (world) => withFiles(answered(world), new Map(answerIn(answered(world)).map((path) => [path, null]))),
  twin: (world) => takenOut(answered(world), 'ana', answerIn(answered(world)).slice(0, 1)),
  guard: 'answers',
};
