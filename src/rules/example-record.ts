/** A decision of the example group, for the examples of rules about records. */

/** Where {@link exampleRecord} lies. */
export const EXAMPLE_RECORD = 'circles/kitchen/decisions/2027-02-01-label-allergens/decision.yaml';

/** A round in which everybody consented. */
export const EXAMPLE_ROUND = 'consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben, cleo]}]';

/** An adopted decision of the kitchen circle whose round went as `lines` say. */
export function exampleRecord(...lines: readonly string[]): { readonly [path: string]: string } {
  const head = [
    'schema: circles/decision/v1',
    `organisation: sha256:${'0'.repeat(64)}`,
    'title: Label allergens',
    'kind: one-off',
    'outcome: adopted',
    'decided: 2027-02-01',
    'recorded: 2027-02-01',
    'recorders: [{person: ana}]',
    'method: consent',
    'text: Every dish on the table carries a label.',
  ];
  return { [EXAMPLE_RECORD]: `${[...head, ...lines].join('\n')}\n` };
}
