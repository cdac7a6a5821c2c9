/** The file by which anybody can check signatures with OpenSSH and git alone. Source: ssh-keygen(1), ALLOWED SIGNERS. */
import { compareText } from '../model/finding.ts';
import type { Person, PersonKey } from '../model/person.ts';
import { NAMESPACES } from './namespaces.ts';
import { isPersonId } from './person-id.ts';
import { parsePublicKey } from './sshsig/index.ts';

/** What the file needs to know of a person. */
export type Signer = Pick<Person, 'id' | 'keys'>;

const PURPOSES = `namespaces="git,${NAMESPACES.decision},${NAMESPACES.response}"`;
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;

/**
 * One line a key, sorted by person and key; the principal is the person's id. A key that has ended stays, since it keeps
 * what it signed; `endedAt` may give the instant it ended at, by its text (`2027-05-02T10:00:00Z`, exclusive): then
 * OpenSSH takes it only before that. There is never a first day. Ids and keys that OpenSSH could misread are left out.
 * The `Z` in `valid-before` needs OpenSSH 9.1.
 */
export function allowedSigners(people: Iterable<Signer>, endedAt: ReadonlyMap<string, string> = new Map()): string {
  const lines = [...people].flatMap((person) => linesOf(person, endedAt));
  return lines
    .sort(compareText)
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(person: Signer, endedAt: ReadonlyMap<string, string>): readonly string[] {
  if (!isPersonId(person.id)) return [];
  return person.keys.flatMap((own) => {
    const parsed = parsePublicKey(own.key);
    return parsed.ok ? [`${person.id} ${PURPOSES}${until(own, endedAt.get(own.key))} ${parsed.key}`] : [];
  });
}

/** Without the `Z` OpenSSH would read the instant in whatever time zone the reader happens to be in. */
function until(own: PersonKey, instant: string | undefined): string {
  const digits = own.ended === undefined || instant === undefined ? undefined : INSTANT.exec(instant)?.slice(1, 7);
  return digits === undefined ? '' : `,valid-before="${digits.join('')}Z"`;
}
