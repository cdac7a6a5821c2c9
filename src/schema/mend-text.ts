/** Makes an edit in the text of a file: comments, order, quoting and line ends of all else stay. */
import type { Edit } from '../model/edit.ts';
import type { Value } from '../model/value.ts';
import { type Pointer, valueAt } from './edit-value.ts';
import { readYaml } from './read-document.ts';
import { removeValue, renameKey, setValue } from './splice-yaml.ts';

/** Nobody writes longer files by hand; each edit costs parsing the whole several times. */
const LONGEST = 32 * 1024;

/** The text with the edit made; undefined when it is too long or can't be read, or the edit finds nothing to do. */
export function mendText(text: string, edit: Edit): string | undefined {
  if (text.length > LONGEST) return undefined;
  const { value } = readYaml(text);
  if (value === undefined) return undefined;
  const mended = edited(text, value, edit);
  return mended === text ? undefined : mended;
}

function edited(text: string, root: Value, edit: Edit): string {
  switch (edit.edit) {
    case 'set':
      return setValue(text, written(root, edit.pointer), edit.value);
    case 'remove':
      return removeValue(text, edit.pointer);
    case 'rename':
      return valueAt(root, [...edit.pointer.slice(0, -1), edit.key]) === undefined
        ? renameKey(text, edit.pointer, edit.key)
        : text;
  }
}

/** The place as the text has it: of a shorthand that is a plain value, the whole. */
function written(root: Value, pointer: Pointer): Pointer {
  const short = pointer.findIndex((_, index) => {
    const value = valueAt(root, pointer.slice(0, index));
    return value !== undefined && (typeof value !== 'object' || value === null);
  });
  return short < 0 ? pointer : pointer.slice(0, short);
}
