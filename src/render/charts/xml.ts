/** Writes XML: the only place that turns text and numbers into SVG. */
import { labelText } from '../escape.ts';

/** Attributes of an element; the ones that are undefined are left out. */
export interface Attributes {
  readonly [name: string]: string | number | undefined;
}

/** Text that can stand in an element or between double quotes. Source: XML 1.0, sections 2.2 and 2.4. */
export function xmlText(text: string): string {
  return escapedXml(labelText(text));
}

/** The same for text in which nothing is hidden any more; its blanks stay. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element; `content` is XML that is already escaped. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string = ''): string {
  const inner = typeof content === 'string' ? content : content.join('');
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${typeof value === 'number' ? round(value) : xmlText(value)}"`,
    )
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A number with at most two decimals, the same on every machine. */
export function round(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** `rtl` where the first letter with a direction is Arabic, Hebrew or another script written from the right. */
export function direction(text: string): 'rtl' | undefined {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : undefined;
}
