/** A person changes their own key alone: signed with the old one, claimed by the new one, which takes its place. */
import type { Draft } from '../decisions/draft.ts';
import { findSigningKeys, type SigningKey } from '../git/signing-key.ts';
import { keysLifeEn } from '../messages/en/keys-life.ts';
import { labelsOf } from '../messages/labels.ts';
import { CirclesError } from '../model/errors.ts';
import { type Organisation, personName } from '../model/organisation.ts';
import { activeKeys, type PersonId } from '../model/person.ts';
import { newKeys, newKeysDraft } from './add-keys.ts';
import { claimLine, makeKey } from './key-line.ts';
import { shownKey } from './key-name.ts';
import type { MadeTraces } from './made-traces.ts';
import type { Signer } from './signer.ts';
import type { Workplace } from './workplace.ts';

/** What takes the place of the old key. */
export interface RotateWishes {
  /** Who signs with the old key. */
  readonly signer: Signer;
  /** A key line made elsewhere, or the file of a key; a new one is made when absent. */
  readonly given: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: boolean;
}

/** The change of a key, ready to be recorded. */
export interface Rotation {
  readonly draft: Draft;
  /** The new key; undefined when its line came from elsewhere. */
  readonly key: SigningKey | undefined;
  readonly keyIsNew: boolean;
}

/**
 * Plans the change. A key that is made on the way is told to `traces`, so that it goes again when nothing comes of it.
 * Throws `CirclesError` `same-key`, and what {@link newKeys} throws for a line that can't be taken in.
 */
export async function rotation(place: Workplace, wishes: RotateWishes, traces: MadeTraces): Promise<Rotation> {
  const { signer } = wishes;
  const { line, key, keyIsNew } = await lineOf(place, wishes, traces);
  const keys = newKeys(place, [{ person: signer.person, line }], {
    replaced: (one) => one.key === signer.key.publicKey,
    decided: place.today,
  });
  const name = personName(place.organisation, signer.person);
  if (keys.claims.length === 0) {
    const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
    throw new CirclesError('same-key', words.sameKey({ name }));
  }
  const answers = { recorder: signer.person, decided: place.today, consenting: [], absent: [] };
  return { draft: newKeysDraft(place, keys, answers), key, keyIsNew };
}

interface ClaimedKey {
  readonly line: string;
  readonly key: SigningKey | undefined;
  readonly keyIsNew: boolean;
}

async function lineOf(place: Workplace, wishes: RotateWishes, traces: MadeTraces): Promise<ClaimedKey> {
  const { given, env, signer, terminal } = wishes;
  if (given !== undefined && /^[\s>]*circles-key-\d/.test(given))
    return { line: given, key: undefined, keyIsNew: false };
  const claim = { person: signer.person, organisation: place.verification.organisation ?? '', terminal };
  if (given !== undefined) {
    const [key] = await findSigningKeys(env, undefined, given);
    return { line: key === undefined ? '' : await claimLine(key, claim), key, keyIsNew: false };
  }
  const key = await makeKey({ env, person: signer.person }, await findSigningKeys(env, undefined, undefined));
  traces.key(key);
  return { line: await claimLine(key, claim), key, keyIsNew: true };
}

/** What to say to somebody none of whose keys lies here: whose old key is lost can't change it alone. */
export function withoutOldKey(organisation: Organisation, person: PersonId | undefined): CirclesError {
  const words = keysLifeEn(labelsOf(organisation.settings.labels));
  const holder = [...organisation.people.values()].find((one) => activeKeys(one).length > 0)?.id;
  const known = person === undefined ? undefined : organisation.people.get(person);
  const keys = known === undefined ? [] : activeKeys(known).map(shownKey);
  return new CirclesError(
    'old-key-elsewhere',
    words.oldKeyElsewhere({ person: person ?? holder, name: known?.name, keys }),
  );
}
