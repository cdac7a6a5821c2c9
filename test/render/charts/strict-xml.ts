/** A strict reader of XML without doctype, comments and CDATA: throws where a browser would refuse the file. */

/** An element in document order. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TOKEN = /<\/([A-Za-z][\w:-]*)>|<([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#[1-9]\d*|#x[0-9a-fA-F]+);)/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** All elements; throws at the first character that is not well-formed. Source: XML 1.0, sections 2.1 to 3.1. */
export function elementsOf(xml: string): readonly Element[] {
  refuse(hasForbidden(xml), 'a character that XML forbids');
  const elements: Element[] = [];
  const open: string[] = [];
  let read = 0;
  for (const [token, closed, name, attributes = '', empty, text = ''] of xml.matchAll(TOKEN)) {
    read += token.length;
    refuse(open.length === 0 && (text.trim() !== '' || (name !== undefined && elements.length > 0)), 'a second root');
    refuse(closed !== undefined && open.pop() !== closed, `</${closed}> closes nothing`);
    if (name === undefined) continue;
    elements.push({ name, attributes: attributesOf(attributes) });
    if (empty === '') open.push(name);
  }
  refuse(read < xml.length, `not well-formed after ${read} characters`);
  refuse(open.length > 0 || elements.length === 0, 'not closed');
  return elements;
}

function hasForbidden(xml: string): boolean {
  return FORBIDDEN.test(xml) || REFERENCE.test(xml) || xml.includes(']]>');
}

function refuse(wrong: boolean, why: string): void {
  if (wrong) throw new Error(why);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]);
  const attributes = new Map(pairs);
  refuse(attributes.size < pairs.length, 'an attribute twice');
  return attributes;
}
