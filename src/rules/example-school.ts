/** A member organisation, for the examples of rules about networks. */

/** It takes part. */
export const EXAMPLE_SCHOOL: { readonly [path: string]: string } = {
  'organisations/riverside-school.yaml': 'name: Riverside School\n',
};
