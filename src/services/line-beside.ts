/** Whether somebody stands on the line that the group shares, or on one beside it: what is sent there is not what everybody gets. */

import { mainKnown, mainThere, type SharedPlace } from '../git/remote.ts';
import type { Repository } from '../git/repository.ts';
import { shellWord } from '../render/shell-word.ts';

/** Two lines by their names, safe for a command. */
export interface LineBeside {
  /** Where one stands. */
  readonly here: string;
  /** What the group shares. */
  readonly there: string;
}

/** Undefined where one stands on the group's own line, or nothing is shared yet. The shared place is asked only where this copy doesn't know. */
export async function lineBeside(
  repository: Repository,
  shared: SharedPlace,
  terminal: boolean,
): Promise<LineBeside | undefined> {
  if ((await mainKnown(repository, shared)) === shared.branch) return undefined;
  const main = await mainThere(repository, shared, terminal);
  return main === undefined || main === shared.branch ? undefined : { here: named(shared.branch), there: named(main) };
}

function named(branch: string): string {
  return shellWord(branch.replace(/^refs\/heads\//, ''));
}
