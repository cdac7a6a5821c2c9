/** What `circles ci` says. */

/** The file it writes holds no sentence of its own but this heading. */
export const ciEn = {
  heading: 'Written by `circles ci github`. Looks through the organisation every night and on every pull request.',
  written: (path: string) => `Wrote ${path}.`,
  wouldWrite: (path: string) => `Would write ${path}:`,
  same: (path: string) => `${path} is there already and says the same. Nothing to do.`,
  next: 'It starts working once it is on GitHub.',
  unfounded:
    'Signatures are not looked at yet: the organisation has no founding record. After `circles init`, run `circles ci github --force`.',
  different: (path: string) => ({
    what: `${path} is there already and says something else. Nothing was written.`,
    hint: 'See what would stand there: `circles ci github --dry-run`. To write over it: `circles ci github --force`.',
  }),
} as const;
