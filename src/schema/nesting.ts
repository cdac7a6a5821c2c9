/** How deep the collections of a parsed token lie in each other, counted without recursion: hostile files nest very deep. */
import type { CST } from 'yaml';

interface Open {
  readonly token: CST.Token;
  readonly depth: number;
}

/** The number of collections around the innermost one, itself included; 0 for a plain value. */
export function depthOf(root: CST.Token): number {
  let deepest = 0;
  const open: Open[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    open.push(...within(next));
  }
  return deepest;
}

// Of a collection its items, one deeper; of a document its content.
function within({ token, depth }: Open): readonly Open[] {
  if (token.type === 'document')
    return token.value === undefined || !('items' in token.value) ? [] : [{ token: token.value, depth: depth + 1 }];
  if (!('items' in token)) return [];
  return token.items
    .flatMap((item) => [item.key, item.value])
    .flatMap((inner) =>
      inner === undefined || inner === null || !('items' in inner) ? [] : [{ token: inner, depth: depth + 1 }],
    );
}
