/** Circles of which nothing has been heard for long. Source: domain.md S13; Many Voices One Song 2.6.2; the 180 days are ours. */
import { addDays, addPeriod, type IsoDate, type Period } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import { isFields } from '../model/value.ts';
import { exampleRecord } from './example-record.ts';
import { activeCircles, circleParts, fileValue, isWhole, placeInCircle } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

/** Where nothing says how often a circle meets, or its minutes lie elsewhere. */
const DAYS_QUIET = 180;

const KITCHEN = 'name: Kitchen\nparent: general\nrhythm: P2W\nmembers: [ana, ben, cleo]\n';
const met = (date: string) => ({
  [`circles/kitchen/meetings/${date}.yaml`]: `schema: circles/meeting/v1\ndate: ${date}\nstate: held\npresent: [ana]\nagenda: []\n`,
});

/** Signs of life are the days of decisions, meetings and reviews; a circle that never gave one is told of nothing, for nothing tells since when. */
export const circleIdle = defineRule({
  id: 'circle-idle',
  covers: ['S13', 'H16'],
  severity: 'warning',
  forming: 'advice',
  examples: [
    {
      name: 'twice its rhythm has passed since it met',
      files: { 'circles/kitchen/circle.yaml': KITCHEN, ...met('2027-01-31') },
      finds: ['circles/kitchen/circle.yaml:3:9'],
    },
    {
      name: 'the last decision is half a year old',
      files: exampleRecord(),
      today: '2027-08-01',
      finds: ['circles/kitchen/circle.yaml:1:1'],
    },
    {
      name: 'twice its rhythm to the day',
      files: { 'circles/kitchen/circle.yaml': KITCHEN, ...met('2027-02-01') },
      finds: [],
    },
    {
      name: 'a rhythm, and minutes elsewhere',
      files: { 'circles/kitchen/circle.yaml': KITCHEN, ...exampleRecord() },
      finds: [],
    },
  ],
  *check(context) {
    const { days, meets } = signsOfLife(context);
    for (const circle of activeCircles(context.organisation).filter((one) => isWhole(context, one))) {
      const last = days.get(circle.id);
      if (last === undefined) continue;
      const every = meets.has(circle.id) ? rhythmOf(context, circle) : undefined;
      const until = every === undefined ? addDays(last, DAYS_QUIET) : addPeriod(addPeriod(last, every), every);
      if (context.today <= until) continue;
      const parts = { ...circleParts(circle), last, today: context.today };
      yield { place: placeInCircle(context.organisation, circle, 'rhythm'), entity: circle.id, parts };
    }
  },
});

interface Signs {
  /** The last day on which each circle gave one, by its id. */
  readonly days: ReadonlyMap<string, IsoDate>;
  /** The circles whose meetings are written down here. */
  readonly meets: ReadonlySet<string>;
}

function signsOfLife(context: RuleContext): Signs {
  const days = new Map<string, IsoDate>();
  for (const { circle, day } of [...decidedIn(context), ...heldIn(context)]) {
    if (day <= context.today && day > (days.get(circle) ?? '')) days.set(circle, day);
  }
  const meetings = [...context.loaded.companions.values()].filter(({ parts }) => parts.kind === 'meeting');
  return { days, meets: new Set(meetings.map(({ parts }) => parts.circle ?? '')) };
}

interface Sign {
  readonly circle: string;
  readonly day: IsoDate;
}

/** Every decision is one of its own circle and of those that consented. */
function decidedIn({ organisation }: RuleContext): readonly Sign[] {
  return [...organisation.decisions].flatMap(([folder, { consents, decided }]) =>
    [folder.split('/')[1] ?? '', ...consents.map((one) => one.circle)].map((circle) => ({ circle, day: decided })),
  );
}

/** Meetings and reviews. */
function heldIn({ loaded }: RuleContext): readonly Sign[] {
  return [...loaded.companions.values()].flatMap(({ parts, value: { date } }) =>
    (parts.kind === 'meeting' || parts.kind === 'review') && typeof date === 'string'
      ? [{ circle: parts.circle ?? '', day: date }]
      : [],
  );
}

function rhythmOf({ organisation }: RuleContext, circle: Circle): Period | undefined {
  const { rhythm } = fileValue(organisation, 'circle', { circle: circle.id });
  const every = isFields(rhythm) ? rhythm.every : rhythm;
  return typeof every === 'string' ? every : undefined;
}
