/** Records from before a group was founded anew: they stay readable and whole, and decide nothing any more. */
import type { FileTree } from '../load/file-tree.ts';
import type { Digest } from '../model/decision-record.ts';
import { digestOf } from '../model/digest.ts';
import type { Chain } from './chain.ts';
import { takenOut, takenOutOf } from './copies.ts';
import type { Dossier } from './dossier.ts';
import { NAMESPACES } from './namespaces.ts';
import { verifySignature } from './sshsig/index.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** The identities that a founding goes on from, the latest first; those whose founding record is not here end the list. */
export function continuedBy(founding: Dossier, dossiers: readonly Dossier[]): readonly Digest[] {
  const byDigest = new Map(dossiers.map((dossier) => [dossier.digest, dossier]));
  const past: Digest[] = [];
  for (let next = founding.record.continues; next !== undefined && !past.includes(next); ) {
    past.push(next);
    next = byDigest.get(next)?.record.continues;
  }
  return past;
}

/** The records of the identities that were continued. */
export function historyOf(founding: Dossier | undefined, dossiers: readonly Dossier[]): ReadonlySet<Dossier> {
  if (founding === undefined) return new Set();
  const past = continuedBy(founding, dossiers);
  return new Set(dossiers.filter(({ digest, record }) => past.includes(record.organisation ?? digest)));
}

/** The chain without these records: they are not judged, and what they say does not hold. */
export function chainWithout(chain: Chain, history: ReadonlySet<Dossier>): Chain {
  return history.size === 0 ? chain : { ...chain, ordered: chain.ordered.filter((dossier) => !history.has(dossier)) };
}

/** What of the history is not as the founding found it: each record is one that it reaches, with its signatures, copies and account. */
export function historyFindings(
  tree: FileTree,
  founding: Dossier | undefined,
  dossiers: readonly Dossier[],
): readonly VerifyFinding[] {
  const history = historyOf(founding, dossiers);
  if (founding === undefined || history.size === 0) return [];
  const reached = reachedFrom(founding, dossiers);
  const gone = takenOutOf([...history]);
  return [...history].flatMap((dossier) => [
    ...(reached.has(dossier.digest) ? [] : [unbound(dossier)]),
    ...signatureFindings(dossier),
    ...fileFindings(tree, dossier, gone),
  ]);
}

function reachedFrom(founding: Dossier, dossiers: readonly Dossier[]): ReadonlySet<Digest> {
  const byDigest = new Map(dossiers.map((dossier) => [dossier.digest, dossier]));
  const reached = new Set(founding.record.previous);
  for (const digest of reached) for (const before of byDigest.get(digest)?.record.previous ?? []) reached.add(before);
  return reached;
}

function unbound({ folder }: Dossier): VerifyFinding {
  return { code: 'history-unbound', file: `${folder}/decision.yaml`, decision: folder, parts: {} };
}

function signatureFindings({ folder, bytes, signatures }: Dossier): readonly VerifyFinding[] {
  return [...signatures].flatMap(([person, armor]): readonly VerifyFinding[] => {
    const verdict = verifySignature({ message: bytes, namespace: NAMESPACES.decision, armor });
    const about = { file: `${folder}/${person}.sig`, decision: folder };
    return verdict.ok ? [] : [{ code: 'signature-invalid', ...about, parts: { person, reason: verdict.reason } }];
  });
}

function fileFindings(
  tree: FileTree,
  { folder, record }: Dossier,
  gone: ReadonlySet<string>,
): readonly VerifyFinding[] {
  const account = tree.read(`${folder}/account.yaml`);
  const copies = record.files.filter(({ path, after }) => after !== null && !path.startsWith('people/'));
  return [
    ...(account === undefined || digestOf(account) === record.account
      ? []
      : [{ code: 'account-differs', ...at(folder, 'account.yaml') } as const]),
    ...copies.flatMap(({ path, after }): readonly VerifyFinding[] => {
      const bytes = tree.read(`${folder}/adopted/${path}`);
      const about = { ...at(folder, `adopted/${path}`), parts: { path } };
      if (bytes === undefined) return gone.has(takenOut(path, after ?? '')) ? [] : [{ code: 'copy-missing', ...about }];
      return digestOf(bytes) === after ? [] : [{ code: 'copy-differs', ...about }];
    }),
  ];
}

function at(folder: string, inside: string) {
  const path = `${folder}/${inside}`;
  return { file: path, decision: folder, parts: { path } };
}
