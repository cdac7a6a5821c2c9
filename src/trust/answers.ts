/** The signed answers that came with a record: each is here, and its signature holds. */
import type { FileTree } from '../load/file-tree.ts';
import { readResponse } from '../load/read-proposal.ts';
import { digestOf } from '../model/digest.ts';
import type { PersonId } from '../model/person.ts';
import { responseName } from '../model/proposal.ts';
import { takenOut } from './copies.ts';
import type { Dossier } from './dossier.ts';
import { NAMESPACES } from './namespaces.ts';
import type { Replay } from './replay.ts';
import { verifySignature } from './sshsig/index.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';
import { mayHear } from './written-answers.ts';

const ANSWER = /\/evidence\/([^/.]+)\.yaml$/;

/** Every answer the record names lies beside it, unless it was taken out, and each one that lies there is signed by its person, or by who may hear them. */
export function answerFindings(tree: FileTree, step: Step, played: Replay): readonly VerifyFinding[] {
  const { dossier } = step;
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
    ...named.flatMap((answer) => signatureFindings(tree, answer, { step, played })),
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
  { step, played }: { readonly step: Step; readonly played: Replay },
): readonly VerifyFinding[] {
  const { dossier } = step;
  const armor = tree.read(`${path}.sig`);
  if (armor === undefined) return [answerMissing(dossier, `${path}.sig`, digest)];
  const verdict = verifySignature({ armor, message: bytes, namespace: NAMESPACES.response });
  const person = name.replace(/-[0-9a-f]{8}$/, '');
  const about = { file: `${path}.sig`, decision: dossier.folder } as const;
  if (!verdict.ok) return [{ code: 'signature-invalid', ...about, parts: { person, reason: verdict.reason } }];
  const owner = played.state.keyOwners.get(verdict.key);
  const isTheirs = owner !== undefined && speaksFor(owner, { name, bytes }, step);
  return isTheirs ? [] : [{ code: 'signer-unknown', ...about, parts: { person } }];
}

/** Whose answer it is stands in it and in its name; who signs for another says so, and may. What is no answer as we know it is only kept. */
function speaksFor(owner: PersonId, { name, bytes }: Pick<Answer, 'name' | 'bytes'>, step: Step): boolean {
  const response = readResponse(bytes);
  if (response === undefined) return true;
  const { person, 'heard-by': hearer = person } = response;
  if (owner !== hearer || name !== responseName(response)) return false;
  return hearer === person || mayHear(response, hearer, step.before);
}

function answerMissing({ folder }: Dossier, file: string, digest: string): VerifyFinding {
  return { code: 'answer-missing', file, decision: folder, parts: { digest } };
}
