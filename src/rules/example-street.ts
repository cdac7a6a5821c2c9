/** A larger group for the examples of rules about how roles are shared out: four circles of two, eight people more. */

const PEOPLE = ['dora', 'emil', 'fern', 'gus', 'hana', 'ivo', 'jun', 'kim'];

/** The circles below the general circle, each with the two people who are in it. */
const CIRCLES = { bread: ['dora', 'hana'], seeds: ['emil', 'ivo'], tools: ['fern', 'jun'], walls: ['gus', 'kim'] };

/** Its people and circles; nobody holds a role in them. */
export const EXAMPLE_STREET: { readonly [path: string]: string } = {
  'circles.yaml':
    'format: 1\nname: Maple Street Co-op\nmission: To run a shared kitchen for our street.\nstatus: active\n',
  ...Object.fromEntries(PEOPLE.map((id) => [`people/${id}.yaml`, `name: ${id}\nstatus: active\n`])),
  ...Object.fromEntries(
    Object.entries(CIRCLES).flatMap(([id, members]) => [
      [`circles/${id}/circle.yaml`, `name: ${id}\nparent: general\nmembers: [${members.join(', ')}]\n`],
      [`circles/${id}/roles/leader.yaml`, 'title: Leader\nkind: leader\npurpose: See the handbook.\n'],
    ]),
  ),
};

/** The leaders of its four circles, in the order of the alphabet. */
export function seatsOf(people: readonly string[]): { readonly [path: string]: string } {
  return Object.fromEntries(
    Object.keys(CIRCLES).map((id, index) => [
      `circles/${id}/terms/leader-2026-12-01.yaml`,
      `role: leader\nperson: ${people[index]}\nstart: 2026-12-01\nend: 2027-11-30\n`,
    ]),
  );
}
