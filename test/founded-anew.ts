/** The organisation of the tests after all keys were lost: founded anew over the files that are there. */
import { planDecision } from '../src/decisions/plan.ts';
import type { Digest } from '../src/model/decision-record.ts';
import { kindOf } from '../src/schema/kinds.ts';
import { emptyState } from '../src/trust/replay-state.ts';
import { edited } from './group.ts';
import { draftOf, publicKeyOf, saltOf, signature, verifyWorld, type World, withFiles } from './ledger.ts';
import { identityOf } from './stolen-key.ts';

/** Who founds anew, and what that says of what was before. */
export interface Anew {
  /** The actor whose new key signs for Ana. */
  readonly actor?: string;
  readonly title?: string;
  readonly previous?: readonly Digest[];
}

/** Ana founds anew with another key; everybody else's key is asked for again. */
export function foundedAnew(
  world: World,
  { actor = 'ana-new', title = 'Found Seven Gardens anew', previous }: Anew = {},
): World {
  const governed = [...world.files].filter(([path]) => kindOf(path)?.governed === true);
  const people = governed.filter(([path]) => path.startsWith('people/')).map(([path]) => path);
  const keyed = people.map((path) =>
    edited(world, path, { keys: path === 'people/ana.yaml' ? [{ key: publicKeyOf(actor) }] : [] }),
  );
  const { heads } = verifyWorld(world);
  const folders = new Set([...world.files.keys()].map((path) => path.split('/').slice(0, 4).join('/')));
  const draft = draftOf({
    title,
    by: 'ana',
    decided: '2026-07-01',
    method: 'set-up',
    rounds: [],
    consenting: [],
    wanted: new Map([...governed, ...keyed]),
    links: { continues: identityOf(world) },
  });
  const context = { state: emptyState(), organisation: undefined, heads: previous ?? heads, salt: saltOf(title) };
  const plan = planDecision(draft, { ...context, isTaken: (folder) => folders.has(folder) });
  const signed = withFiles(world, new Map([...plan.files, [`${plan.folder}/ana.sig`, signature(actor, plan.bytes)]]));
  return { ...signed, keys: new Map([['ana', actor]]) };
}
