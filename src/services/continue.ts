/** A group in which nobody has a key left is founded anew: what it was stays readable, and is named by the new founding. */
import type { Draft } from '../decisions/draft.ts';
import type { Repository } from '../git/repository.ts';
import type { SigningKey } from '../git/signing-key.ts';
import { memoryTree } from '../load/file-tree.ts';
import { continueEn } from '../messages/en/continue.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Digest } from '../model/decision-record.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import { activeKeys } from '../model/person.ts';
import { shortWords, typedWords } from '../model/short-words.ts';
import { headsOf, orderChain } from '../trust/chain.ts';
import { readDossiers } from '../trust/dossier.ts';
import { verify } from '../trust/verify.ts';
import { withNames } from './workplace.ts';

/** The group that goes on. */
export interface ContinuedPast {
  readonly identity: Digest;
  /** Its last records: the new founding follows them, so that nothing can be added to them or taken away. */
  readonly heads: readonly Digest[];
}

interface Wishes {
  readonly continues?: string | undefined;
  readonly today: IsoDate;
}

interface Here {
  readonly repository: Repository | undefined;
  readonly own: SigningKey | undefined;
}

/**
 * What is continued; undefined when nothing is. Where the old records are gone, the digest alone is enough to name it. Throws
 * `CirclesError` `identity-unknown` for words or a digest that are not those of what is here, and `key-at-hand` when a key that
 * counts lies here.
 */
export async function continuedPast(wishes: Wishes, { repository, own }: Here): Promise<ContinuedPast | undefined> {
  const { continues, today } = wishes;
  if (continues === undefined) return undefined;
  const commit = repository === undefined ? undefined : (await repository.head()).commit;
  const tree = repository === undefined || commit === undefined ? memoryTree({}) : await repository.treeAt(commit);
  const verification = verify(tree, { today });
  const identity = namedIdentity(continues.trim(), verification.organisation);
  const owner = own === undefined ? undefined : ownerOf(withNames(verification, tree).organisation, own);
  if (owner !== undefined) throw new CirclesError('key-at-hand', continueEn.keyAtHand({ name: owner }));
  const { ordered } = orderChain(readDossiers(tree).readable);
  return { identity, heads: headsOf(ordered).map(({ digest }) => digest) };
}

function namedIdentity(typed: string, here: Digest | undefined): Digest {
  const isDigest = /^sha256:[0-9a-f]{64}$/.test(typed);
  if (here === undefined && isDigest) return typed;
  if (here !== undefined && (isDigest ? typed === here : typedWords(typed) === shortWords(here))) return here;
  throw new CirclesError('identity-unknown', continueEn.otherIdentity({ typed, here: shortWords(here ?? '') }));
}

function ownerOf({ people }: Organisation, { publicKey }: SigningKey): string | undefined {
  return [...people.values()].find((person) => activeKeys(person).includes(publicKey))?.name;
}

/** The draft of the founding, naming what it goes on from. */
export function anew(draft: Draft, past: ContinuedPast): Draft {
  return {
    ...draft,
    title: continueEn.title({ title: draft.title }),
    links: { ...draft.links, continues: past.identity },
  };
}
