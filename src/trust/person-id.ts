/** Ids of persons where they go into signed texts and into files for OpenSSH, in which a space or a comma would mean something. */
import type { PersonId } from '../model/person.ts';

const LONGEST = 40;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for lower-case words of ASCII letters and digits with single hyphens between, at most 40 characters. */
export function isPersonId(text: string): text is PersonId {
  return text.length <= LONGEST && ID.test(text);
}
