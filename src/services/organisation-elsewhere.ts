/** Where an organisation lies when a copy shows none: the copy stands on an empty line, and the group is on another one. */
import { fetchedLines } from '../git/fetched-lines.ts';
import { openRepository } from '../git/repository.ts';
import { elsewhereEn } from '../messages/en/elsewhere.ts';
import { CirclesError } from '../model/errors.ts';
import { shellWord } from '../render/shell-word.ts';

/** What is there and how to get to it; undefined where something is recorded here, or no organisation was fetched. */
export async function organisationElsewhere(folder: string): Promise<CirclesError | undefined> {
  try {
    const repository = await openRepository(folder);
    const { commit, branch } = await repository.head();
    if (commit !== undefined || branch === undefined) return undefined;
    const lines = await fetchedLines(repository);
    const [first] = lines;
    if (first === undefined) return undefined;
    return new CirclesError('organisation-elsewhere', elsewhereEn({ lines, first: shellWord(first) }));
  } catch (error) {
    if (error instanceof CirclesError) return undefined;
    throw error;
  }
}
