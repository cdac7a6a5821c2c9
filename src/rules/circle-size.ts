/** Circles that are too small or too large to hear everybody. Source: domain.md S7; Many Voices One Song: five to seven, founding three to eight. */
import type { Circle, Member } from '../model/circle.ts';
import type { Severity } from '../model/finding.ts';
import { generalOf, isActiveMember, type Organisation } from '../model/organisation.ts';
import { activeCircles, circleParts, placeInCircle } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

const LEAST = 3;
const MOST = 8;
/** Above this it is a warning; a general circle of two links for each of its circles is told of nothing up to here. */
const STRETCH = 10;

const PEOPLE = ['dora', 'emil', 'fina', 'gus', 'hedi', 'ilja', 'jo', 'kim'];

const members = (more: number) => ({
  'circles/kitchen/circle.yaml': `name: Kitchen\nparent: general\nmembers: [${['ana', 'ben', 'cleo', ...PEOPLE.slice(0, more)].join(', ')}]\n`,
  ...Object.fromEntries(PEOPLE.map((id) => [`people/${id}.yaml`, `name: ${id}\n`])),
});

/** Only people who take part now count. Helping circles may be small, gatherings and hubs as large as they like. */
export const circleSize = defineRule({
  id: 'circle-size',
  covers: ['S7', 'H17'],
  severity: 'advice',
  forming: 'advice',
  examples: () => [
    { name: 'eleven people', files: members(8), finds: ['circles/kitchen/circle.yaml:3:10'] },
    { name: 'nine people', files: members(6), finds: ['circles/kitchen/circle.yaml:3:10'] },
    {
      name: 'two people',
      files: { 'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nmembers: [ana, ben]\n' },
      finds: ['circles/kitchen/circle.yaml:3:10'],
    },
    { name: 'eight people', files: members(5), finds: [] },
  ],
  *check(context) {
    for (const circle of activeCircles(context.organisation)) {
      const people = circle.members.filter((member) => takesPart(context.organisation, member)).length;
      if (isFine(context, circle, people)) continue;
      yield {
        place: placeInCircle(context.organisation, circle, 'members'),
        entity: circle.id,
        parts: { ...circleParts(circle), people, least: LEAST, most: MOST },
        severity: severityOf(people),
      };
    }
  },
});

/** Whose file could not be read may well take part. */
function takesPart(organisation: Organisation, member: Member): boolean {
  return (
    isActiveMember(organisation, member) || (member.status === undefined && !organisation.people.has(member.person))
  );
}

/** A group that is forming is still looking for people. */
function isFine({ organisation, settings }: RuleContext, circle: Circle, people: number): boolean {
  if (circle.type === 'hub' || circle.type === 'gathering') return true;
  const most = generalOf(organisation)?.id === circle.id ? STRETCH : MOST;
  return people <= most && (people >= LEAST || circle.type === 'helping' || settings.status === 'forming');
}

function severityOf(people: number): Severity {
  return people > STRETCH ? 'warning' : 'advice';
}
