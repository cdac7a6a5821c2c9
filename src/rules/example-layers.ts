/** A network with a layer by topic and a layer by place, for the examples of rules about networks. */

/** What `circles.yaml` says of it; `network` stands under `network:`. */
export function exampleNetworkSettings(network = '{type: network}'): { readonly [path: string]: string } {
  const layers = '[{id: topical, name: Topics, root: general}, {id: places, name: Places, root: valley}]';
  return { 'circles.yaml': `name: Valley Network\nlayers: ${layers}\nnetwork: ${network}\n` };
}

/** Everybody is to be in both layers. */
export const EXAMPLE_FOR_ALL: { readonly [path: string]: string } = exampleNetworkSettings(
  '{cross-links: [{from: general, to: valley, type: member-overlap}]}',
);

/** Where the circle of the town lies. */
const EXAMPLE_VALLEY = 'circles/valley/circle.yaml';
export const EXAMPLE_TOWN = 'circles/town/circle.yaml';

/** The layer by place: a valley, and a town in it, with these lines about the town. */
export function examplePlaces(...town: readonly string[]): { readonly [path: string]: string } {
  return {
    [EXAMPLE_TOWN]: `${['name: Town', 'layer: places', 'parent: valley', ...town].join('\n')}\n`,
    [EXAMPLE_VALLEY]:
      'name: Valley\nlayer: places\nplace: {name: The valley, code: ITH5}\nmembers: [dora, {person: ana, link: town}]\n',
    'people/dora.yaml': 'name: Dora\n',
  };
}

/** A backbone that the general circle is, with all its functions. */
export const EXAMPLE_BACKBONE = `{circles: [general], functions: [${[
  'guide-vision',
  'align-activities',
  'shared-measurement',
  'public-will',
  'advance-policy',
  'mobilise-funding',
]
  .map((one) => `{function: ${one}, circle: general}`)
  .join(', ')}]}`;

/** Something for each of the five conditions of collective impact. */
export const EXAMPLE_CONDITIONS: { readonly [path: string]: string } = {
  ...exampleNetworkSettings(`{type: network, agenda: general/agenda, backbone: ${EXAMPLE_BACKBONE}}`),
  'circles/general/policies/agenda.yaml': 'title: What we want\ntext: Everybody eats.\nreview: 2027-11-30\n',
  'circles/general/measures/meals.yaml': 'name: Meals\nadopted-by: [{circle: kitchen}]\n',
  'circles/general/circle.yaml':
    'name: General Circle\nrhythm: P2W\nmembers: [ana, {person: ben, link: kitchen}, {person: cleo, link: kitchen}]\n',
  'organisations/riverside-school.yaml': 'name: Riverside School\ncontributes: [{what: A kitchen.}]\n',
};
