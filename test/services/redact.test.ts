/** What is meant by an account, an answer or a copy of a decision; and one that waits for signatures takes nothing out yet. */
import { expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { redactDraft } from '../../src/services/redact.ts';
import { readDossiers } from '../../src/trust/dossier.ts';
import { movedIntoPlace, setAside, waitingDossiers } from '../../src/trust/waiting-dossier.ts';
import { accountOf, saying, TABLE } from '../attack.ts';
import { decide, encode, folderOf, planned, treeOf, verifyWorld, type World, withFiles } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const ANSWER = encode('person: cleo\n');

/** A decision to which Cleo answered in writing. */
function answered(): World {
  const decided = decide(wholeWorld(), TABLE, { alter: saying({ evidence: [digestOf(ANSWER)] }) });
  const beside = `${folderOf(decided, TABLE.title)}/evidence/cleo-12345678`;
  return withFiles(
    decided,
    new Map([
      [`${beside}.yaml`, ANSWER],
      [`${beside}.sig`, encode('-')],
    ]),
  );
}

function draftOf(world: World, title: string, wishes: { account?: boolean; answers?: string[]; copies?: string[] }) {
  const verification = verifyWorld(world);
  const committed = treeOf(world);
  const place = { committed, verification, organisation: verification.state.organisation, today: world.today };
  const folder = folderOf(world, title);
  const dossier = readDossiers(committed).readable.find((one) => one.folder === folder);
  if (dossier === undefined) throw new Error(folder);
  const { account = false, answers = [], copies = [] } = wishes;
  return redactDraft(place, { dossier, account, answers, copies, recorder: 'ana' });
}

it('names the account and the answers of a person, with the digests of what lies there', () => {
  const world = answered();
  const folder = folderOf(world, TABLE.title);
  const { links } = draftOf(world, TABLE.title, { account: true, answers: ['cleo'] });
  expect(links.redacts?.map(({ path }) => path)).toEqual([
    `${folder}/account.yaml`,
    `${folder}/evidence/cleo-12345678.yaml`,
  ]);
  expect(links.redacts?.[1]?.sha256).toBe(digestOf(ANSWER));
});

it('refuses what is not there, what holds, and what says who may decide', () => {
  const world = wholeWorld();
  const copy = (title: string, path: string) => () => draftOf(world, title, { copies: [path] });
  expect(() => draftOf(world, 'Buy an oven', {})).toThrow(expect.objectContaining({ code: 'nothing-named' }));
  expect(() => draftOf(world, 'Buy an oven', { answers: ['cleo'] })).toThrow(
    expect.objectContaining({ code: 'not-there' }),
  );
  expect(copy('Label allergens', 'circles/kitchen/policies/allergens.yaml')).toThrow(
    expect.objectContaining({ code: 'still-holds' }),
  );
  expect(copy('Eva joins the kitchen', 'circles/kitchen/circle.yaml')).toThrow(
    expect.objectContaining({ code: 'never-taken-out' }),
  );
});

it('takes nothing out while it waits for signatures, and all of it once it has them', () => {
  const world = wholeWorld();
  const path = accountOf(world, 'The herb beds go to the garden');
  const draft = draftOf(world, 'The herb beds go to the garden', { account: true });
  const { folder, files } = planned(world, { ...draft, by: 'ana' });
  const record = planned(world, { ...draft, by: 'ana' }).record;
  expect(record.kind).toBe('redact');
  expect(files.get(path)).toBeNull();
  const bytes = encode(JSON.stringify(record));
  const waiting = withFiles(world, setAside(folder, new Map([...files, [`${folder}/decision.yaml`, bytes]])));
  expect(waiting.files.has(path)).toBe(true);
  const [dossier] = waitingDossiers(treeOf(waiting));
  if (dossier === undefined) throw new Error('nothing waits');
  expect(movedIntoPlace(treeOf(waiting), dossier).get(path)).toBeNull();
});
