/** Keeps the work of others safe: what lies in the files is either what was shown in the round or what was decided before it. */
import { diskTree } from '../disk/disk-tree.ts';
import { roundEn } from '../messages/en/round.ts';
import { labelsOf } from '../messages/labels.ts';
import { digestOf } from '../model/digest.ts';
import { CirclesError } from '../model/errors.ts';
import { kindOf } from '../schema/kinds.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/**
 * Looks at the disk once more. Throws `CirclesError` `changed-meanwhile` for a governed file that holds neither the planned
 * bytes nor the recorded ones: somebody has edited it since it was shown, or it waits for a decision of its own.
 */
export function refuseChanged(
  files: WantedFiles,
  { repository, state }: Pick<Workplace, 'repository' | 'state'>,
): void {
  const now = diskTree(repository.root);
  const changed = [...files].find(([path, bytes]) => {
    if (kindOf(path)?.governed !== true) return false;
    const lies = digestIn(now.read(path));
    return lies !== digestIn(bytes) && lies !== state.digests.get(path);
  });
  if (changed === undefined) return;
  const words = roundEn(labelsOf(state.organisation.settings.labels));
  throw new CirclesError('changed-meanwhile', words.changedMeanwhile({ path: changed[0] }));
}

function digestIn(bytes: Uint8Array | null | undefined): string | undefined {
  return bytes === null || bytes === undefined ? undefined : digestOf(bytes);
}
