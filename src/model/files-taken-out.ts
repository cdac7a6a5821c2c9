/** What goes with a record that takes something out. */
import type { DecisionRecord } from './decision-record.ts';

/** The files it names, and of an answer also its signature; as they are written: each is to go. */
export function filesTakenOut({ redacts = [] }: Pick<DecisionRecord, 'redacts'>): readonly (readonly [string, null])[] {
  return redacts.flatMap(({ path }) =>
    path.includes('/evidence/') ? [gone(path), gone(path.replace(/\.yaml$/, '.sig'))] : [gone(path)],
  );
}

function gone(path: string): readonly [string, null] {
  return [path, null];
}
