/** Says what keeps a text from being read, and where: not where the parser gave up, but where the slip is. */
import { type Document, Scalar, visit, type YAMLError } from 'yaml';
import type { FaultCode, FaultParts } from './fault.ts';

/** A text and what it was parsed to. */
interface Source {
  readonly text: string;
  readonly document: Document.Parsed;
}

/** What is wrong, and from where to where. */
type Slip = {
  readonly [Code in FaultCode]: {
    readonly code: Code;
    readonly parts: FaultParts<Code>;
    readonly range: readonly [number, number];
  };
}[FaultCode];

/** The line that the parser complains of. */
interface Complaint extends Source {
  readonly problem: YAMLError;
  readonly line: string;
  /** Where the line begins in the text. */
  readonly start: number;
}

/** The slip behind what the parser complains of. */
export function slipBehind(problem: YAMLError, source: Source): Slip {
  const { text } = source;
  const start = text.lastIndexOf('\n', problem.pos[0] - 1) + 1;
  const end = text.indexOf('\n', start);
  const complaint = { ...source, problem, start, line: text.slice(start, end < 0 ? text.length : end) };
  return SLIPS.reduce<Slip | undefined>((found, look) => found ?? look(complaint), undefined) ?? plainSlip(complaint);
}

/** Asked one after the other: what explains most comes first. */
const SLIPS: readonly ((complaint: Complaint) => Slip | undefined)[] = [
  twoVersions,
  oddSpace,
  notClosed,
  dashWithoutSpace,
  tooFarIn,
  specialStart,
  afterQuotes,
  closedTwice,
  lineWithoutKey,
];

/** The marks that git leaves around two versions of the same lines. */
function twoVersions({ text }: Complaint): Slip | undefined {
  const found = /^<{7}(?: .*)?$/m.exec(text);
  if (found === null || !/^>{7}(?: .*)?$/m.test(text.slice(found.index))) return undefined;
  return { code: 'two-versions', parts: {}, range: [found.index, found.index + found[0].length] };
}

/** Spaces that look like spaces and are none for whoever reads the file by its signs. */
function oddSpace({ line, start }: Complaint): Slip | undefined {
  const found = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.exec(line);
  return found === null ? undefined : { code: 'odd-space', parts: {}, range: one(start + found.index) };
}

