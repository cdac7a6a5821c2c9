/** The signed answers that came with a record: each is here, and its signature holds. */
import type { FileTree } from '../load/file-tree.ts';
import { digestOf } from '../model/digest.ts';
import { takenOut } from './copies.ts';
import type { Dossier } from './dossier.ts';
import { NAMESPACES } from './namespaces.ts';
import type { Replay } from './replay.ts';
import { verifySignature } from './sshsig/index.ts';
import type { VerifyFinding } from './verify-finding.ts';

const ANSWER = /\/evidence\/([^/.]+)\.yaml$/;

/** Every answer the record names lies beside it, unless it was taken out, and each one that lies there is signed by a key of this organisation. */
export function answerFindings(tree: FileTree, dossier: Dossier, played: Replay): readonly VerifyFinding[] {
  const { evidence = [] } = dossier.record;
  if (evidence.length === 0) return [];
  const here = answersIn(tree, dossier);
  const digests = new Set(here.map(({ digest }) => digest));
  const gone = new Set([...played.takenOut].map((one) => one.replace(/\/evidence\/[^/]+$/, '/evidence')));
  const folder = `${dossier.folder}/evidence`;
  const missing = evidence.filter((digest) => !digests.has(digest) && !gone.has(takenOut(folder, digest)));
  const named = here.filter(({ digest }) => evidence.includes(digest));
  return [
    ...missing.map((digest) => answerMissing(dossier, folder, digest)),
    ...named.flatMap((answer) => signatureFindings(tree, answer, { dossier, played })),
  ];
}

interface Answer {
  /** Without its ending. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

function answersIn(tree: FileTree, { folder }: Dossier): readonly Answer[] {
  return tree.list().flatMap(({ path }): readonly Answer[] => {
    const name = path.startsWith(`${folder}/evidence/`) ? ANSWER.exec(path)?.[1] : undefined;
    const bytes = name === undefined ? undefined : tree.read(path);
    if (name === undefined || bytes === undefined) return [];
    return [{ path: path.replace(/\.yaml$/, ''), name, bytes, digest: digestOf(bytes) }];
  });
}

/** An answer without its signature is as good as missing: anybody could have written it. Recorders may sign for a person without a key. */
function signatureFindings(
  tree: FileTree,
  { path, name, bytes, digest }: Answer,
  { dossier, played }: { readonly dossier: Dossier; readonly played: Replay },
): readonly VerifyFinding[] {
  const armor = tree.read(`${path}.sig`);
  if (armor === undefined) return [answerMissing(dossier, `${path}.sig`, digest)];
  const verdict = verifySignature({ armor, message: bytes, namespace: NAMESPACES.response });
  const person = name.replace(/-[0-9a-f]{8}$/, '');
  const about = { file: `${path}.sig`, decision: dossier.folder } as const;
  if (!verdict.ok) return [{ code: 'signature-invalid', ...about, parts: { person, reason: verdict.reason } }];
  return played.state.keyOwners.has(verdict.key) ? [] : [{ code: 'signer-unknown', ...about, parts: { person } }];
}

function answerMissing({ folder }: Dossier, file: string, digest: string): VerifyFinding {
  return { code: 'answer-missing', file, decision: folder, parts: { digest } };
}
