/** Meetings of the example group's kitchen, for the examples of rules about minutes. */

/** Where the meeting of that day lies. */
export function exampleMeeting(day: string): string {
  return `circles/kitchen/meetings/${day}.yaml`;
}

/** Meetings that were held, by day, each with further lines. In each Ben brought what was decided. */
export function exampleMeetings(
  lines: { readonly [day: string]: string },
  facilitator = 'ana',
): { readonly [path: string]: string } {
  const text = (day: string) =>
    `schema: circles/meeting/v1\ndate: ${day}\nstate: held\npresent: [ana, ben]\nfacilitator: ${facilitator}\nagenda:\n`;
  const item = '  - {title: The oven, kind: decide, by: ben, outcome: decided, decisions: [2027-02-01-buy-an-oven]}\n';
  return Object.fromEntries(
    Object.entries(lines).map(([day, more]) => [exampleMeeting(day), `${text(day)}${item}${more}`]),
  );
}
