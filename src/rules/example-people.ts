/** People of the example group who speak for others, leave, or have something to learn, for the examples of rules. */

/** Ben speaks for the school. */
export const EXAMPLE_SCHOOL: { readonly [path: string]: string } = {
  'organisations/school.yaml': 'name: Riverside School\n',
  'people/ben.yaml': 'name: Ben\nrepresents: [school]\n',
};

/** Ben sits for the school in the kitchen and in these circles below it. */
export function exampleSeats(circles: readonly string[]): { readonly [path: string]: string } {
  const below = circles.map((id) => [`circles/${id}/circle.yaml`, seat(id, 'kitchen')] as const);
  return {
    'organisations/school.yaml': 'name: Riverside School\n',
    'circles/kitchen/circle.yaml': seat('Kitchen', 'general'),
    ...Object.fromEntries(below),
  };
}

function seat(name: string, parent: string): string {
  return `name: ${name}\nparent: ${parent}\nmembers: [{person: ben, for: school}]\n`;
}

/** Dora takes part, and sits in no circle. */
export const EXAMPLE_DORA: { readonly [path: string]: string } = { 'people/dora.yaml': 'name: Dora\n' };

/** How people take part is agreed. */
export const EXAMPLE_TAKING_PART: { readonly [path: string]: string } = {
  'circles/general/policies/taking-part.yaml':
    'title: Taking part\nkind: participation\ntext: Everybody sits in a circle.\nreview: 2027-11-30\n',
};

/** What a record says of a round by which Cleo was taken out of the kitchen. */
export const EXAMPLE_REMOVAL = 'changes: [{change: member-left, circle: kitchen, person: cleo}]';

/** Secretaries need a training within three months; only the kitchen has one. */
export const EXAMPLE_TRAINING: { readonly [path: string]: string | null } = {
  'training/basics.yaml': 'title: The basics\napplies-to: [secretary]\ngrace: P3M\nvalid-for: P2Y\n',
  'circles/general/terms/secretary-2026-12-01.yaml': null,
};

/** The file of somebody who was trained on this day. */
export function exampleTrained(person: string, completed: string): { readonly [path: string]: string } {
  return { [`people/${person}.yaml`]: `name: ${person}\ntraining: [{requirement: basics, completed: ${completed}}]\n` };
}
