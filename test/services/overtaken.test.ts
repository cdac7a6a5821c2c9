/** What waits for signatures: overtaken by what others decided about the same, never by a fault that lies elsewhere. */
import { expect, test } from 'vitest';
import { writeDocument } from '../../src/schema/write-yaml.ts';
import { missingFor, unsignedBy } from '../../src/services/sign-records.ts';
import { setAside, waitingDossiers } from '../../src/trust/waiting-dossier.ts';
import { edited, policy } from '../group.ts';
import {
  type Decided,
  decide,
  encode,
  planned,
  signature,
  treeOf,
  verifyWorld,
  type World,
  withFiles,
} from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const KITCHEN = 'circles/kitchen/circle.yaml';

const WINDOWS: Decided = {
  title: 'Open windows',
  by: 'ben',
  decided: '2026-06-02',
  wanted: new Map([policy('kitchen', 'windows', 'The windows are open while we cook.')]),
};

/** The kitchen asks for two signatures, and what Ben recorded waits for the second. */
function waitingWorld(): World {
  const world = wholeWorld();
  const two = decide(
    world,
    {
      title: 'Two of us sign',
      by: 'ana',
      decided: '2026-06-01',
      wanted: new Map([edited(world, KITCHEN, { records: { by: ['member'], signatures: 2 } })]),
    },
    { signers: ['ana', 'cleo'] },
  );
  const { folder, record, files } = planned(two, WINDOWS);
  const bytes = encode(writeDocument(`${folder}/decision.yaml`, record));
  const signed = [
    [`${folder}/decision.yaml`, bytes],
    [`${folder}/ben.sig`, signature('ben-2', bytes)],
  ] as const;
  return withFiles(two, setAside(folder, new Map([...files, ...signed])));
}

function look(world: World) {
  const place = { committed: treeOf(world), verification: verifyWorld(world), today: world.today };
  const [waiting] = waitingDossiers(place.committed);
  if (waiting === undefined) throw new Error('nothing waits');
  const persons = missingFor(place, waiting)?.flatMap((one) => one.persons);
  const asked = ['ana', 'ben', 'cleo', 'dan'].filter((one) =>
    unsignedBy(place, one).some((signable) => signable.waiting !== undefined),
  );
  return { persons, asked };
}

const OPEN = { persons: ['ana', 'cleo'], asked: ['ana', 'cleo'] };

test('it waits for those who may record and have not signed', () => {
  expect(look(waitingWorld())).toEqual(OPEN);
});

test('a fault in another record is not its own', () => {
  const world = waitingWorld();
  const broken = withFiles(world, new Map([['circles/garden/decisions/2026-06-03-torn/decision.yaml', 'title: [']]));
  expect(verifyWorld(broken).findings.map(({ code }) => code)).toContain('record-unreadable');
  expect(look(broken)).toEqual(OPEN);
});

test('it is overtaken once others changed the same file', () => {
  const world = waitingWorld();
  const other = {
    ...WINDOWS,
    title: 'Shut windows',
    by: 'ana',
    wanted: new Map([policy('kitchen', 'windows', 'Shut.')]),
  };
  expect(look(decide(world, other, { signers: ['ana', 'cleo'] }))).toEqual({ persons: undefined, asked: [] });
});
