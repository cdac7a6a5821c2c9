/** Founding members who have been the same link ever since. Source: domain.md H36; Many Voices One Song 6, founder's syndrome. */
import { type Organisation, personName } from '../model/organisation.ts';
import { EXAMPLE_FOUNDER, exampleTermsOfCleo } from './example-founder.ts';
import { type HeldRole, heldLinks } from './held-roles.ts';
import { placeInTerm, roleParts } from './parts.ts';
import { recordedChanges } from './recorded-changes.ts';
import { defineRule, type RuleContext } from './rule.ts';

/** More terms than these. Source: domain.md H36. */
const TERMS = 3;

/** A term that was only carried on by consent for a short time is none of its own. */
export const founderPersists = defineRule({
  id: 'founder-persists',
  covers: ['H36'],
  severity: 'advice',
  practice: 'links',
  examples: () => [
    {
      name: 'Cleo, who founded it, leads for the fourth term',
      files: { ...exampleTermsOfCleo(['2023', '2024', '2025']), ...EXAMPLE_FOUNDER },
      finds: ['circles/kitchen/terms/leader-2026-12-01.yaml:2:9'],
    },
    {
      name: 'it is the third',
      files: { ...exampleTermsOfCleo(['2024', '2025']), ...EXAMPLE_FOUNDER },
      finds: [],
    },
  ],
  *check(context) {
    const founders = foundersOf(context.organisation);
    for (const held of heldLinks(context)) {
      const { circle, role, term } = held;
      const terms = founders.has(term.person) ? termsOf(held, context) : 0;
      if (terms <= TERMS) continue;
      yield {
        place: placeInTerm(term, ['person']),
        entity: `${circle.id}/${role.id}`,
        parts: { ...roleParts(circle, role.id), person: personName(context.organisation, term.person), terms },
      };
    }
  },
});

/** Whom the first founding record names. */
function foundersOf(organisation: Organisation): ReadonlySet<unknown> {
  const added = recordedChanges(organisation, 'person-added').filter(
    ({ told: { record } }) => record.kind === 'founding' && record.continues === undefined,
  );
  return new Set(added.map(({ change }) => change.person));
}

function termsOf({ circle, role, term }: HeldRole, { today }: RuleContext): number {
  return [...circle.terms.values()].filter(
    (one) => one.role === role.id && one.person === term.person && one.acting !== true && one.start <= today,
  ).length;
}
