/** Who sits in the general circle besides links and officers. Source: domain.md R6; Many Voices One Song 2.5.2. */
import type { Circle, Member } from '../model/circle.ts';
import { generalOf, type Organisation, personName } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import { needsOf } from './circle-needs.ts';
import { activeCircles, childrenOf, circleParts, heldBy, heldOfKind, isWhole, placeIn } from './parts.ts';
import { defineRule, type RuleContext } from './rule.ts';

/** From the first circle below it on, it is made of what the circles send and of those it has selected itself. */
export const generalCircleMembers = defineRule({
  id: 'general-circle-members',
  covers: ['R6'],
  severity: 'warning',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'somebody without a link and without a role',
      files: {
        'people/dora.yaml': 'name: Dora\n',
        'circles/general/circle.yaml':
          'name: General Circle\nmembers: [ana, {person: ben, link: kitchen}, {person: cleo, link: kitchen}, dora]\n',
      },
      finds: ['circles/general/circle.yaml:2:77'],
    },
    {
      name: 'its own leader',
      files: {
        'circles/general/circle.yaml':
          'name: General Circle\nmembers: [ana, {person: ben, link: kitchen}, {person: cleo, link: kitchen}]\n',
      },
      finds: [],
    },
    {
      name: 'there is only one circle',
      files: {
        'people/dora.yaml': 'name: Dora\n',
        'circles/kitchen/circle.yaml': 'name: Kitchen\nparent: general\nstatus: dissolved\n',
        'circles/general/circle.yaml': 'name: General Circle\nmembers: [ana, ben, cleo, dora]\n',
      },
      finds: [],
    },
  ],
  *check(context) {
    const { organisation } = context;
    const general = generalOf(organisation);
    if (general === undefined || !isSettled(context, general)) return;
    const known = new Set([...linksBelow(context, general), ...officersOf(context, general)]);
    for (const [index, member] of general.members.entries()) {
      const { person } = member;
      if (known.has(person) || isLink(member, general, organisation)) continue;
      yield {
        place: placeIn('circle', { circle: general.id }, ['members', index]),
        entity: `${general.id}/${person}`,
        parts: { ...circleParts(general), person: personName(organisation, person) },
      };
    }
  },
});

/** While one of its own roles is vacant, whoever held it may well be waiting for the next selection. */
function isSettled(context: RuleContext, general: Circle): boolean {
  const isAbove = childrenOf(context.organisation, general).some(({ status }) => status === 'active');
  return (
    isAbove &&
    isWhole(context, general) &&
    needsOf(general).every((kind) => heldOfKind(context, general, kind).length > 0)
  );
}

function linksBelow(context: RuleContext, general: Circle): readonly PersonId[] {
  const below = activeCircles(context.organisation).filter((circle) => circle.parent === general.id);
  const links = below.flatMap((circle) => [
    ...heldOfKind(context, circle, 'leader'),
    ...heldOfKind(context, circle, 'delegate'),
  ]);
  return links.map((term) => term.person);
}

function officersOf(context: RuleContext, general: Circle): readonly PersonId[] {
  return [...general.roles.keys()].flatMap((role) => heldBy(context, general, role)).map((term) => term.person);
}

/** A seat for a link whose time is over is for `link-not-in-parent` to tell. */
function isLink({ link }: Member, general: Circle, { circles }: Organisation): boolean {
  return link !== undefined && circles.get(link)?.parent === general.id;
}
