/** Values as YAML text: on one line, or as a new document. */
import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar } from 'yaml';
import type { Value } from '../model/value.ts';

/** Collections that need no more characters than this stand on one line. */
const SHORT = 90;

const STYLE = { lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal', indentSeq: true } as const;

/** A value on one line, quoted so that it may stand anywhere, also within brackets. */
export function oneLine(value: Value): string {
  const document = new Document([value]);
  everything(document.contents, (node) => {
    if (isCollection(node)) node.flow = true;
    if (isScalar(node) && typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
  });
  return document
    .toString({ ...STYLE, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
    .trimEnd()
    .slice(1, -1);
}

/** A value as a document of its own: short lists and mappings on one line, long texts as blocks. Ends with a line end. */
export function blockText(value: Value): string {
  const document = new Document(value);
  const { contents } = document;
  if (isCollection(contents)) {
    for (const item of contents.items) arrange(isPair(item) ? item.value : item);
  }
  return document.toString(STYLE);
}

// Puts a collection on one line when it is short and holds no text of several lines.
function arrange(node: unknown): void {
  if (!isCollection(node)) return;
  const value = node.toJSON() as Value;
  const text = JSON.stringify(value);
  if (node.items.length === 0 || (text.length <= SHORT && !text.includes('\\n'))) {
    everything(node, (inner) => {
      if (isCollection(inner)) inner.flow = true;
    });
    return;
  }
  for (const item of node.items) arrange(isPair(item) ? item.value : item);
}

function everything(node: unknown, visitor: (node: Node) => void): void {
  if (isScalar(node)) visitor(node);
  if (!isMap(node) && !isSeq(node)) return;
  visitor(node);
  for (const item of node.items) everything(isPair(item) ? item.value : item, visitor);
}
