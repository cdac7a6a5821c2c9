/** A decision of the example group, for the examples of rules about records. */

/** Where {@link exampleRecord} lies. */
export const EXAMPLE_RECORD = 'circles/kitchen/decisions/2027-02-01-label-allergens/decision.yaml';

/** A round in which everybody consented. */
export const EXAMPLE_ROUND = 'consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben, cleo]}]';

const HEAD = [
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

/** An adopted decision of the kitchen circle whose round went as `lines` say. */
export function exampleRecord(...lines: readonly string[]): { readonly [path: string]: string } {
  return { [EXAMPLE_RECORD]: `${[...HEAD, ...lines].join('\n')}\n` };
}

/** The decision after an objection was worked in. */
export const EXAMPLE_AMENDED: { readonly [path: string]: string } = exampleRecord(
  EXAMPLE_ROUND,
  'objections: [{integrated: amend, version: 2}]',
);

/** The decision was made without Cleo. */
export const EXAMPLE_ABSENT: { readonly [path: string]: string } = exampleRecord(
  'consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben], absent: [{person: cleo, handled: object-within}]}]',
);

/** An objection to the decision is watched until that day. */
export function exampleWatching(check: string): { readonly [path: string]: string } {
  const measure = `{metric: Labels that fell off, threshold: 3 a week, check: ${check}}`;
  return exampleRecord(EXAMPLE_ROUND, `objections: [{integrated: measure, measure: ${measure}}]`);
}

const WRITES = `files: [{path: circles/kitchen/policies/allergens.yaml, before: null, after: "sha256:${'1'.repeat(64)}"}]`;

/** The amended decision, and a later one about the same agreement. */
export const EXAMPLE_DECIDED_ANEW: { readonly [path: string]: string } = {
  ...exampleRecord(EXAMPLE_ROUND, 'objections: [{integrated: amend, version: 2}]', WRITES),
  'circles/kitchen/decisions/2027-02-08-label-allergens/decision.yaml':
    `${[...HEAD, EXAMPLE_ROUND, WRITES].join('\n')}\n`.replaceAll('2027-02-01', '2027-02-08'),
};
