/** An agreement that falls under an item of a domain, for the examples of rules. */

/** The kitchen decides about one item with this id. */
export function exampleItem(id: string): { readonly [path: string]: string } {
  return {
    'circles/kitchen/circle.yaml': `name: Kitchen\nparent: general\nmembers: [ana, ben, cleo]\ndomain: [{id: ${id}, text: What is cooked}]\n`,
  };
}

/** An agreement of the kitchen on its menus. */
export const EXAMPLE_UNDER_ITEM: { readonly [path: string]: string } = {
  'circles/kitchen/policies/allergens.yaml':
    'title: Allergens are labelled\ntext: Every dish carries a label.\nreview: 2027-11-30\ndomain: menus\n',
};
