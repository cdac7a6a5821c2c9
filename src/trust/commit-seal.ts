/** Reads the signature of a commit out of its exact bytes, and believes only the one form in which it cannot be altered without changing what was signed. */
import { armorOf, blobOf, type Refusal, verifySignature } from './sshsig/index.ts';

/** What a commit is signed with; whose key it is, is not said. */
export type CommitSeal =
  | { readonly kind: 'none' }
  /** A true SSH signature by this key. */
  | { readonly kind: 'key'; readonly key: string }
  /** Signed by other means, as forges do when they join changes; not looked at. */
  | { readonly kind: 'other'; readonly by: 'PGP' | 'X.509' }
  /** Several signatures, one in the wrong place, or something git would not write: commits like it could be made up at will. */
  | { readonly kind: 'odd' }
  | { readonly kind: 'wrong'; readonly reason: Refusal<string>['reason'] };

/** How a repository names its objects decides under which name the signature of a commit stands. */
export type CommitFormat = 'sha1' | 'sha256';

const NAMESPACE = 'git';
const HEADER: Readonly<Record<CommitFormat, string>> = { sha1: 'gpgsig', sha256: 'gpgsig-sha256' };
const OTHERS = [
  ['-----BEGIN PGP ', 'PGP'],
  ['-----BEGIN SIGNED MESSAGE-----', 'X.509'],
] as const;

/**
 * Reads the seal of a commit object. Git leaves out every header that begins with `gpgsig` before it checks, wherever it stands, so
 * that many commits can hold one true signature; here it is the last header and the only one, in exactly the form git writes it.
 */
export function commitSeal(bytes: Uint8Array, format: CommitFormat): CommitSeal {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\n\n');
  const headers = headersOf(text.slice(0, end < 0 ? text.length : end));
  const seals = headers.filter(({ name }) => name.startsWith('gpgsig'));
  const [seal, ...more] = seals;
  if (seal === undefined) return { kind: 'none' };
  const other = OTHERS.find(([begin]) => seal.value.startsWith(begin));
  if (more.length === 0 && other !== undefined) return { kind: 'other', by: other[1] };
  const isLast = headers.at(-1) === seal && end >= 0;
  const blob = blobOf(Buffer.from(seal.value, 'latin1'));
  const isExact = blob !== undefined && `${seal.value}\n` === armorOf(blob);
  if (more.length > 0 || !isLast || !isExact || seal.name !== HEADER[format]) return { kind: 'odd' };
  const message = Buffer.from(text.slice(0, seal.start) + text.slice(end + 1), 'latin1');
  const verdict = verifySignature({ message, namespace: NAMESPACE, armor: seal.value });
  return verdict.ok ? { kind: 'key', key: verdict.key } : { kind: 'wrong', reason: verdict.reason };
}

interface Header {
  readonly name: string;
  /** Lines joined again; git puts a space before each but the first. */
  readonly value: string;
  readonly start: number;
}

function headersOf(text: string): readonly Header[] {
  const found: Header[] = [];
  for (let start = 0; start < text.length; ) {
    const whole = /^[^\n]*(?:\n [^\n]*)*/.exec(text.slice(start))?.[0] ?? '';
    const space = whole.search(/[ \n]|$/);
    found.push({ name: whole.slice(0, space), value: whole.slice(space + 1).replaceAll('\n ', '\n'), start });
    start += whole.length + 1;
  }
  return found;
}
