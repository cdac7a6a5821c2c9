/** People without a training that what they do asks for, after the time they were given. Source: domain.md M7, H26. */
import { addPeriod, type IsoDate } from '../model/calendar.ts';
import type { Circle, Term } from '../model/circle.ts';
import { onceFor } from '../model/once-for.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Value } from '../model/value.ts';
import { EXAMPLE_TRAINING, exampleTrained } from './example-people.ts';
import { fileValue, heldTerms, placeIn, placeInTerm, termParts } from './parts.ts';
import { recordedChanges } from './recorded-changes.ts';
import { defineRule, type Found, type RuleContext } from './rule.ts';

const KITCHEN = 'circles/kitchen/terms/secretary-2026-12-01.yaml';

/** What a kind of role, or a role by itself, asks for; counted from the first day of the term. What it asks of all who join is told of those in no role too. */
export const trainingMissing = defineRule({
  id: 'training-missing',
  covers: ['M7', 'H26'],
  severity: 'warning',
  practice: 'roles',
  forming: 'advice',
  examples: () => [
    {
      name: 'three months and a day in the role',
      files: EXAMPLE_TRAINING,
      today: '2027-03-02',
      finds: [`${KITCHEN}:2:9`],
    },
    { name: 'three months to the day', files: EXAMPLE_TRAINING, today: '2027-03-01', finds: [] },
    {
      name: 'the training is too long ago',
      files: {
        ...EXAMPLE_TRAINING,
        ...exampleTrained('ben', '2024-05-01'),
      },
      today: '2027-03-02',
      finds: [`${KITCHEN}:2:9`],
    },
    {
      name: 'the training is done',
      files: {
        ...EXAMPLE_TRAINING,
        ...exampleTrained('ben', '2026-05-01'),
      },
      today: '2027-03-02',
      finds: [],
    },
    {
      name: 'everybody who joins needs it',
      files: {
        'training/basics.yaml': 'title: The basics\napplies-to: [joining]\n',
        'people/ana.yaml': 'name: Ana\n',
        ...exampleTrained('ben', '2026-05-01'),
        ...exampleTrained('cleo', '2026-05-01'),
      },
      finds: ['people/ana.yaml:1:1'],
    },
  ],
  *check(context) {
    if (requirements(context.organisation).length === 0) return;
    yield* inRoles(context);
    yield* ofEverybody(context);
  },
});

function* inRoles(context: RuleContext): Iterable<Found<'training-missing'>> {
  const { organisation } = context;
  for (const { circle, term } of heldTerms(context)) {
    const lacking = wantedOf(organisation, circle, term).filter(
      (wanted) => !isFine(context, { person: term.person, since: term.start, wanted }),
    );
    for (const { title, id } of lacking) {
      const parts = { ...termParts(organisation, circle, term), training: title, id, personId: term.person };
      yield { place: placeInTerm(term, ['person']), entity: `${circle.id}/${term.role}`, parts };
    }
  }
}

function* ofEverybody(context: RuleContext): Iterable<Found<'training-missing'>> {
  const { organisation } = context;
  const people = [...organisation.people.values()].filter(({ status }) => status === 'active');
  for (const wanted of requirements(organisation).filter(({ appliesTo }) => appliesTo.includes('joining'))) {
    for (const { id: personId, name } of people) {
      if (isFine(context, { person: personId, since: joinedOn(organisation).get(personId), wanted })) continue;
      const parts = { person: name, personId, training: wanted.title, id: wanted.id };
      yield { place: placeIn('person', { id: personId }), entity: personId, parts };
    }
  }
}

interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly appliesTo: readonly Value[];
  readonly grace?: string;
  readonly validFor?: string;
}

const requirements = onceFor(({ entries }: Organisation): readonly Requirement[] =>
  [...entries.values()]
    .filter(({ kind }) => kind === 'training-requirement')
    .map(({ id, value: { title, 'applies-to': appliesTo, grace, 'valid-for': validFor } }) => ({
      id,
      title: typeof title === 'string' ? title : id,
      appliesTo: Array.isArray(appliesTo) ? appliesTo : [],
      ...(typeof grace === 'string' ? { grace } : {}),
      ...(typeof validFor === 'string' ? { validFor } : {}),
    })),
);

/** What the kind of the role asks for, and the role itself. */
function wantedOf(organisation: Organisation, circle: Circle, term: Term): readonly Requirement[] {
  const kind = circle.roles.get(term.role)?.kind ?? 'operational';
  const { training } = fileValue(organisation, 'role', { circle: circle.id, id: term.role });
  const own = Array.isArray(training) ? training : [];
  return requirements(organisation).filter(({ id, appliesTo }) => appliesTo.includes(kind) || own.includes(id));
}

interface Case {
  readonly person: PersonId;
  /** Undefined where nothing tells: then a time that was given can't have run out. */
  readonly since: IsoDate | undefined;
  readonly wanted: Requirement;
}

function isFine({ organisation, today }: RuleContext, { person, since, wanted }: Case): boolean {
  const { id, grace, validFor } = wanted;
  const done = (organisation.people.get(person)?.training ?? []).filter(({ requirement }) => requirement === id);
  if (done.some(({ completed }) => validFor === undefined || today <= addPeriod(completed, validFor))) return true;
  if (grace === undefined) return false;
  return since === undefined || today <= addPeriod(since, grace);
}

/** The day of the first decision that brought each person in. */
const joinedOn = onceFor((organisation: Organisation): ReadonlyMap<unknown, IsoDate> => {
  const days = recordedChanges(organisation, 'person-added').map(
    ({ told, change }) => [change.person, told.record.decided] as const,
  );
  return new Map(days.sort(([, a], [, b]) => (a < b ? 1 : -1)));
});
