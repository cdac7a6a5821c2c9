/** Seats that people have for member organisations, for the examples of rules about networks. */
import { EXAMPLE_SCHOOL } from './example-school.ts';

/** Ana links a second circle for the school; `more` stands in Cleo's seat. */
export function exampleSchoolLinks(more: string): { readonly [path: string]: string } {
  return {
    'circles/general/circle.yaml': `name: General Circle\nmembers: [ben, {person: ana, link: bread, for: riverside-school}, {person: cleo, link: kitchen${more}}]\n`,
    'circles/bread/circle.yaml': 'name: Bread\nparent: general\nmembers: [ana]\n',
    ...EXAMPLE_SCHOOL,
  };
}

const member = (id: string, sector: string) => ({ [`organisations/${id}.yaml`]: `name: ${id}\nsector: ${sector}\n` });

/** Three organisations of three sectors; Ana and Ben speak for two of them, Cleo for this one. */
export function exampleSectors(third: string): { readonly [path: string]: string } {
  return {
    'circles/general/circle.yaml': `name: General Circle\nmembers: [{person: ana, for: city}, {person: ben, for: bakery}, {person: cleo, for: ${third}}]\n`,
    ...member('city', 'public'),
    ...member('bakery', 'business'),
    ...member('friends', 'nonprofit'),
  };
}

/** The example group with a second tree of circles, in which these people are. */
export function exampleStreetLayer(members: string): { readonly [path: string]: string } {
  return {
    'circles.yaml':
      'name: Maple Street Co-op\nlayers: [{id: topics, name: Topics, root: general}, {id: places, name: Places, root: street}]\n',
    'circles/street/circle.yaml': `name: Street\nlayer: places\nmembers: [${members}]\n`,
  };
}
