/** What help says about asking who decides. */

/** Words of the command. */
export const helpWhoDecidesEn = {
  summary: 'says who decides a matter: a role alone, a circle by consent, and where that stands',
  description:
    'Looks through what roles may decide alone and what circles decide by consent, and answers in one line; then why, with the file, the agreements that guide it, and whom to ask.\nAsk as you would ask a person. Where nobody names it, it stays with the circle that decides for all, and that is what it says.',
  arguments: { question: 'the matter, in words' },
  options: {
    circle: 'look in this circle, and in those above it',
    format: 'how to print it',
  },
  examples: [
    { line: 'circles who-decides can I buy a new printer', does: 'who decides about that' },
    { line: 'circles who-decides "may we change the dues?" --json', does: 'for programs' },
  ],
} as const;
