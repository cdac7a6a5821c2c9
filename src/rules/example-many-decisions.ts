/** Many decisions of the example group, for the examples of rules that count them. */

/** `number` decisions of a circle, one a day up to 27 February 2027, each with these further lines. */
export function exampleDecisions(
  circle: string,
  number: number,
  more: readonly string[] = [],
): { readonly [path: string]: string } {
  return Object.fromEntries(
    Array.from({ length: number }, (_, index) => {
      const day = `2027-02-${String(27 - index).padStart(2, '0')}`;
      const lines = [
        'schema: circles/decision/v1',
        `organisation: sha256:${'0'.repeat(64)}`,
        `title: Matter ${index + 1}`,
        'kind: one-off',
        ...(more.some((line) => line.startsWith('outcome:')) ? [] : ['outcome: adopted']),
        `decided: ${day}`,
        `recorded: ${day}`,
        'recorders: [{person: ana}]',
        'method: consent',
        'text: We do it.',
        ...more,
        '',
      ];
      return [`circles/${circle}/decisions/${day}-matter-${circle}-${index + 1}/decision.yaml`, lines.join('\n')];
    }),
  );
}
