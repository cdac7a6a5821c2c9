/** What is said where a copy shows nothing of the group that was fetched with it. */
import { list } from './dates.ts';

/** `lines` are the names under which a group was found; `first` is the first of them for a shell. */
export const elsewhereEn = (p: { lines: readonly string[]; first: string }) => ({
  what: `Nothing is recorded yet on the line that is open here, but an organisation came with this copy on another one: ${list(p.lines)}.`,
  hint: `Open it: \`git switch --track ${p.first}\`, then \`circles status\`. To start another organisation, take an empty folder.`,
});
