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
  putBack: (p: { paths: readonly string[] }) =>
    `Again as it was decided, so there is nothing to record: ${list(p.paths)}.`,
  noSuchFile: (p: { path: string }) => ({
    what: `There is no ${p.path} that could be tidied.`,
    hint: 'Name a file or a folder of the organisation, such as `circles/kitchen`; without one, all are tidied.',
  }),
};
