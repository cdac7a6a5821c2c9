/** What was there when somebody last looked: digests of the files of decisions, which only ever get more. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import { takenOut } from './copies.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** Digests of files in the folders of decisions, by path. No commit is named, so that rewriting history changes nothing. */
export type SeenFiles = ReadonlyMap<string, Digest>;

const IN_DOSSIER = /^(circles\/[^/]+\/decisions\/[^/]+)\/./;

/** The folder of the decision that a path lies in; undefined elsewhere. */
export function dossierOf(path: string): string | undefined {
  return IN_DOSSIER.exec(path)?.[1];
}

/** What there is to remember of a tree. */
export function seenIn(tree: FileTree): SeenFiles {
  return new Map(
    tree.list().flatMap(({ path }): [string, Digest][] => {
      const bytes = dossierOf(path) === undefined ? undefined : tree.read(path);
      return bytes === undefined ? [] : [[path, digestOf(bytes)]];
    }),
  );
}

/** The paths of `earlier` that are gone or altered, in its order; what records took out (see `takenOutOf`) may be gone. */
export function lostSince(tree: FileTree, earlier: SeenFiles, gone: ReadonlySet<string>): readonly string[] {
  return [...earlier].flatMap(([path, digest]) => {
    const bytes = tree.read(path);
    if (bytes === undefined) return isTakenOut(path, earlier, gone) ? [] : [path];
    return digestOf(bytes) === digest ? [] : [path];
  });
}

/** The signature of an answer goes with the answer. */
function isTakenOut(path: string, earlier: SeenFiles, gone: ReadonlySet<string>): boolean {
  const named = path.replace(/(\/evidence\/[^/.]+)\.sig$/, '$1.yaml');
  const digest = earlier.get(named);
  return digest !== undefined && gone.has(takenOut(named, digest));
}

/** One finding for a decision that is gone as a whole, else one for each file that is gone or altered. */
export function compareSeen(tree: FileTree, seen: SeenFiles, gone: ReadonlySet<string>): readonly VerifyFinding[] {
  const here = new Set(tree.list().map(({ path }) => dossierOf(path)));
  const findings = new Map<string, VerifyFinding>();
  for (const path of lostSince(tree, seen, gone)) {
    const folder = dossierOf(path);
    if (folder !== undefined && !here.has(folder))
      findings.set(folder, { code: 'seen-missing', file: folder, decision: folder, parts: { path: folder } });
    else if (tree.read(path) === undefined)
      findings.set(path, { code: 'seen-missing', file: path, ...ofDecision(folder), parts: { path } });
    else findings.set(path, { code: 'seen-differs', file: path, ...ofDecision(folder), parts: { path } });
  }
  return [...findings.values()];
}

function ofDecision(decision: string | undefined): { readonly decision?: string } {
  return decision === undefined ? {} : { decision };
}

/** What is told of a decision by its own fault is not told a second time as a difference to what was seen. */
export function toldOnce(findings: readonly VerifyFinding[]): readonly VerifyFinding[] {
  const faulty = new Set(findings.filter((one) => !isAboutSeen(one)).map((one) => one.decision ?? dossierOf(one.file)));
  return findings.filter((one) => !isAboutSeen(one) || !faulty.has(one.decision));
}

function isAboutSeen({ code }: VerifyFinding): boolean {
  return code.startsWith('seen-');
}
