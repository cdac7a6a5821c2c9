/** Four selections of Ben as secretary of the kitchen, for the examples of rules about selections that repeat themselves. */

const YEARS = ['2023', '2024', '2025', '2026'];

function selections(others: { readonly [year: string]: string }): { readonly [path: string]: string } {
  return Object.fromEntries(
    YEARS.flatMap((year) => {
      const folder = `circles/kitchen/decisions/${year}-11-20-secretary`;
      const more = others[year] === undefined ? '' : `, {by: cleo, nominee: ${others[year]}, reason: Writes well.}`;
      const record = [
        'schema: circles/decision/v1',
        `organisation: sha256:${'0'.repeat(64)}`,
        'title: Ben is secretary',
        'kind: selection',
        'outcome: adopted',
        `decided: ${year}-11-20`,
        `recorded: ${year}-11-20`,
        'recorders: [{person: ana}]',
        'method: selection',
        '',
      ];
      const account = [
        'schema: circles/account/v1',
        'salt: ABCDEFGHIJKLMNOP',
        'selections:',
        '  - role: kitchen/secretary',
        '    person: ben',
        `    nominations: [{by: ana, nominee: ben, reason: Writes clearly.}${more}]`,
        '',
      ];
      return [
        [`${folder}/account.yaml`, account.join('\n')],
        [`${folder}/decision.yaml`, record.join('\n')],
      ];
    }),
  );
}

/** Nobody else was ever named. */
export const EXAMPLE_ONE_NAME: { readonly [path: string]: string } = selections({});

/** Somebody else was named the last time. */
export const EXAMPLE_TWO_NAMES: { readonly [path: string]: string } = selections({ '2026': 'cleo' });
