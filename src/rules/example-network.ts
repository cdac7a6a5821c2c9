/** Circles above and beside the example group, for the examples of rules. */

/** A mission circle on top of the general circle. `more` stands in its list of members, after Ana and Ben. */
export function exampleMission(more = ''): { readonly [path: string]: string } {
  return {
    'circles/years/circle.yaml': `name: Years\ntype: mission\naim: [The years ahead.]\ndomain: [The mission]\nmembers: [{person: ana, link: general}, {person: ben, link: general}${more}]\n`,
    'circles/general/circle.yaml':
      'name: General Circle\nparent: years\ntype: general\naim: [Feeding.]\ndomain: [Money]\nmembers: [ana, {person: ben, link: kitchen}, {person: cleo, link: kitchen}]\n',
  };
}

/** A stakeholder circle below the kitchen, for which Dora speaks. */
export const EXAMPLE_STAKEHOLDERS: { readonly [path: string]: string } = {
  'people/dora.yaml': 'name: Dora\n',
  'circles/guests/circle.yaml': 'name: Guests\nparent: kitchen\ntype: stakeholder\naim: [Eating.]\nmembers: [dora]\n',
  'circles/guests/roles/delegate.yaml': 'title: Delegate\nkind: delegate\npurpose: Speaks for the guests.\n',
  'circles/guests/terms/delegate-2026-12-01.yaml': 'role: delegate\nperson: dora\nstart: 2026-12-01\nend: 2027-11-30\n',
};

/** The example group as a network of organisations. */
export const EXAMPLE_NETWORK: { readonly [path: string]: string } = {
  'circles.yaml': 'name: Maple Street Network\nnetwork: {type: network}\n',
};

/** A funding officer of this circle, and the term of one. */
export function exampleFundingOfficer(circle: string): { readonly [path: string]: string } {
  return {
    [`circles/${circle}/roles/funding-officer.yaml`]:
      'title: Funding officer\nkind: funding-officer\npurpose: Finds what the work needs.\n',
    [`circles/${circle}/terms/funding-officer-2026-12-01.yaml`]:
      'role: funding-officer\nperson: ana\nstart: 2026-12-01\nend: 2027-11-30\n',
  };
}
