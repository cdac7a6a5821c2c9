/** A circle that was just created, for the examples of rules. */
import { exampleRecord } from './example-record.ts';

/** It has an aim and a domain, and has not said yes to them yet; created on 1 February 2027. */
export const EXAMPLE_NEW_CIRCLE: { readonly [path: string]: string } = {
  'circles/garden/circle.yaml':
    'name: Garden\nparent: general\nstatus: forming\naim: [Growing.]\ndomain: [What is grown]\nmembers: [ana]\n',
  ...exampleRecord('changes: [{change: circle-created, circle: garden, parent: general}]'),
};
