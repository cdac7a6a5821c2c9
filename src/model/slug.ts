/** Ids made of names: small Latin letters, digits and single hyphens. */
import transliterate from '@sindresorhus/transliterate';

/** Longest id of a person, circle, role or policy; a decision's slug may be longer. */
export const ID_LENGTH = 40;

/** Longest slug of a decision's title. */
export const SLUG_LENGTH = 60;

/**
 * The id for a name (`Łukasz Ó Briain` → `lukasz-o-briain`), cut at a hyphen when longer than `longest`. Empty when the
 * name has no Latin form, such as `山田`: then a short handle must be asked for.
 */
export function slugOf(name: string, longest: number = ID_LENGTH): string {
  const slug = transliterate(name.normalize('NFKC'))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : longest);
}

/** `wanted`, or `wanted-2`, `wanted-3`, … where it is taken, never longer than `longest`. Ids are never reused. */
export function freeId(wanted: string, isTaken: (id: string) => boolean, longest: number = ID_LENGTH): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const candidate = wanted.slice(0, longest - ending.length).replace(/-$/, '') + ending;
    if (!isTaken(candidate)) return candidate;
  }
}
