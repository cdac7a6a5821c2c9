/** Selections in which nobody was nominated for a reason. Source: domain.md EL1; Many Voices One Song 3.6. */
import { accountIn, accountPath } from '../load/read-account.ts';
import { isNominated } from '../model/rounds.ts';
import type { ToldRecord } from './adopted-records.ts';
import {
  EXAMPLE_REASONS,
  EXAMPLE_SELECTION,
  exampleReasons,
  exampleSelection,
  SELECTION,
} from './example-selection.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';
import { selectionsHeld } from './selections-held.ts';

/** Who nominated whom is only there where the group keeps names; that there was a round of it always is. */
export const selectionWithoutNominations = defineRule({
  id: 'selection-without-nominations',
  covers: ['EL1', 'H10'],
  severity: 'warning',
  practice: 'roles',
  examples: () => [
    {
      name: 'one name, and a round of consent',
      files: exampleSelection('[role, term, propose, consent]'),
      finds: [`${EXAMPLE_SELECTION}:10:9`],
    },
    {
      name: 'nominations without any reason',
      files: {
        ...exampleReasons('{role: kitchen/secretary, person: ben, nominations: [{by: ana, nominee: ben}]}'),
        ...exampleSelection(SELECTION),
      },
      finds: [`${EXAMPLE_REASONS}:4:57`],
    },
    {
      name: 'a selection whose term is over',
      files: exampleSelection('[role, term, propose, consent]', '2026-01-01'),
      finds: [],
    },
    { name: 'a round of nominations', files: exampleSelection(SELECTION), finds: [] },
  ],
  *check(context) {
    for (const held of selectionsHeld(context)) {
      if (isNominated(held.record.rounds)) yield* withoutReason(context, held);
      else yield { place: roundsOf(held), entity: held.entity, parts: { ...held.parts, problem: 'no-round' } };
    }
  },
});

function roundsOf({ record, at }: ToldRecord) {
  return record.rounds.length === 0 ? at() : at('rounds');
}

function* withoutReason(
  { loaded }: RuleContext,
  { folder, entity, parts }: ToldRecord,
): Iterable<Found<'selection-without-nominations'>> {
  for (const [index, { nominations = [] }] of (accountIn(loaded, folder)?.selections ?? []).entries()) {
    if (nominations.length === 0 || nominations.some(({ reason }) => reason !== undefined)) continue;
    const place = { file: accountPath(folder), pointer: ['selections', index, 'nominations'] };
    yield { place, entity, parts: { ...parts, problem: 'no-reason' } };
  }
}
