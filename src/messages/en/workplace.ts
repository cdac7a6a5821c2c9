/** What is said when a command is used where it can't work, and when a record is refused. */
import { either, list } from './dates.ts';

/** Sentences about the place and the person at work. */
export const workplaceEn = {
  noOrganisation: (p: { folder: string }) => ({
    what: `There is no organisation in ${p.folder} (no circles.yaml).`,
    hint: 'Start one here with `circles init`, or name its folder with `-C FOLDER`.',
  }),
  notAtTop: (p: { folder: string; top: string }) => ({
    what: `The organisation lies in ${p.folder}, but the history around it is kept in ${p.top}: nothing can be recorded in a folder below, nor its past be read.`,
    hint: `Move the organisation to ${p.top}, or give it a folder with a history of its own. \`circles check\` works here as it is.`,
  }),
  misnamed: (p: { file: string }) => ({
    what: `There is no organisation here: its file is called circles.yaml, and what lies here is called ${p.file}.`,
    hint: 'Give it the name circles.yaml, in small letters, then try again.',
  }),
  notFounded: () => ({
    what: 'This organisation has files but was never founded, so nothing can be recorded yet.',
    hint: 'Found it over the files that are here: `circles init`.',
  }),
  noKey: () => ({
    what: 'You have no signing key yet, and nothing is ever recorded unsigned.',
    hint: 'Make one with `circles keys create`.',
  }),
  strangerKey: (p: { names: readonly string[] }) => ({
    what: `Your key belongs to nobody in this organisation. Keys are known of ${list(p.names) || 'nobody'}.`,
    hint: 'Run `circles keys create --person NAME`, and send the line it prints to somebody who can record.',
  }),
  notYourKey: (p: { name: string }) => ({
    what: `None of the keys on this computer belongs to ${p.name}.`,
    hint: `Leave out \`--as\`, or name ${p.name}'s key with \`--signing-key FILE\`.`,
  }),
  faultyFiles: (p: { count: number; file: string; what: string; decided: boolean }) => ({
    what: `${p.count === 1 ? 'A file' : `${p.count} files`} can't be read, so nothing is recorded. ${p.file}: ${p.what}`,
    hint: p.decided
      ? `Put it back as it was decided, \`circles restore ${p.file}\`, or mend it: \`circles check\` shows where. Then try again.`
      : 'See all of it with `circles check`, mend it, and try again.',
  }),
  /** The title under which a decision that waits for signatures is kept. */
  waitingTitle: (p: { title: string }) => `Waiting for signatures: ${p.title}`,
  /** Said to who recorded it. */
  waits: (p: { title: string; circle: string; more: number; names: readonly string[] }) =>
    `"${p.title}" is not in force yet: ${p.circle} needs ${p.more === 1 ? 'one more signature' : `${p.more} more signatures`}, of ${either(p.names)}. Nothing else was changed. They run \`circles sign\`.`,
  refused: (p: { what: string; next: string }) => ({ what: `This can't be recorded. ${p.what}`, hint: p.next }),
};
