/** What `circles fmt` says. */
import { list } from './dates.ts';

/** Sentences of tidying. */
export const tidyEn = {
  title: 'Write the same in a tidier way',
  untidy: (p: { path: string }) => `${p.path} is not tidy.`,
  tidied: (p: { path: string }) => `${p.path} is tidy now.`,
  allTidy: 'Every file is tidy.',
  tidyThem: 'To tidy them: `circles fmt`.',
  notRecorded: (p: { paths: readonly string[] }) =>
    `Only the look changed. What nobody has decided yet is not recorded: ${list(p.paths)}.`,
  noSuchFile: (p: { path: string }) => ({
    what: `There is no ${p.path} that could be tidied.`,
    hint: 'Name a file or a folder of the organisation, such as `circles/kitchen`; without one, all are tidied.',
  }),
};

/** Help for `circles fmt`. */
export const helpFmt = {
  summary: 'writes all files in the same tidy way, without changing what they say',
  description:
    'Puts indents, spaces, empty lines and line ends in order. Words, comments and their order stay.\nWhat was decided stays decided: that the same is written in another way is recorded, signed by you, and needs no round.\nWhat people say about themselves, proposals, answers and minutes stay as they are.',
  arguments: { files: 'files or folders; everything unless given' },
  options: {
    check: 'change nothing; say which files are not tidy, and fail when there are any',
    as: 'the person who records, where several keys lie here',
    signingKey: 'the key to sign with',
  },
  examples: [
    { line: 'circles fmt', does: 'tidies every file and records it' },
    { line: 'circles fmt --check', does: 'for a check that runs by itself' },
  ],
};
