/** Says of a text that stands where an id belongs who or what may have been meant: the reader of one file knows nobody. */
import type { Referable } from '../messages/en/faults.ts';
import { isFields } from '../model/value.ts';
import { decodeText, LARGEST_FILE } from '../schema/decode-text.ts';
import type { Fault } from '../schema/fault.ts';
import { kindOf } from '../schema/kinds.ts';
import { readYaml } from '../schema/read-document.ts';
import { type Mention, meantBy, type Things } from './check-references.ts';
import type { FileTree } from './file-tree.ts';
import { eachMention } from './mentions.ts';
import { entryOf } from './read-entry.ts';

/** Where the kind of thing is not known, whoever or whatever bears exactly this name may have been meant. */
const ANYTHING: readonly Referable[] = ['person', 'circle', 'organisation'];

/** The same faults; those about ids with what may have been meant. */
export function nameFaults(faults: readonly Fault[], tree: FileTree, things: Things): readonly Fault[] {
  const mentions = new Map<string, FileMentions>();
  return faults.map((fault): Fault => {
    if (fault.code !== 'not-an-id' || fault.parts.example !== undefined) return fault;
    const { file, pointer } = fault.place;
    const inFile = mentions.get(file) ?? mentionsIn(tree, file);
    mentions.set(file, inFile);
    const { value } = fault.parts;
    return { ...fault, parts: { value, ...(inFile(pointer, things) ?? bearing(value, things)) } };
  });
}

/** What may have been meant at a place of one file; undefined where no id of a certain kind belongs. */
type FileMentions = (pointer: Mention['pointer'], things: Things) => ReturnType<typeof meantBy> | undefined;

function bearing(value: string, things: Things) {
  const { called } = things.among(ANYTHING, undefined).lookUp(value);
  return called === undefined ? {} : { near: [called] };
}

function mentionsIn(tree: FileTree, file: string): FileMentions {
  const parts = kindOf(file);
  const bytes = parts === undefined ? undefined : tree.read(file);
  const text = bytes === undefined ? undefined : decodeText(bytes, LARGEST_FILE);
  const value = typeof text === 'string' ? readYaml(text).value : undefined;
  const entry = parts === undefined || !isFields(value) ? undefined : entryOf(file, parts, value);
  if (entry === undefined) return () => undefined;
  const mentions = new Map<string, Mention>();
  eachMention(entry, ({ refers, or }, id, pointer) => {
    const mention = { refers, or, id, pointer: [...pointer] };
    mentions.set(JSON.stringify(pointer), mention);
    // The person of `members: [ana]` is the text itself.
    if (typeof pointer.at(-2) === 'number') mentions.set(JSON.stringify(pointer.slice(0, -1)), mention);
  });
  return (pointer, things) => {
    const mention = mentions.get(JSON.stringify(pointer));
    return mention === undefined ? undefined : meantBy(entry, mention, things);
  };
}
