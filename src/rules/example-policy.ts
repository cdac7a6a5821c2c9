/** Agreements of the example group, and what circles decide about, for the examples of rules about agreements. */

/** Where {@link examplePolicy} lies. */
export const EXAMPLE_POLICY = 'circles/kitchen/policies/allergens.yaml';

/** An agreement of the kitchen, with these lines from the fourth on. */
export function examplePolicy(...lines: readonly string[]): { readonly [path: string]: string } {
  const head = ['title: Allergens are labelled', 'text: Every dish carries a label.', 'review: 2027-11-30'];
  return { [EXAMPLE_POLICY]: `${[...head, ...lines].join('\n')}\n` };
}

/** The general circle decides about these items. */
export function generalDecides(domain: string): { readonly [path: string]: string } {
  const members = '[ana, {person: ben, link: kitchen}, {person: cleo, link: kitchen}]';
  return {
    'circles/general/circle.yaml': `name: General Circle\naim: [Feeding.]\ndomain: ${domain}\nmembers: ${members}\n`,
  };
}

/** The kitchen decides about these items. */
export function kitchenDecides(domain: string): { readonly [path: string]: string } {
  return {
    'circles/kitchen/circle.yaml': `name: Kitchen\nparent: general\naim: [Cooking.]\ndomain: ${domain}\nmembers: [ana, ben, cleo]\n`,
  };
}
