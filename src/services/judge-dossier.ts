/** What stands against one decision of a tree, and whose signatures it still needs; faults elsewhere are not its own. */
import type { FileTree } from '../load/file-tree.ts';
import { type VerifyOptions, verify } from '../trust/verify.ts';
import { isNotDecided, type VerifyFinding } from '../trust/verify-finding.ts';
import type { Missing } from '../trust/waiting-dossier.ts';

/** The verdict on one decision. It is in force where there is no fault and nothing is missing. */
export interface JudgedDossier {
  /** What no further signature can mend. */
  readonly fault: VerifyFinding | undefined;
  /** Whose signatures are missing, by their ids, without those who have signed. */
  readonly missing: readonly Missing[];
}

/** Judges the decision whose dossier lies in `folder` of `tree`. With `base`, what lies there stands where two decisions meet. */
export function judgeDossier(
  tree: FileTree,
  folder: string,
  options: Pick<VerifyOptions, 'today' | 'base' | 'checks'>,
): JudgedDossier {
  const { findings } = verify(tree, options);
  const own = findings.filter((finding) => finding.decision === folder && !isNotDecided(finding.code));
  const missing = own.flatMap((finding) => {
    if (finding.code !== 'signatures-missing') return [];
    const persons = finding.parts.persons.filter((person) => tree.read(`${folder}/${person}.sig`) === undefined);
    const { have, need } = finding.parts;
    return have + persons.length >= need && persons.length > 0 ? [{ ...finding.parts, persons }] : [];
  });
  const faults = own.filter(({ code }) => code !== 'signatures-missing' && code !== 'recorder-unsigned');
  // that somebody else changed the same file explains most of what follows from it
  const fault = faults.find(({ code }) => code === 'before-differs') ?? faults[0];
  return { fault: fault ?? (missing.length === 0 ? own[0] : undefined), missing };
}
