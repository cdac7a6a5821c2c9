/** Cleo founded the example group and leads its kitchen, for the examples of rules about those who stay. */
import { EXAMPLE_FOUNDING, FOUNDED } from './example-founding.ts';

/** The founding record names her. */
export const EXAMPLE_FOUNDER: { readonly [path: string]: string } = {
  [FOUNDED]: `${EXAMPLE_FOUNDING[FOUNDED]}changes: [{change: person-added, person: cleo, status: active}]\n`,
};

/** Her terms as leader of the kitchen that began in the December of these years. */
export function exampleTermsOfCleo(years: readonly string[]): { readonly [path: string]: string } {
  return Object.fromEntries(
    years.map((year) => [
      `circles/kitchen/terms/leader-${year}-12-01.yaml`,
      `role: leader\nperson: cleo\nstart: ${year}-12-01\nend: ${Number(year) + 1}-11-30\n`,
    ]),
  );
}
