/** Objections of which nobody can read later what they were about. Source: domain.md C3; Many Voices One Song 3.5.1. */
import { accountIn, accountPath } from '../load/read-account.ts';
import type { Unexplained } from '../messages/rule-parts.ts';
import type { RecordedObjection } from '../model/decision-record.ts';
import type { AccountDocument } from '../schema/documents.generated.ts';
import { standingRecords, type ToldRecord } from './adopted-records.ts';
import { EXAMPLE_ACCOUNT, exampleAccount } from './example-account.ts';
import { EXAMPLE_AMENDED, EXAMPLE_ROUND, exampleRecord } from './example-record.ts';
import { defineRule, type Found } from './rule.ts';

type Words = NonNullable<AccountDocument['objections']>[number];

/** What stands for an aim while nobody has found it. */
const NO_AIM_YET = 'not-found-yet';

/** Silent where the account was taken out: what people said can leave. */
export const objectionUnexplained = defineRule({
  id: 'objection-unexplained',
  covers: ['C3', 'H13'],
  severity: 'warning',
  practice: 'consent',
  examples: () => [
    {
      name: 'no aim was found that it would get in the way of',
      files: {
        ...exampleAccount('objections:', '  - argument: Labels get wet.', '    aim: not-found-yet'),
        ...EXAMPLE_AMENDED,
      },
      finds: [`${EXAMPLE_ACCOUNT}:4:5`],
    },
    {
      name: 'taken back, and nobody knows why',
      files: {
        ...exampleAccount('objections:', '  - argument: Labels get wet.', '    aim: Cooking two shared meals a week.'),
        ...exampleRecord(EXAMPLE_ROUND, 'objections: [{integrated: withdrawn}]'),
      },
      finds: [`${EXAMPLE_ACCOUNT}:4:5`],
    },
    {
      name: 'the account says nothing of it at all',
      files: { ...exampleAccount('driver: Two reactions.'), ...EXAMPLE_AMENDED },
      finds: [`${EXAMPLE_ACCOUNT}:1:1`],
    },
    {
      name: 'watched, but nobody wrote down what',
      files: {
        ...exampleAccount('objections:', '  - argument: Labels get wet.', '    aim: Cooking two shared meals a week.'),
        ...exampleRecord(EXAMPLE_ROUND, 'objections: [{integrated: measure}]'),
      },
      finds: [`${EXAMPLE_ACCOUNT}:4:5`],
    },
    {
      name: 'argument and aim are there; the circle’s restatement stands for an argument',
      files: {
        ...exampleAccount(
          'objections:',
          '  - understood-as: Labels get wet in the sink.',
          '    aim: Cooking two shared meals a week.',
        ),
        ...EXAMPLE_AMENDED,
      },
      finds: [],
    },
    { name: 'the account was taken out', files: EXAMPLE_AMENDED, finds: [] },
  ],
  *check({ loaded }) {
    for (const told of standingRecords(loaded)) {
      if (told.record.objections.length === 0) continue;
      const account = accountIn(loaded, told.folder);
      if (account !== undefined) yield* unexplainedIn(told, account);
    }
  },
});

function* unexplainedIn(
  { record, folder, parts, entity }: ToldRecord,
  account: AccountDocument,
): Iterable<Found<'objection-unexplained'>> {
  for (const [index, objection] of record.objections.entries()) {
    const words = account.objections?.[index];
    const missing = missingOf(objection, words ?? {});
    if (missing.length === 0) continue;
    const place = { file: accountPath(folder), pointer: words === undefined ? [] : ['objections', index] };
    yield { place, entity, parts: { ...parts, number: index + 1, missing } };
  }
}

/** An objection that is still open is another rule's. */
function missingOf({ integrated, measure }: RecordedObjection, words: Words): readonly Unexplained[] {
  if (integrated === undefined) return [];
  const isNoted = integrated !== 'withdrawn' || words.note !== undefined;
  return [
    ...((words.argument ?? words['understood-as']) === undefined ? (['argument'] as const) : []),
    ...(words.aim === undefined || words.aim === NO_AIM_YET ? (['aim'] as const) : []),
    ...(integrated === 'measure' && measure === undefined ? (['metric'] as const) : []),
    ...(isNoted ? [] : (['note'] as const)),
  ];
}
