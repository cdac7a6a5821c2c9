/** Writes new files: the line for editors, then the keys in the order they are given. Existing files are spliced instead. */
import type { Fields } from '../model/value.ts';
import { schemaComment } from './schema-comment.ts';
import { blockText } from './yaml-text.ts';

/** The text of a new file at `path`. Reading it gives `value` again. */
export function writeDocument(path: string, value: Fields): string {
  const comment = schemaComment(path);
  return `${comment === undefined ? '' : `${comment}\n`}${blockText(value)}`;
}
