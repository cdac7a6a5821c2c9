/** Writes a file of an organisation in the one tidy way: indents, spaces, line ends. What it says, its comments and its order stay. */
import { Composer, type Document, isNode, isScalar, Parser, Scalar, type ScalarTag, type Tags } from 'yaml';
import { sameValue } from '../model/value.ts';
import { commentsOf, withAlignedComments } from './align-comments.ts';
import { readYaml } from './read-document.ts';

/** Long texts that somebody broke into lines stay broken, at this column. */
const WIDTH = 100;

const STYLE = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const;

/**
 * The text of a file tidied: two spaces a level, lists indented, one space where several are, line ends of one kind and at the
 * very end, at most one empty line in a row. Tidying a tidy text changes nothing. A text that can't be read, or in which
 * anything but its look would change, comes back as it is.
 */
export function tidyYaml(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const { value } = readYaml(plain);
  if (value === undefined) return text;
  const document = composed(plain);
  if (document === undefined) return text;
  const tidy = withAlignedComments(document.toString(STYLE), plain);
  const kept = sameValue(value, readYaml(tidy).value) && sameComments(plain, tidy);
  return kept ? tidy : text;
}

function composed(text: string): Document.Parsed | undefined {
  const composer = new Composer({ version: '1.2', schema: 'core', customTags: (tags) => textsAsBroken(tags, text) });
  const [document] = [...composer.compose(new Parser().parse(text), true, text.length)];
  return document;
}

/** Texts on one line stay on one line however long they are; texts over several lines are filled. */
function textsAsBroken(tags: Tags, text: string): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:str' || !('stringify' in tag)) return tag;
    const write = tag.stringify;
    if (write === undefined) return tag;
    const stringify: typeof write = (item, context, ...rest) =>
      write(
        item,
        { ...context, options: { ...context.options, lineWidth: isBroken(item, text) ? WIDTH : 0 } },
        ...rest,
      );
    return { ...tag, stringify } satisfies ScalarTag;
  });
}

function isBroken(item: unknown, text: string): boolean {
  if (!isNode(item) || !isScalar(item) || item.type === Scalar.BLOCK_LITERAL) return false;
  const [start, end] = item.range ?? [0, 0];
  return item.type === Scalar.BLOCK_FOLDED || text.slice(start, end).includes('\n');
}

function sameComments(before: string, after: string): boolean {
  const words = (text: string) => commentsOf(text).map(({ words }) => words.trimEnd());
  return JSON.stringify(words(before)) === JSON.stringify(words(after));
}
