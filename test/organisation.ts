/** The organisation of the tests, whole and in memory; `real-organisation.ts` makes the same one in a repository. */
import { memoryTree } from '../src/load/file-tree.ts';
import { initEn } from '../src/messages/en/init.ts';
import { foundingFiles } from '../src/services/template.ts';
import { GROUP, PEOPLE, templateFiles } from './group.ts';
import { type Decided, decide, publicKeyOf, TODAY, verifyWorld, type World } from './ledger.ts';
import { type Episode, NEW_KEY, STORY } from './story.ts';

/** The day of the founding. */
export const FOUNDED = '2026-01-10';

/** The group on the day it is founded, with one key. */
export function foundedWorld(today: string = TODAY): World {
  const founders = PEOPLE.map(({ id, name }) => ({ id, name, keys: id === 'ana' ? [{ key: publicKeyOf(id) }] : [] }));
  const words = { ...GROUP, public: false, timezone: 'UTC', founders };
  const wanted = foundingFiles(memoryTree(Object.fromEntries(templateFiles())), words, FOUNDED);
  const empty: World = { files: new Map(), today, keys: new Map() };
  const founding: Decided = {
    title: initEn.foundingTitle(GROUP),
    by: 'ana',
    decided: FOUNDED,
    method: 'set-up',
    rounds: [],
    consenting: [],
    wanted,
  };
  return decide(empty, founding);
}

/** The group after the whole story. */
export function wholeWorld(): World {
  return told(STORY);
}

/** The group after some of the story. */
export function told(story: readonly Episode[]): World {
  beginning ??= foundedWorld();
  const identity = verifyWorld(beginning).organisation ?? '';
  return story.reduce((world, episode) => onceTold(world, episode, identity), beginning);
}

let beginning: World | undefined;

/** What follows upon each world that was told: stories that begin alike share their beginning. */
const sequels = new WeakMap<World, Map<Episode, World>>();

function onceTold(world: World, episode: Episode, identity: string): World {
  const known = sequels.get(world) ?? new Map<Episode, World>();
  const after = known.get(episode) ?? next(world, episode, identity);
  sequels.set(world, known.set(episode, after));
  return after;
}

/** Ben signs with his new key from the record after the one that brings it. */
function next(world: World, episode: Episode, identity: string): World {
  const decided = episode(world, identity);
  const after = decide(world, decided);
  return decided.title === NEW_KEY ? { ...after, keys: new Map([...after.keys, ['ben', 'ben-2']]) } : after;
}
