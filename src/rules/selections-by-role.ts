/** The selections of each role, one after the other, as far as the accounts tell who was named. */
import { accountIn } from '../load/read-account.ts';
import { compareText } from '../model/finding.ts';
import type { PersonId } from '../model/person.ts';
import { adoptedRecords } from './adopted-records.ts';
import type { RuleContext } from './rule.ts';

/** Who was selected, and whether as the only one who was named. */
export interface SelectionHeld {
  readonly person: PersonId;
  /** True when nobody else was named; false also where the group keeps no names. */
  readonly isAlone: boolean;
}

/** By what commands call the role, the earliest first. */
export function selectionsByRole({ organisation, loaded }: RuleContext): ReadonlyMap<string, readonly SelectionHeld[]> {
  const roles = new Map<string, SelectionHeld[]>();
  const records = adoptedRecords(organisation)
    .filter(({ record }) => record.method === 'selection')
    .sort((a, b) => compareText(a.record.decided, b.record.decided));
  for (const { folder } of records) {
    for (const { role, person, nominations = [] } of accountIn(loaded, folder)?.selections ?? []) {
      const isAlone = nominations.every(({ nominee, changed = nominee }) => nominee === person && changed === person);
      const held = roles.get(role) ?? [];
      held.push({ person, isAlone: isAlone && nominations.length > 0 });
      roles.set(role, held);
    }
  }
  return roles;
}
