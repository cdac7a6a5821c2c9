/** How the example group began, for the examples of rules about the founding. */

/** Where the founding record of the example group lies. */
export const FOUNDED = 'circles/general/decisions/2027-02-01-founding/decision.yaml';

const FOUNDING = [
  'schema: circles/decision/v1',
  'title: Maple Street Co-op is founded',
  'kind: founding',
  'outcome: adopted',
  'decided: 2027-02-01',
  'recorded: 2027-02-01',
  'recorders: [{person: ana}]',
  'method: set-up',
  '',
].join('\n');

const ROUND = [
  'schema: circles/decision/v1',
  `organisation: sha256:${'0'.repeat(64)}`,
  `confirms: sha256:${'0'.repeat(64)}`,
  'title: We decide together by consent',
  'kind: one-off',
  'outcome: adopted',
  'decided: 2027-02-08',
  'recorded: 2027-02-08',
  'recorders: [{person: ana}]',
  'method: consent',
  'text: We share this aim and decide by consent.',
  'rounds: [present, clarify, react, consent]',
  'consents: [{circle: general, eligible: [ana, ben, cleo], consent: [ana, ben, cleo]}]',
  '',
].join('\n');

/** Its founding record, set up by Ana on 1 February 2027. */
export const EXAMPLE_FOUNDING: { readonly [path: string]: string } = { [FOUNDED]: FOUNDING };

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** The same, where it wrote these files. */
export function exampleFounding(paths: readonly string[]): { readonly [path: string]: string } {
  const files = paths.map((path) => `  - {path: ${path}, before: null, after: "${DIGEST}"}\n`);
  return { [FOUNDED]: `${FOUNDING}files:\n${files.join('')}` };
}

/** The round of a week later that confirms it. */
export const EXAMPLE_FOUNDING_ROUND: { readonly [path: string]: string } = {
  'circles/general/decisions/2027-02-08-founding-round/decision.yaml': ROUND,
};
