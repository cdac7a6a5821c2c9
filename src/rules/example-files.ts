/** The files of an example: the example group with the example's own files laid over it. */
import { EXAMPLE_GROUP } from './example-group.ts';
import type { Example } from './rule.ts';

/** Texts by path, without those the example takes away. */
export function exampleFiles({ files }: Pick<Example, 'files'>): { readonly [path: string]: string } {
  const texts = Object.entries({ ...EXAMPLE_GROUP, ...files });
  return Object.fromEntries(texts.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}
