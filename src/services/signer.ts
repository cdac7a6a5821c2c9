/** Who is at work: the person in the organisation whose key lies on this computer. */
import type { Repository } from '../git/repository.ts';
import { findSigningKeys, type SigningKey } from '../git/signing-key.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { CirclesError } from '../model/errors.ts';
import { type Organisation, personName } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';

/** The surroundings in which a key is looked for. */
export interface KeyWishes {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--signing-key`. */
  readonly signingKey?: string | undefined;
  /** `--as`: the person who records, where several keys lie here. */
  readonly as?: PersonId | undefined;
  /** True when somebody sits at a terminal who can be asked for a passphrase. */
  readonly terminal: boolean;
}

/** A person and the key they sign with now. */
export interface Signer {
  readonly person: PersonId;
  readonly key: SigningKey;
  readonly terminal: boolean;
}

/**
 * The person whose key is at hand. Throws `CirclesError` `no-key` when there is none, `stranger-key` when none of them is
 * anybody's here, `not-your-key` when `--as` names somebody else.
 */
export async function findSigner(
  repository: Repository,
  organisation: Organisation,
  wishes: KeyWishes,
): Promise<Signer> {
  const keys = await findSigningKeys(wishes.env, repository, wishes.signingKey);
  if (keys.length === 0) throw new CirclesError('no-key', workplaceEn.noKey());
  const found = keys.flatMap((key) =>
    ownersOf(organisation, key).map((person) => ({ person, key, terminal: wishes.terminal })),
  );
  const chosen = wishes.as === undefined ? found[0] : found.find((signer) => signer.person === wishes.as);
  if (chosen !== undefined) return chosen;
  if (wishes.as !== undefined)
    throw new CirclesError('not-your-key', workplaceEn.notYourKey({ name: personName(organisation, wishes.as) }));
  throw new CirclesError('stranger-key', workplaceEn.strangerKey({ names: peopleWithKeys(organisation) }));
}

/** As {@link findSigner}; undefined where nobody's key lies here. */
export async function signerIfAny(
  repository: Repository,
  organisation: Organisation,
  wishes: KeyWishes,
): Promise<Signer | undefined> {
  try {
    return await findSigner(repository, organisation, wishes);
  } catch (error) {
    if (error instanceof CirclesError) return undefined;
    throw error;
  }
}

function ownersOf(organisation: Organisation, key: SigningKey): readonly PersonId[] {
  return [...organisation.people.values()]
    .filter((person) => activeKeys(person).includes(key.publicKey))
    .map((person) => person.id);
}

function peopleWithKeys(organisation: Organisation): readonly string[] {
  return [...organisation.people.values()]
    .filter((person) => activeKeys(person).length > 0)
    .map((person) => person.name);
}
