/** What people said of the decision of `example-record.ts`, for the examples of rules about accounts. */

/** Where {@link exampleAccount} lies. */
export const EXAMPLE_ACCOUNT = 'circles/kitchen/decisions/2027-02-01-label-allergens/account.yaml';

/** The account of that decision, with these lines. */
export function exampleAccount(...lines: readonly string[]): { readonly [path: string]: string } {
  const head = ['schema: circles/account/v1', 'salt: ABCDEFGHIJKLMNOP'];
  return { [EXAMPLE_ACCOUNT]: `${[...head, ...lines].join('\n')}\n` };
}

/** It says who objected. */
export const EXAMPLE_NAMED: { readonly [path: string]: string } = exampleAccount(
  'objections: [{argument: Labels get wet., aim: Cooking two shared meals a week., name: cleo}]',
);
