/** Goals of the Agenda 2030 in the example group, for the examples of rules. */

/** Where {@link kitchenWorksFor} lies. */
export const EXAMPLE_KITCHEN = 'circles/kitchen/circle.yaml';

/** The kitchen works for these goals. */
export function kitchenWorksFor(goals: string, ...more: readonly string[]): { readonly [path: string]: string } {
  const lines = ['name: Kitchen', 'parent: general', `goals: ${goals}`, 'members: [ana, ben, cleo]', ...more];
  return { [EXAMPLE_KITCHEN]: `${lines.join('\n')}\n` };
}
