/** Minutes that were consented to are these minutes: altered since, they say something that nobody consented to. */
import type { FileTree } from '../load/file-tree.ts';
import { digestOf } from '../model/digest.ts';
import type { Step } from './step.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** Minutes that lie there with other bytes than the last record that accepts them names. Like every note, they may be gone. */
export function minutesFindings(tree: FileTree, standing: readonly Step[]): readonly VerifyFinding[] {
  const accepted = new Map(
    standing.flatMap(({ dossier }) => {
      const { minutes } = dossier.record;
      return minutes === undefined ? [] : [[minutes.path, minutes.sha256] as const];
    }),
  );
  return [...accepted].flatMap(([path, sha256]): readonly VerifyFinding[] => {
    const bytes = tree.read(path);
    if (bytes === undefined || digestOf(bytes) === sha256) return [];
    return [{ code: 'minutes-differ', file: path, parts: { path } }];
  });
}
