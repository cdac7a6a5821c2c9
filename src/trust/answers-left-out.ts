/** Answers that were there before a record and are not beside it: who leaves out what somebody objected is found by whoever had seen it. */
import type { FileTree } from '../load/file-tree.ts';
import { digestOf } from '../model/digest.ts';
import type { Response } from '../model/proposal.ts';
import type { KnownBase } from './copies.ts';
import { proposalFolders } from './proposal-folders.ts';
import { signedResponses } from './signed-responses.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';
import { against, answersTo } from './written-answers.ts';

/** What the base holds against the very version that a record of `steps` adopts, and that the record does not know. */
export function leftOutFindings(tree: FileTree, base: KnownBase, steps: readonly Step[]): readonly VerifyFinding[] {
  const adopted = steps.filter(({ dossier }) => {
    const { outcome, proposed } = dossier.record;
    return outcome === 'adopted' && proposed !== undefined && !base.records.has(dossier.digest);
  });
  if (adopted.length === 0) return [];
  const folders = [...proposalFolders(base.tree)];
  return adopted.flatMap((step) => {
    const lay = folders.flatMap(([folder, version]) => (version === step.dossier.record.proposed ? [folder] : []));
    return lay.flatMap((folder) => leftOut(step, folder, { tree, base: base.tree }));
  });
}

function leftOut(step: Step, folder: string, trees: { tree: FileTree; base: FileTree }): readonly VerifyFinding[] {
  const { record, folder: decision } = step.dossier;
  const { proposed = '', consents, evidence = [] } = record;
  const here = answersTo(trees.tree, step, proposed);
  const { before: state, organisation } = step;
  const lost = signedResponses(folder, { tree: trees.base, state, organisation })
    .counted.filter(({ bytes }) => !evidence.includes(digestOf(bytes)))
    .map(({ response }) => response)
    .filter((old) => old.version === proposed && !here.some((one) => cameAfter(one, old)));
  const circle = consents[0]?.circle ?? '';
  const about = { code: 'async-unlawful', file: `${decision}/decision.yaml`, decision } as const;
  return against(record, lost).map((fault) => ({ ...about, parts: { circle, ...fault } }));
}

/** Who answers once more says so: what they objected is kept as taken back. Only a later day speaks for itself. */
function cameAfter(now: Response, old: Response): boolean {
  if (now.person !== old.person) return false;
  if (now.date !== old.date) return now.date > old.date;
  return old.answer !== 'objection' || now.withdrawn.some(({ argument }) => argument === old.argument);
}
