/** In which forms a name is the same for whoever wrote it: capitals, spaces and accents do not count. */
import { plainName } from './plain-name.ts';
import { slugOf } from './slug.ts';

// With any other sign (`C++`, `Team & Co`) the name in Latin letters says less than what was written.
const ONLY_WORDS = /^[\p{L}\p{M}\p{N}\s'’._-]*$/u;
// Nearly every name and id; looked at first, because in a large organisation there are thousands.
const PLAIN = /^[ -~]*$/;
const SPOKEN = /[\p{L}\p{N}]/u;

/**
 * The forms of one text; two that share one are written alike: `René` and `rene`, `Fünfer Küche` and `fuenfer-kueche` or
 * `funfer kuche`. Never shown.
 */
export function nameForms(text: string): readonly string[] {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  const latin = [...new Set([text, bare])].filter(isWhollyLatin).map((name) => slugOf(name, Number.POSITIVE_INFINITY));
  return [...new Set([plainName(text), ...latin])].filter((form) => form !== '');
}

// No letter may be lost: `山田 A` is not `a`.
function isWhollyLatin(name: string): boolean {
  if (!ONLY_WORDS.test(name)) return false;
  return PLAIN.test(name) || [...name].every((sign) => !SPOKEN.test(sign) || slugOf(sign) !== '');
}
