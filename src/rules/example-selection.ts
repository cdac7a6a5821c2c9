/** A selection in the example group, for the examples of rules about selections. */

const FOLDER = 'circles/kitchen/decisions/2027-02-01-secretary';

/** Where the record of {@link exampleSelection} lies. */
export const EXAMPLE_SELECTION = `${FOLDER}/decision.yaml`;

/** Where {@link exampleReasons} lies. */
export const EXAMPLE_REASONS = `${FOLDER}/account.yaml`;

/** Ben becomes secretary of the kitchen, by a term that starts on this day; the rounds were held as told. */
export function exampleSelection(rounds: string, start = '2026-12-01'): { readonly [path: string]: string } {
  const path = `circles/kitchen/terms/secretary-${start}.yaml`;
  const lines = [
    'schema: circles/decision/v1',
    `organisation: sha256:${'0'.repeat(64)}`,
    'title: Ben is secretary',
    'kind: selection',
    'outcome: adopted',
    'decided: 2027-02-01',
    'recorded: 2027-02-01',
    'recorders: [{person: ana}]',
    'method: selection',
    `rounds: ${rounds}`,
    'consents: [{circle: kitchen, eligible: [ana, ben, cleo], consent: [ana, ben, cleo]}]',
    `files: [{path: ${path}, before: null, after: "sha256:${'1'.repeat(64)}"}]`,
    '',
  ];
  return { [EXAMPLE_SELECTION]: lines.join('\n') };
}

/** What the account keeps of it, one selection. */
export function exampleReasons(selection: string): { readonly [path: string]: string } {
  const lines = ['schema: circles/account/v1', 'salt: ABCDEFGHIJKLMNOP', 'selections:', `  - ${selection}`, ''];
  return { [EXAMPLE_REASONS]: lines.join('\n') };
}

/** All the rounds of a selection. */
export const SELECTION = '[role, term, qualifications, nominate, change, propose, consent]';
