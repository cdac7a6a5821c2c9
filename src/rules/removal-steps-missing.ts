/** Larger or older groups that have not agreed on what comes before somebody is asked to leave. Source: domain.md M3; the thresholds are those of P11, ours. */
import { policiesInForce } from '../model/circle.ts';
import { type Organisation, standingCircles } from '../model/organisation.ts';
import { EXAMPLE_FOUNDING } from './example-founding.ts';
import { isOlderThan } from './founding.ts';
import { fileValue } from './parts.ts';
import { defineRule } from './rule.ts';

/** Up to so many people know each other well enough to find a way when it happens. */
const PEOPLE = 12;
const YOUNG = 'P1Y';

const MORE = ['di', 'ed', 'fay', 'gil', 'hal', 'ida', 'jan', 'kit', 'lou', 'max'];

/** Kinds of agreement in which the steps may stand. */
const KINDS: ReadonlySet<string> = new Set(['membership', 'conflict-resolution']);

/** Any agreement on membership or on conflicts that lists steps will do. */
export const removalStepsMissing = defineRule({
  id: 'removal-steps-missing',
  covers: ['M3'],
  severity: 'advice',
  practice: 'consent',
  examples: () => [
    {
      name: 'thirteen people',
      files: Object.fromEntries(MORE.map((id) => [`people/${id}.yaml`, `name: ${id}\n`])),
      finds: ['circles.yaml:1:1'],
    },
    { name: 'a group of more than a year', files: EXAMPLE_FOUNDING, today: '2028-02-02', finds: ['circles.yaml:1:1'] },
    { name: 'a small group in its first year', files: EXAMPLE_FOUNDING, finds: [] },
    {
      name: 'the steps are agreed',
      files: {
        ...Object.fromEntries(MORE.map((id) => [`people/${id}.yaml`, `name: ${id}\n`])),
        'circles/general/policies/conflicts.yaml':
          'title: When we are at odds\nkind: conflict-resolution\ntext: Step by step.\nsteps: [Talk to each other., Ask a third.]\nreview: 2027-11-30\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation, settings } = context;
    const people = [...organisation.people.values()].filter(({ status }) => status === 'active').length;
    if (settings.status !== 'active' || (people <= PEOPLE && !isOlderThan(context, YOUNG))) return;
    if (hasSteps(organisation)) return;
    yield { place: { file: 'circles.yaml', pointer: [] }, entity: 'removal-steps', parts: {} };
  },
});

function hasSteps(organisation: Organisation): boolean {
  return standingCircles(organisation)
    .flatMap(policiesInForce)
    .filter(({ kind }) => KINDS.has(kind))
    .some((policy) => Object.hasOwn(fileValue(organisation, 'policy', policy), 'steps'));
}
