/** Who has spoken in rounds that are recorded: whoever has is here, also where they were known as absent before. */
import type { PersonId } from '../../model/person.ts';
import type { Workplace } from '../../services/workplace.ts';
import { readDossiers } from '../../trust/dossier.ts';

/** The people heard in the rounds that lie in these folders. */
export function heardIn({ committed }: Pick<Workplace, 'committed'>, folders: readonly string[]): readonly PersonId[] {
  const { readable } = readDossiers(committed);
  const records = readable.filter(({ folder }) => folders.includes(folder)).map(({ record }) => record);
  return records.flatMap(({ consents }) => consents.flatMap((one) => one.consent ?? one.present ?? []));
}

/** The people heard in rounds that are recorded at `now` and were not `before`. */
export function heardSince(before: Workplace, now: Workplace): readonly PersonId[] {
  const known = new Set(before.verification.records.map(({ folder }) => folder));
  const folders = now.verification.records.map(({ folder }) => folder).filter((folder) => !known.has(folder));
  return folders.length === 0 ? [] : heardIn(now, folders);
}