/** A bracket or quotation mark that is opened and never closed: the rest of the file seems to stand in it. The innermost is the slip. */
function notClosed({ text, document, problem }: Complaint): Slip | undefined {
  const [at] = problem.pos;
  let opened: number | undefined;
  visit(document, {
    Collection: (_key, { range }) => {
      if (range && range[0] <= at && isBracketOpen(text.slice(range[0], range[1]))) [opened] = range;
    },
    Scalar: (_key, { range, type }) => {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (range && isQuoted && range[0] <= at && isQuoteOpen(text.slice(range[0], range[1]), range[1] === at))
        [opened] = range;
    },
  });
  if (opened === undefined) return undefined;
  const sign = text.charAt(opened);
  return { code: 'not-closed', parts: { sign, closing: CLOSING[sign] ?? sign }, range: one(opened) };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function isBracketOpen(written: string): boolean {
  const closing = CLOSING[written.charAt(0)];
  return closing !== undefined && written.trimEnd().at(-1) !== closing;
}

/** Also where it ends in another line, and something stands right behind it: then it was closed by the next one that opens. */
function isQuoteOpen(written: string, goesOn: boolean): boolean {
  return written.length < 2 || written.at(-1) !== written.charAt(0) || (goesOn && written.includes('\n'));
}

function dashWithoutSpace({ line, start }: Complaint): Slip | undefined {
  const found = /^( *)-([^\s-][^\n]*)$/.exec(line);
  if (found === null) return undefined;
  const [, indent = '', item = ''] = found;
  return { code: 'dash-without-space', parts: { item }, range: one(start + indent.length) };
}

/** A key that is further in than the key with a value before it. */
function tooFarIn({ text, problem, line, start }: Complaint): Slip | undefined {
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  if (/^ *- /.test(line))
    return problem.pos[0] === start ? { code: 'bad-indent', parts: {}, range: one(start) } : undefined;
  const value = text.slice(problem.pos[0], start + line.length);
  if (/:(?: |$)/.test(value)) return undefined;
  const next = /^\n(?: *\n)*( +)[^\s:]+:(?: |\n|$)/.exec(text.slice(start + line.length));
  if (next === null) return undefined;
  const end = start + line.length + next[0].length;
  return { code: 'too-far-in', parts: {}, range: one(text.lastIndexOf('\n', end - 2) + 1 + (next[1] ?? '').length) };
}

/** A text that begins with a sign that means something else at a beginning. */
function specialStart({ line, start }: Complaint): Slip | undefined {
  const found = /^( *(?:- +)*(?:[\w-]+: +)?)([@`%&*!|>?,\]}])/.exec(line);
  if (found === null) return undefined;
  const [, before = '', sign = ''] = found;
  return { code: 'special-start', parts: { sign }, range: one(start + before.length) };
}

function afterQuotes({ text, problem, line, start }: Complaint): Slip | undefined {
  if (problem.code !== 'UNEXPECTED_TOKEN') return undefined;
  const before = text.slice(start, problem.pos[0]);
  if (!/(["']) *$/.test(before) || line.trim() === '') return undefined;
  return { code: 'after-quotes', parts: {}, range: [problem.pos[0], start + line.length] };
}

function closedTwice({ text, problem }: Complaint): Slip | undefined {
  const sign = text.charAt(problem.pos[0]);
  if (problem.code !== 'UNEXPECTED_TOKEN' || (sign !== ']' && sign !== '}')) return undefined;
  return { code: 'closed-twice', parts: { sign }, range: one(problem.pos[0]) };
}

function lineWithoutKey({ problem, line, start, document, text }: Complaint): Slip | undefined {
  const isLine = problem.code === 'MULTILINE_IMPLICIT_KEY' || problem.code === 'MISSING_CHAR';
  if (!isLine || line.trim() === '' || isInFlow(document, problem.pos[0])) return undefined;
  const indent = line.length - line.trimStart().length;
  const tight = /^([A-Za-z_][\w-]*):(\S.*)$/.exec(line.trim());
  const range = [start + indent, text.indexOf('\n', start) < 0 ? text.length : start + line.length] as const;
  if (tight === null) return { code: 'no-colon', parts: { line: line.trim() }, range };
  const [, key = '', value = ''] = tight;
  return { code: 'colon-without-space', parts: { key, value }, range: one(start + indent + key.length) };
}

function isInFlow(document: Document.Parsed, at: number): boolean {
  let found = false;
  visit(document, {
    Collection: (_key, node) => {
      const [from = 0, to = 0] = node.range ?? [];
      if (node.flow === true && from <= at && at <= to) found = true;
    },
  });
  return found;
}

const CODES: { readonly [code: string]: PlainCode } = {
  BAD_INDENT: 'bad-indent',
  TAB_AS_INDENT: 'tab-indent',
  MULTIPLE_DOCS: 'several-documents',
  MISSING_CHAR: 'missing-sign',
  BLOCK_AS_IMPLICIT_KEY: 'text-with-colon',
  BAD_DQ_ESCAPE: 'backslash',
  KEY_OVER_1024_CHARS: 'key-not-text',
  NON_STRING_KEY: 'key-not-text',
};

type PlainCode =
  | 'bad-indent'
  | 'tab-indent'
  | 'several-documents'
  | 'missing-sign'
  | 'text-with-colon'
  | 'backslash'
  | 'not-readable'
  | 'key-not-text';

function plainSlip({ problem }: Complaint): Slip {
  return { code: CODES[problem.code] ?? 'not-readable', parts: {}, range: problem.pos };
}

function one(at: number): readonly [number, number] {
  return [at, at + 1];
}
