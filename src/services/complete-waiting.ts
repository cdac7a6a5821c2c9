/** Moves waiting decisions into their place that have enough signatures. */
import { type FileTree, overlay } from '../load/file-tree.ts';
import { CirclesError } from '../model/errors.ts';
import type { Files } from '../trust/joining/join-dossiers.ts';
import { movedIntoPlace, waitingDossiers } from '../trust/waiting-dossier.ts';
import { type JudgingPlace, judgePlanned, type Planned } from './judge-planned.ts';

/** The files to write over `tree` once both sides' signatures lie together. Whatever is at fault anywhere, it goes on waiting. */
export function completedWaiting(tree: FileTree, place: Pick<JudgingPlace, 'state' | 'today'>): Files {
  const files = new Map<string, Uint8Array | null>();
  for (const waiting of waitingDossiers(tree)) {
    const committed = overlay(tree, files);
    const moved = movedIntoPlace(committed, waiting);
    if (isComplete({ folder: waiting.folder, files: moved }, { ...place, committed }))
      for (const [path, bytes] of moved) files.set(path, bytes);
  }
  return files;
}

/** One that can't come into force goes on waiting; whoever signs it is told why. */
function isComplete(planned: Planned, place: JudgingPlace): boolean {
  try {
    return judgePlanned(planned, place).missing.length === 0;
  } catch (error) {
    if (error instanceof CirclesError) return false;
    throw error;
  }
}
