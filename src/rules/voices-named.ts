/** Words with a name where the group agreed to keep none. Source: domain.md T4; Many Voices One Song, chapter 5. */
import { accountIn, accountPath } from '../load/read-account.ts';
import { type KeptMeeting, meetingsIn } from '../load/read-meetings.ts';
import type { Place } from '../model/finding.ts';
import { circleName } from '../model/organisation.ts';
import type { Governance } from '../model/settings.ts';
import type { AccountDocument } from '../schema/documents.generated.ts';
import { type ToldRecord, toldRecords } from './adopted-records.ts';
import { EXAMPLE_ACCOUNT, EXAMPLE_NAMED } from './example-account.ts';
import { EXAMPLE_AMENDED } from './example-record.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';

const MINUTES = 'circles/kitchen/meetings/2027-02-01.yaml';

/** In minutes a line that begins with a name and a colon; in accounts what `voices` and `nominations` rule. */
export const voicesNamed = defineRule({
  id: 'voices-named',
  covers: ['T4'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'an objection with the name of who raised it',
      files: { ...EXAMPLE_NAMED, ...EXAMPLE_AMENDED },
      finds: [`${EXAMPLE_ACCOUNT}:3:1`],
    },
    {
      name: 'minutes of who said what',
      files: {
        [MINUTES]:
          'schema: circles/meeting/v1\ndate: 2027-02-01\nstate: held\npresent: [ana, ben]\nagenda:\n  - title: The oven\n    kind: explore\n    text: |\n      It is old.\n      Ben: I will not cook with it.\n',
        'circles.yaml': 'name: Maple Street Co-op\ngovernance: {voices: off}\n',
      },
      finds: [`${MINUTES}:8:11`],
    },
    {
      name: 'the group keeps names',
      files: {
        'circles.yaml': 'name: Maple Street Co-op\ngovernance: {voices: named}\n',
        ...EXAMPLE_NAMED,
        ...EXAMPLE_AMENDED,
      },
      finds: [],
    },
  ],
  *check(context) {
    const { governance } = context.settings;
    for (const told of toldRecords(context.organisation)) yield* inAccount(context, told);
    if (governance.voices !== 'off') return;
    const isNamed = namedBy(context);
    for (const [circle, meetings] of meetingsIn(context.loaded)) {
      for (const kept of meetings) {
        const place = textsOf(kept).find(({ text }) => isNamed(text));
        if (place === undefined) continue;
        const { date } = kept.meeting;
        const parts = { circle: circleName(context.organisation, circle), date, file: kept.path };
        yield { place, entity: `${circle}/${kept.id}`, parts: { problem: 'minutes', ...parts } };
      }
    }
  },
});

function* inAccount(context: RuleContext, { folder, entity, parts }: ToldRecord): Iterable<Found<'voices-named'>> {
  const account = accountIn(context.loaded, folder);
  if (account === undefined) return;
  for (const [problem, key] of problemsIn(account, context.settings.governance)) {
    yield { place: { file: accountPath(folder), pointer: [key], key: true }, entity, parts: { ...parts, problem } };
  }
}

type Problem = readonly ['objection' | 'argument' | 'nominations', 'objections' | 'selections'];

function problemsIn(
  { objections = [], selections = [] }: AccountDocument,
  { voices, nominations: kept }: Governance,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (voices !== 'named' && objections.some(({ name }) => name !== undefined))
    problems.push(['objection', 'objections']);
  if (voices === 'off' && objections.some(({ argument }) => argument !== undefined))
    problems.push(['argument', 'objections']);
  if (kept !== 'named' && selections.some(({ nominations = [] }) => nominations.length > 0))
    problems.push(['nominations', 'selections']);
  return problems;
}

/** The texts of minutes, and where each stands. */
function textsOf({ path, meeting }: KeptMeeting): readonly (Place & { readonly text: string })[] {
  const items = meeting.agenda.map(({ text }, index) => ({ text, pointer: ['agenda', index, 'text'] }));
  const closing = (['content', 'process', 'people'] as const).map((key) => {
    return { text: meeting.closing?.[key], pointer: ['closing', key] };
  });
  return [...items, ...closing].flatMap(({ text, pointer }) =>
    text === undefined ? [] : [{ file: path, pointer, text }],
  );
}

/** Tells whether a line of a text begins with the name of one of the people, and a colon. */
function namedBy({ organisation }: RuleContext): (text: string) => boolean {
  const names = new Set(
    [...organisation.people.values()].flatMap(({ id, name }) => [id, name, name.split(' ')[0] ?? '']),
  );
  return (text) =>
    text.split('\n').some((line) => {
      const colon = line.indexOf(':');
      return colon > 0 && names.has(line.slice(0, colon).replace(/^[\s>*-]+|[\s*]+$/g, ''));
    });
}
