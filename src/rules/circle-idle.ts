/** Circles of which nothing has been heard for long. Source: domain.md S13; Many Voices One Song 2.6.2; the 180 days are ours. */
import { meetingsIn } from '../load/read-meetings.ts';
import { addDays, addPeriod, type IsoDate, type Period } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import { isFields } from '../model/value.ts';
import { toldRecords } from './adopted-records.ts';
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
  examples: () => [
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
    const [days, meetings] = [signsOfLife(context), meetingsIn(context.loaded)];
    for (const circle of activeCircles(context.organisation).filter((one) => isWhole(context, one))) {
      const last = days.get(circle.id);
      if (last === undefined) continue;
      const every = meetings.has(circle.id) ? rhythmOf(context, circle) : undefined;
      const until = every === undefined ? addDays(last, DAYS_QUIET) : addPeriod(addPeriod(last, every), every);
      if (context.today <= until) continue;
      const parts = { ...circleParts(circle), last, today: context.today };
      yield { place: placeInCircle(context.organisation, circle, 'rhythm'), entity: circle.id, parts };
    }
  },
});

/** The last day on which each circle gave a sign of life, by its id. */
function signsOfLife({ organisation, loaded, today }: RuleContext): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>();
  const heard = (circle: string, day: IsoDate) => {
    if (day <= today && day > (days.get(circle) ?? '')) days.set(circle, day);
  };
  // every decision is one of its own circle and of those that consented
  for (const { circle: home, record } of toldRecords(organisation)) {
    heard(home, record.decided);
    for (const { circle } of record.consents) heard(circle, record.decided);
  }
  for (const { parts, value } of loaded.companions.values()) {
    const isMet = parts.kind === 'meeting' || parts.kind === 'review';
    if (isMet && typeof value.date === 'string') heard(parts.circle ?? '', value.date);
  }
  return days;
}

function rhythmOf({ organisation }: RuleContext, circle: Circle): Period | undefined {
  const { rhythm } = fileValue(organisation, 'circle', { circle: circle.id });
  const every = isFields(rhythm) ? rhythm.every : rhythm;
  return typeof every === 'string' ? every : undefined;
}
