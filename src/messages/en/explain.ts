/** What `circles explain` says besides the pages of the rules. */

/** The list of rules and what is said of one that there is not. */
export const explainEn = {
  heading: ['Rule', 'Weight', 'What it asks for'],
  unknown: (rule: string, near: string | undefined) => ({
    what: `No rule is called "${rule}".`,
    hint: near === undefined ? 'All rules: `circles explain`.' : `Did you mean \`circles explain ${near}\`?`,
  }),
} as const;
