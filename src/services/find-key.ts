/** Finds a key that counts by what people call it: whose it is, its fingerprint or the beginning of it, or the key itself. */
import { keysLifeEn } from '../messages/en/keys-life.ts';
import { labelsOf } from '../messages/labels.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import { activeKeys, type Person } from '../model/person.ts';
import { findPerson } from './find-by-name.ts';
import { keyName, shownKey } from './key-name.ts';

/** A key and whose it is. */
export interface OwnedKey {
  readonly person: Person;
  readonly key: string;
}

/** So many characters of a fingerprint tell two keys apart well enough to be typed. */
const SHORTEST = 'SHA256:'.length + 6;

/** Which keys are looked among: those that count, or also those that have ended. */
export type KeysAmong = 'active' | 'all';

/**
 * The key that is meant; of a person's keys those that count come first. Throws `CirclesError` `unknown-person`, `no-active-key`, `unknown-key` or, where the person or the
 * beginning of a fingerprint has several, `several-keys`.
 */
export function findKey(organisation: Organisation, words: string, among: KeysAmong = 'active'): OwnedKey {
  const said = keysLifeEn(labelsOf(organisation.settings.labels));
  const people = [...organisation.people.values()];
  const keysOf = (person: Person) => (among === 'all' ? person.keys.map(({ key }) => key) : activeKeys(person));
  const all = people.flatMap((person) => keysOf(person).map((key): OwnedKey => ({ person, key })));
  const wanted = words.trim();
  const isKey = /^(SHA256:|ssh-|ecdsa-|sk-|ed25519 |rsa )/.test(wanted);
  const found = isKey ? all.filter(({ key }) => fits(key, wanted)) : ofPerson(all, findPerson(organisation, wanted));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  const shown = found.map(({ key }) => keyName(key));
  if (first !== undefined)
    throw new CirclesError(
      'several-keys',
      said.severalKeys({ words, keys: shown, command: among === 'all' ? 'revoke' : 'retire' }),
    );
  if (isKey) throw new CirclesError('unknown-key', said.unknownKey({ words }));
  throw new CirclesError('no-active-key', said.noActiveKey(findPerson(organisation, wanted)));
}

function ofPerson(all: readonly OwnedKey[], person: Person): readonly OwnedKey[] {
  const own = all.filter((one) => one.person.id === person.id);
  const active = own.filter(({ key }) => activeKeys(person).includes(key));
  return active.length > 0 ? active : own;
}

function fits(key: string, wanted: string): boolean {
  if (wanted.split(/\s+/).slice(0, 2).join(' ') === key || shownKey(key) === wanted) return true;
  return wanted.length >= SHORTEST && keyName(key).startsWith(wanted);
}
