/** The organisation of the tests in a real repository: founded and recorded by the tool's own services, with real git and real `ssh-keygen`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileTree } from '../src/load/file-tree.ts';
import { initEn } from '../src/messages/en/init.ts';
import { initOrganisation } from '../src/services/init.ts';
import { recordDecision } from '../src/services/record-decision.ts';
import { openWorkplaceToWrite } from '../src/services/workplace.ts';
import { GROUP, PEOPLE, templateFiles } from './group.ts';
import { draftOf, type Files, saltOf, TODAY, type World } from './ledger.ts';
import { FOUNDED } from './organisation.ts';
import { actor, repositoryAt, type TestRepository } from './repository.ts';
import { NEW_KEY, STORY } from './story.ts';

/** Tells the story in a new repository inside `folder`. The same bytes at each run, but for the commits. */
export async function realOrganisation(folder: string): Promise<TestRepository> {
  const template = join(folder, 'template');
  for (const [path, bytes] of templateFiles()) {
    mkdirSync(dirname(join(template, path)), { recursive: true });
    writeFileSync(join(template, path), bytes);
  }
  const root = join(folder, 'gardens');
  mkdirSync(root);
  const repository = repositoryAt(root);
  repository.git('init', '--quiet', '-b', 'main', '--object-format=sha1');
  await found(root, template);
  const keys = new Map<string, string>();
  for (const episode of STORY) {
    const place = await openWorkplaceToWrite(root, () => TODAY);
    const world: World = { files: filesOf(place.committed), today: TODAY, keys };
    const decided = episode(world, place.verification.organisation ?? '');
    const signer = { person: decided.by, key: actor(keys.get(decided.by) ?? decided.by).key, terminal: false };
    await recordDecision(draftOf(decided), {
      place,
      signer,
      salt: saltOf(decided.title),
      date: `${decided.decided}T12:00:00Z`,
    });
    if (decided.title === NEW_KEY) keys.set('ben', 'ben-2');
  }
  return repository;
}

async function found(folder: string, template: string): Promise<void> {
  await initOrganisation({
    folder,
    cwd: folder,
    words: { ...GROUP, public: false, timezone: 'UTC', founders: PEOPLE.map((person) => ({ ...person, keys: [] })) },
    template,
    today: FOUNDED,
    env: {},
    signingKey: actor('ana').key.keyFile,
    terminal: false,
    salt: () => saltOf(initEn.foundingTitle(GROUP)),
    date: `${FOUNDED}T12:00:00Z`,
  });
}

/** Every plain file of a tree. */
export function filesOf(tree: FileTree): Files {
  return new Map(
    tree.list().flatMap(({ path }): [string, Uint8Array][] => {
      const bytes = tree.read(path);
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
}
