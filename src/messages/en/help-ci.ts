/** Help of `circles ci`. */

/** Words of the command and those below it. */
export const helpCiEn = {
  ci: {
    summary: 'sets up the check that runs by itself every night and on every proposed change',
    description:
      'Writes the files that make a hosting service run the check by itself, and prints the texts that go onto its pages.',
    arguments: {},
    options: {},
    examples: [{ line: 'circles ci github', does: 'for GitHub' }],
  },
  github: {
    summary: 'writes .github/workflows/circles.yml',
    description:
      'Writes .github/workflows/circles.yml: every night it runs the whole check, and on every proposed change it looks for what is new.\nWhere the organisation is founded, it verifies the signatures too, against the identity that stands in the file.',
    arguments: {},
    options: { force: 'write over a file that says something else' },
    examples: [
      { line: 'circles ci github', does: 'writes the file' },
      { line: 'circles ci github --dry-run', does: 'only shows it' },
    ],
  },
  comment: {
    summary: 'prints what a proposed change would change for the group, as Markdown',
    description:
      'Compares two revisions and says in words what would be in force otherwise: who holds which role, whose consent is there and whose is missing, what the check newly finds.\nIt prints Markdown for the page of a pull request and writes nothing. Where there is nothing to tell, it prints nothing.',
    arguments: {},
    options: {
      base: 'the revision it would be taken into; by itself: what the service says, else the default branch',
    },
    examples: [
      { line: 'circles ci comment', does: 'what this branch would change' },
      { line: 'circles ci comment --base main', does: 'compared with main' },
    ],
  },
} as const;
