/** What is said about what a copy remembers of the last time it was verified. */

/** Sentences about what was last seen, each with what to do next. */
export const seenEn = {
  unreadable: (p: { file: string }) => ({
    what: `${p.file} keeps what was last seen here, and it is damaged or written by another version, so nothing could be compared with it.`,
    hint: `Take it away with \`rm "${p.file}"\`, then run \`circles verify\`: it remembers what it finds then.`,
  }),
  nothingToForget: {
    what: 'Nothing is remembered of a past version, or where an earlier state is named to compare with.',
    hint: 'Go to the newest version with `git switch -`, then run `circles verify --forget` without --at and --base.',
  },
  compared: (p: { branch: string; files: number }) =>
    `Compared with what was last seen of ${p.branch}: ${p.files} file${p.files === 1 ? '' : 's'} of decisions.`,
  remembered: (p: { identity: string }) => `Remembered for this copy: ${p.identity}.`,
  notRemembered: 'This copy can only be read, so what was seen is not remembered.',
} as const;
