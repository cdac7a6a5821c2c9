/** A person's own key and the one line that brings it into an organisation. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createKey } from '../git/create-key.ts';
import type { Repository } from '../git/repository.ts';
import { sign } from '../git/sign.ts';
import { findSigningKeys, keysFolder, type SigningKey } from '../git/signing-key.ts';
import type { Digest } from '../model/decision-record.ts';
import type { PersonId } from '../model/person.ts';
import { freeId } from '../model/slug.ts';
import { claimText, formatKeyLine } from '../trust/key-claim.ts';
import { NAMESPACES } from '../trust/namespaces.ts';
import { blobOf, parsePublicKey } from '../trust/sshsig/index.ts';

/** For whom and where the line is made. */
export interface KeyLineWishes {
  readonly person: PersonId;
  readonly organisation: Digest;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly repository: Repository | undefined;
  readonly signingKey?: string | undefined;
  /** Whose each known key is; keys of others are passed over. */
  readonly owners: ReadonlyMap<string, PersonId>;
  /** Keys that have ended and can't come back. */
  readonly ended: ReadonlySet<string>;
  readonly terminal: boolean;
}

/** The line and the key behind it. */
export interface OwnKeyLine {
  readonly line: string;
  readonly key: SigningKey;
  readonly keyIsNew: boolean;
}

/** Takes the person's key, or makes one, and claims it. The same key gives the same line, as far as its type allows. */
export async function ownKeyLine(wishes: KeyLineWishes): Promise<OwnKeyLine> {
  const { person, organisation, terminal } = wishes;
  const keys = await findSigningKeys(wishes.env, wishes.repository, wishes.signingKey);
  const own = keys.find((key) => wishes.owners.get(key.publicKey) === person && !wishes.ended.has(key.publicKey));
  const found = own ?? keys.find((key) => !wishes.owners.has(key.publicKey) && isFor(key, person, wishes));
  const key = found ?? (await makeKey(wishes, keys));
  const line = await claimLine(key, { person, organisation, terminal });
  return { line, key, keyIsNew: found === undefined };
}

/** The line by which `key` claims to be this person's. */
export async function claimLine(
  key: SigningKey,
  { person, organisation, terminal }: Pick<KeyLineWishes, 'person' | 'organisation' | 'terminal'>,
): Promise<string> {
  const parsed = parsePublicKey(key.publicKey);
  const claim = { organisation, person, key: parsed.ok ? parsed.key : key.publicKey };
  const armor = await sign(new TextEncoder().encode(claimText(claim)), { key, namespace: NAMESPACES.key, terminal });
  return formatKeyLine({ ...claim, proof: blobOf(armor) ?? '' });
}

/** Keys that this tool made lie under the name of whom they were made for; one made for somebody else is not taken. */
function isFor({ keyFile }: SigningKey, person: PersonId, { env, signingKey }: KeyLineWishes): boolean {
  const folder = keysFolder(env);
  if (signingKey !== undefined || keyFile === undefined || !keyFile.startsWith(folder)) return true;
  return new RegExp(`^${person}(-\\d+)?$`).test(keyFile.slice(folder.length + 1));
}

/** Makes a key for the person, under a name that is free. */
export function makeKey(
  { env, person }: Pick<KeyLineWishes, 'env' | 'person'>,
  keys: readonly SigningKey[],
): Promise<SigningKey> {
  const folder = keysFolder(env);
  const names = new Set(
    keys.flatMap(({ keyFile }) => (keyFile?.startsWith(folder) ? [keyFile.slice(folder.length + 1)] : [])),
  );
  return createKey(
    folder,
    // one whose maker was ended before its public half was written is nobody's key, and keeps its name
    freeId(person, (name) => names.has(name) || existsSync(join(folder, name))),
  );
}
