/** Plans the files that make a hosting service run the check by itself; each stands as it will be written in the package's `ci/`. */
import { join } from 'node:path';
import { diskTree } from '../disk/disk-tree.ts';
import type { FileTree } from '../load/file-tree.ts';
import { ciEn } from '../messages/en/ci.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { Organisation } from '../model/organisation.ts';
import { foundingOf } from '../rules/founding.ts';
import { packageFolder } from './template.ts';

/** Where circles can be set up. */
export type CiService = 'github' | 'gitlab' | 'pre-commit';

/** One file, and how it compares to what is there: `older` was written by circles and by nobody changed since. */
export interface CiFile {
  /** By which it can be asked for: `check`, `comment`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly there: 'nothing' | 'same' | 'older' | 'different';
  /** True for a file in which a group may well have more than this: it is left alone when it is there. */
  readonly shared: boolean;
}

/** What would be written. */
export interface CiPlan {
  readonly files: readonly CiFile[];
  /** False when there is no founding record whose identity could stand in the files. */
  readonly pinned: boolean;
}

interface Row {
  readonly name: string;
  readonly from: string;
  readonly path: string;
  readonly shared?: true;
}

const FILES: Readonly<Record<CiService, readonly Row[]>> = {
  github: [
    { name: 'check', from: 'circles.yml', path: '.github/workflows/circles.yml' },
    { name: 'comment', from: 'circles-comment.yml', path: '.github/workflows/circles-comment.yml' },
    { name: 'reminder', from: 'circles-reminder.yml', path: '.github/workflows/circles-reminder.yml' },
  ],
  gitlab: [
    { name: 'check', from: 'circles.gitlab-ci.yml', path: '.gitlab/circles.gitlab-ci.yml' },
    { name: 'include', from: 'gitlab-ci.yml', path: '.gitlab-ci.yml', shared: true },
  ],
  'pre-commit': [{ name: 'check', from: 'pre-commit-config.yaml', path: '.pre-commit-config.yaml', shared: true }],
};

/** What a plan is made from; `version` is the exact one of this tool, so that the same files get the same answer. */
export interface CiPlace {
  readonly tree: FileTree;
  readonly organisation: Organisation;
  readonly version: string;
}

/** The plan for one service. */
export function planCi(service: CiService, { tree, organisation, version }: CiPlace): CiPlan {
  const pin = identityOf(tree, organisation);
  const shipped = diskTree(join(packageFolder('ci'), service));
  const files = FILES[service].map(({ name, from, path, shared = false }): CiFile => {
    const text = sealed(filled(textIn(shipped, from) ?? '', { version, pin }));
    return { name, path, text, there: compare(textIn(tree, path), text), shared };
  });
  return { files, pinned: pin !== undefined };
}

/** What is asked: only these files, by name; with `force` also over what somebody wrote. */
export interface CiWishes {
  readonly names: readonly string[];
  readonly force: boolean;
}

/**
 * What happens to one of the files: `gone` was there once, since the others are, and somebody took it away; `changed` is left to
 * whoever changed it, `own` to whatever else a group does in it.
 */
export function fateOf(
  { name, there, shared }: CiFile,
  files: readonly CiFile[],
  { names, force }: CiWishes,
): 'unasked' | 'written' | 'same' | 'changed' | 'own' | 'gone' {
  if (names.length > 0 && !names.includes(name)) return 'unasked';
  if (there === 'same') return 'same';
  if (there === 'different' && !force) return shared ? 'own' : 'changed';
  return there === 'nothing' && names.length === 0 && !shared && files.some(isThere) ? 'gone' : 'written';
}

/** One that only circles writes. */
function isThere({ there, shared }: CiFile): boolean {
  return !shared && there !== 'nothing';
}

/** The files of every service that circles wrote into a tree, and whether each is as this version would write it. */
export function ciFilesIn(place: CiPlace): readonly CiFile[] {
  const services: readonly CiService[] = ['github', 'gitlab', 'pre-commit'];
  const all = services.flatMap((service) => planCi(service, place).files);
  return all.filter(({ there, path }) => there !== 'nothing' && mentions(place.tree, path));
}

function mentions(tree: FileTree, path: string): boolean {
  return textIn(tree, path)?.includes('circles') === true;
}

/** The digest of the founding record: the organisation's identity. */
function identityOf(tree: FileTree, organisation: Organisation): Digest | undefined {
  const founding = foundingOf(organisation);
  const bytes = founding === undefined ? undefined : tree.read(`${founding.folder}/decision.yaml`);
  return bytes === undefined ? undefined : digestOf(bytes);
}

function filled(
  text: string,
  { version, pin }: { readonly version: string; readonly pin: Digest | undefined },
): string {
  return text
    .replace(/circles-cli@[\w.-]+/g, `circles-cli@${version}`)
    .replaceAll('CIRCLES_ORGANISATION: ""', `CIRCLES_ORGANISATION: "${pin ?? ''}"`);
}

/** The last line holds what the others were when they were written: who changed none of them loses nothing when they are renewed. */
const SEAL = /# [^\n]*: sha256:[0-9a-f]{64}\n$/;

function sealed(text: string): string {
  return `${text}# ${ciEn.seal}: ${digestOf(new TextEncoder().encode(text))}\n`;
}

function compare(there: string | undefined, text: string): CiFile['there'] {
  if (there === undefined) return 'nothing';
  const plain = there.replaceAll('\r\n', '\n');
  if (plain === text) return 'same';
  return SEAL.test(plain) && sealed(plain.replace(SEAL, '')) === plain ? 'older' : 'different';
}

function textIn(tree: FileTree, path: string): string | undefined {
  const bytes = tree.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
