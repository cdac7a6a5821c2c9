/** A long evening of the example group's kitchen, for the examples of rules about who brings proposals. */
import { exampleMeeting } from './example-meeting.ts';

const item = (by: string) => `  - {title: A matter, kind: decide, by: ${by}, outcome: decided}\n`;

/** So many things that Ben brought, and so many that Ana did. */
export function exampleBrought(bens: number, anas: number): { readonly [path: string]: string } {
  const head = 'schema: circles/meeting/v1\ndate: 2027-02-01\nstate: held\npresent: [ana, ben]\nagenda:\n';
  return { [exampleMeeting('2027-02-01')]: `${head}${item('ben').repeat(bens)}${item('ana').repeat(anas)}` };
}
