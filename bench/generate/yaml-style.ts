/** Writes YAML the way different people write it: in a line or below each other, quoted or not, with or without comments. */
import type { Chance } from './chance.ts';

/** A value as it goes into a file. A {@link Day} is written as the generator was asked to. */
export type Wanted = string | number | boolean | null | Day | readonly Wanted[] | { readonly [key: string]: Wanted };

/** A day, so that it can be told from other text. */
export interface Day {
  readonly day: string;
}

/** How one file is written. */
export interface Style {
  readonly chance: Chance;
  /** Days in quotes, for tools that read YAML 1.1, in which a day is no text. */
  readonly quotedDays: boolean;
  /** As the tool writes it: no comments of people's own, lists in a line where they fit. */
  readonly byTool: boolean;
}

const WIDTH = 100;
const COMMENTS = [
  'agreed at the last meeting',
  'ask Ana before changing this',
  'see the minutes – it was a long evening',
  'für alle lesbar',
] as const;
const PLAIN = /^[\p{L}_/][\p{L}\p{N} _/.;+()@'’–-]*$/u;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** The text of a file with these keys in this order; what is undefined is left out. */
export function written(value: { readonly [key: string]: Wanted | undefined }, style: Style): string {
  const entries = Object.entries(value).filter((entry): entry is [string, Wanted] => entry[1] !== undefined);
  return entries.map(([key, item]) => remarked(keyed(key, item, { style, indent: '' }), style)).join('');
}

interface At {
  readonly style: Style;
  readonly indent: string;
}

function remarked(text: string, { byTool, chance }: Style): string {
  if (byTool || !chance.in(0.08)) return text;
  return chance.in(0.5) ? `# ${chance.of(COMMENTS)}\n${text}` : `\n${text}`;
}

function keyed(key: string, value: Wanted, at: At): string {
  const { style, indent } = at;
  const head = `${indent}${key}:`;
  if (typeof value === 'string' && (value.includes('\n') || value.length > WIDTH)) return `${head} ${block(value, at)}`;
  const flow = flowOf(value, style);
  const fits = head.length + flow.length < WIDTH && (style.byTool || !isLong(value) || style.chance.in(0.5));
  if (!isCollection(value) || fits) return `${head} ${flow}${aside(style)}\n`;
  const inner = { style, indent: `${indent}  ` };
  if (isList(value)) return `${head}\n${value.map((item) => listed(item, inner)).join('')}`;
  return `${head}\n${Object.entries(value)
    .map(([name, item]) => keyed(name, item, inner))
    .join('')}`;
}

function listed(item: Wanted, at: At): string {
  const flow = flowOf(item, at.style);
  const opens = isCollection(item) && !isList(item);
  if (!opens || at.indent.length + flow.length < WIDTH - 2) return `${at.indent}- ${flow}\n`;
  const inner = { ...at, indent: `${at.indent}  ` };
  const text = Object.entries(item)
    .map(([name, part]) => keyed(name, part, inner))
    .join('');
  return `${at.indent}- ${text.slice(inner.indent.length)}`;
}

function aside({ byTool, chance }: Style): string {
  return byTool || !chance.in(0.04) ? '' : ` # ${chance.of(COMMENTS)}`;
}

/** A text of several lines, or of one that is too long for one. */
function block(text: string, { indent, style }: At): string {
  const inner = `${indent}  `;
  if (text.includes('\n')) return `|\n${text.replace(/\n$/, '').replace(/^(?=.)/gm, inner)}\n`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH - 20) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `${style.chance.in(0.8) ? '>-' : '>'}\n${lines.map((line) => `${inner}${line}\n`).join('')}`;
}

function flowOf(value: Wanted, style: Style): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return scalar(value, style);
  if (isDay(value)) return style.quotedDays ? `"${value.day}"` : value.day;
  if (isList(value)) return `[${value.map((item) => flowOf(item, style)).join(', ')}]`;
  const parts = Object.entries(value).map(([key, item]) => `${key}: ${flowOf(item, style)}`);
  return `{${parts.join(', ')}}`;
}

function scalar(text: string, style: Style): string {
  if (PLAIN.test(text) && !WORD.test(text) && !text.endsWith(' ')) return text;
  if (/^sha256:|^ssh-|^circles\//.test(text)) return text;
  const single = !text.includes("'") && !style.byTool && style.chance.in(0.3);
  return single ? `'${text}'` : `"${text}"`;
}

function isLong(value: Wanted): boolean {
  return isList(value) && value.length > 1;
}

function isCollection(value: Wanted): value is readonly Wanted[] | { readonly [key: string]: Wanted } {
  return typeof value === 'object' && value !== null && !isDay(value);
}

function isList(value: Wanted): value is readonly Wanted[] {
  return Array.isArray(value);
}

function isDay(value: Wanted): value is Day {
  return typeof value === 'object' && value !== null && !isList(value) && typeof value.day === 'string';
}
