/** What people call a key: its fingerprint. */
import { fingerprint } from '../trust/sshsig/fingerprint.ts';

/** `SHA256:…`: what is typed to name a key; the line itself where it is no key. */
export function keyName(key: string): string {
  return fingerprint(key) ?? key;
}

/** `ed25519 SHA256:…`: what two people can read to each other. */
export function shownKey(key: string): string {
  const print = fingerprint(key);
  return print === undefined ? key : `${key.replace(/ .*$/, '').replace(/^ssh-/, '')} ${print}`;
}
