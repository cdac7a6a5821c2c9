/** The full reader: everything the fast one hands on. It reads what is lawful and says exactly where and why something is not. */
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  Parser,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { Position } from '../model/finding.ts';
import { type Fields, isFields, type Value } from '../model/value.ts';
import { unsafeIn } from './decode-text.ts';
import type { BareFault } from './fault.ts';
import { depthOf } from './nesting.ts';
import { DEEPEST } from './plain-flow.ts';
import { slipBehind } from './slip-behind.ts';

/** A file that was read, or what is wrong with it; one fault at least when there is no value. */
export type Read =
  | {
      readonly value: Fields;
      readonly faults: readonly [];
      /** True where a text may end before a number sign although it was meant to go on. */
      readonly mayBeCut?: boolean;
    }
  | { readonly value?: undefined; readonly faults: readonly BareFault[]; readonly mayBeCut?: undefined };

/** A parsed text with the means to say where a node stands. */
export interface ParsedText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

// Brackets that are opened and never closed, and dashes in a row, cost the parser the square of their number.
const MANY = 1000;
const DASHES = /(?:[-?][ ]+){100}/;

/** Parses a text by YAML 1.2, core schema; undefined when it is nested too deep to be parsed safely. */
export function parseText(text: string): ParsedText | undefined {
  if (looksBottomless(text)) return undefined;
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (tokens.some((token) => depthOf(token) > DEEPEST)) return undefined;
  // Keys that stand twice are looked for by `doubleKey`: the library compares each key with all others, the square of their number.
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, strict: true, uniqueKeys: false });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (document === undefined) return undefined;
  if (second !== undefined) document.errors.push(severalDocuments(second));
  return { document, lines };
}

function looksBottomless(text: string): boolean {
  const opened = text.split(/[[{]/).length;
  return (opened > MANY && opened - text.split(/[\]}]/).length > MANY) || DASHES.test(text);
}

/** Reads a text that the fast reader did not. */
export function readFullYaml(text: string): Read {
  const parsed = parseText(text);
  if (parsed === undefined) {
    return { faults: [{ rule: 'yaml-invalid', code: 'too-deep', parts: { limit: DEEPEST }, pointer: [] }] };
  }
  const { document } = parsed;
  const problems = [
    ...document.errors,
    ...document.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED'),
  ];
  const signs = specialFeatures(parsed);
  if (signs.length > 0) return { faults: signs };
  if (problems.length > 0)
    return { faults: problems.slice(0, 1).map((problem) => syntaxFault(problem, { text, parsed })) };
  const double = doubleKey(document);
  if (double !== undefined) return { faults: [keyTwice(double, { text, parsed })] };
  const odd = oddNodes(parsed);
  if (odd.length > 0) return { faults: odd };
  const value: Value = document.toJS({ maxAliasCount: 0 });
  if (isFields(value)) return { value, faults: [] };
  return { faults: [{ rule: 'yaml-invalid', code: 'not-keys', parts: {}, pointer: [] }] };
}

/** The lines and columns that a range of the text covers, cut off at the end of its first line. */
export function positionOf(lines: LineCounter, range: readonly [number, number], text: string): Position {
  const newline = text.indexOf('\n', range[0]);
  const end = newline < 0 ? range[1] : Math.min(range[1], newline);
  const start = lines.linePos(range[0]);
  const stop = lines.linePos(Math.max(end, range[0] + 1));
  const sameLine = stop.line === start.line;
  return {
    line: start.line,
    column: start.col,
    endLine: start.line,
    endColumn: sameLine ? Math.max(stop.col, start.col + 1) : start.col + 1,
  };
}

function severalDocuments(second: Document.Parsed): YAMLError {
  const [start] = second.range;
  return { name: 'YAMLParseError', code: 'MULTIPLE_DOCS', message: '', pos: [start, start + 1] };
}

/** A text and what it was parsed to. */
interface Source {
  readonly text: string;
  readonly parsed: ParsedText;
}

function syntaxFault(problem: YAMLError, { text, parsed }: Source): BareFault {
  const { range, ...slip } = slipBehind(problem, { text, document: parsed.document });
  return { rule: 'yaml-invalid', pointer: [], position: positionOf(parsed.lines, range, text), ...slip };
}

/** The first key, in the order of the text, that stands in its mapping already. */
function doubleKey(document: Document.Parsed): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && startOf(key) < startOf(found)) found = key;
        seen.add(key.value);
      }
    },
  });
  return found;
}

function startOf(node: Scalar | undefined): number {
  return node?.range?.[0] ?? Number.POSITIVE_INFINITY;
}

function keyTwice(key: Scalar, { text, parsed }: Source): BareFault {
  const start = startOf(key);
  const position = positionOf(parsed.lines, [start, start + 1], text);
  return { rule: 'yaml-invalid', pointer: [], position, code: 'key-twice', parts: { key: wordAt(text, start) } };
}

function wordAt(text: string, start: number): string {
  return /^[^\n:]*/.exec(text.slice(start, start + 100))?.[0].trim() ?? '';
}

function specialFeatures({ document, lines }: ParsedText): readonly BareFault[] {
  const faults: BareFault[] = [];
  const add = (sign: string, node: Node): void => {
    const start = node.range?.[0] ?? 0;
    const { line, col: column } = lines.linePos(start);
    const position = { line, column, endLine: line, endColumn: column + 1 };
    faults.push({ rule: 'yaml-invalid', code: 'special-feature', parts: { sign }, pointer: [], position });
  };
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) add(`*${node.source}`, node);
      else if (node.anchor !== undefined) add(`&${node.anchor}`, node);
      else if (node.tag !== undefined) add(node.tag, node);
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === Scalar.PLAIN) add('<<', pair.key);
    },
  });
  return faults;
}

function oddNodes({ document, lines }: ParsedText): readonly BareFault[] {
  const faults: BareFault[] = [];
  const at = (node: Node | null | undefined): Position => {
    const { line, col: column } = lines.linePos(node?.range?.[0] ?? 0);
    return { line, column, endLine: line, endColumn: column + 1 };
  };
  visit(document, {
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && typeof pair.key.value === 'string') return;
      const key = isPair(pair.key) || isMap(pair.key) || isScalar(pair.key) ? pair.key : undefined;
      const position = at(isPair(key) ? undefined : key);
      faults.push({ rule: 'yaml-invalid', code: 'key-not-text', parts: {}, pointer: [], position });
    },
    Scalar: (_key, node) => {
      const position = at(node);
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
        faults.push({ rule: 'yaml-invalid', code: 'not-a-finite-number', parts: {}, pointer: [], position });
      }
      if (typeof node.value !== 'string') return;
      const unsafe = unsafeIn(node.value, node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
      if (unsafe !== undefined) faults.push({ ...unsafe, pointer: [], position });
    },
  });
  return faults;
}
