/** Holds a path against the laws of names: which ids are lawful, and what may lie where. */
import { isDate } from '../model/calendar.ts';
import { slugOf } from '../model/slug.ts';
import type { BareFault } from '../schema/fault.ts';
import { GOVERNED_CIRCLE_FOLDERS, GOVERNED_FOLDERS, kindOf, type PathParts } from '../schema/kinds.ts';
import type { TreeFile } from './file-tree.ts';
import { isLeftBehind } from './left-behind.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// Source: "Naming Files, Paths, and Namespaces", learn.microsoft.com.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const LONGEST_RESERVED = 4;
// Signatures, and what else lies with a decision: only verification has laws for it, and there is more of it than of all else.
const BESIDE_RECORD = /^circles\/[a-z0-9-]+\/decisions\/[a-z0-9-]+\/[a-z0-9.-]+$/;
const DAY = '2026-12-01'.length;
// Written small and in plain letters already: nearly every path.
const PLAIN_PATH = /^[a-z0-9/._-]*$/;
const LONGEST_ID = 40;
const LONGEST_SLUG = 60;
// A role, a day, a running number: `secretary-2026-12-01-2`.
const LONGEST_COMPOUND = LONGEST_SLUG + 20;

/**
 * What is wrong with where a file lies; undefined when it is lawful, or when the tool has no business with it. What it has in common
 * with a `lawful` one is not looked at again: files come folder by folder.
 */
export function checkPath(file: TreeFile, parts: PathParts | undefined, lawful?: PathParts): BareFault | undefined {
  if (parts === undefined) {
    const stray = checkStray(file);
    return stray === undefined || isLeftBehind(file) ? undefined : stray;
  }
  if (file.mode !== 'file') return { ...naming, code: 'not-a-plain-file', parts: {} };
  return (
    (parts.circle === lawful?.circle ? undefined : checkId(parts.circle, LONGEST_ID)) ??
    (parts.folder === lawful?.folder && isProposal(parts) === isProposal(lawful) ? undefined : checkFolder(parts)) ??
    checkId(parts.id, longestId(parts))
  );
}

const naming = { rule: 'id-invalid', pointer: [] } as const;

function checkId(id: string | undefined, longest: number): BareFault | undefined {
  if (id === undefined) return undefined;
  if (!ID.test(id)) {
    const suggestion = slugOf(id);
    return { ...naming, code: 'bad-id', parts: suggestion === '' ? { id } : { id, suggestion } };
  }
  if (id.length > longest) return { ...naming, code: 'id-too-long', parts: { id, limit: longest } };
  return id.length <= LONGEST_RESERVED && RESERVED.test(id)
    ? { ...naming, code: 'id-reserved', parts: { id } }
    : undefined;
}

function isProposal(parts: PathParts | undefined): boolean {
  return parts?.kind === 'proposal' || parts?.kind === 'response';
}

function checkFolder(parts: PathParts): BareFault | undefined {
  const { folder } = parts;
  if (folder === undefined) return undefined;
  if (isProposal(parts)) return checkId(folder, LONGEST_SLUG);
  const [date, slug] = [folder.slice(0, DAY), folder.slice(DAY + 1)];
  if (!isDate(date) || folder[DAY] !== '-' || slug === '')
    return { ...naming, code: 'bad-decision-folder', parts: { folder } };
  return checkId(slug, LONGEST_SLUG);
}

function longestId(parts: PathParts): number {
  return parts.kind === 'term' || !parts.governed ? LONGEST_COMPOUND : LONGEST_ID;
}

// A path that no kind claims: a fault where only governed files may lie, and where it is nearly a governed one.
function checkStray(file: TreeFile): BareFault | undefined {
  if (BESIDE_RECORD.test(file.path)) return undefined;
  const lower = PLAIN_PATH.test(file.path) ? file.path : file.path.normalize('NFKC').toLowerCase();
  const expected = lower.replace(/\.yml$/, '.yaml');
  if (file.path !== expected && kindOf(expected)?.governed === true) {
    return { ...naming, code: 'wrong-name', parts: { expected } };
  }
  if (file.mode !== 'file' && isGovernedFolder(lower)) return { ...naming, code: 'not-a-plain-file', parts: {} };
  return liesInGovernedFolder(lower) ? { ...naming, code: 'stray-file', parts: {} } : undefined;
}

function liesInGovernedFolder(path: string): boolean {
  const [top = '', second, folder = '', inside] = path.split('/', 4);
  if (GOVERNED_FOLDERS.includes(top)) return second !== undefined;
  return top === 'circles' && inside !== undefined && GOVERNED_CIRCLE_FOLDERS.includes(folder);
}

// A link in the place of a folder would bring in files from elsewhere.
function isGovernedFolder(path: string): boolean {
  const [top = '', , folder = ''] = path.split('/');
  const depth = path.split('/').length;
  if (top === 'circles') return depth <= 2 || (depth === 3 && GOVERNED_CIRCLE_FOLDERS.includes(folder));
  return depth === 1 && GOVERNED_FOLDERS.includes(top);
}
