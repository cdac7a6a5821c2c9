/** What is said when git, ssh-keygen or the state of the folder stands in the way. */
import { list, longDay } from './dates.ts';

/** What somebody began with git and has not finished. */
export type UnfinishedWork = 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect' | 'am';

const UNFINISHED: Readonly<Record<UnfinishedWork, string>> = {
  merge: 'joining two versions',
  rebase: 'moving changes onto another version',
  'cherry-pick': 'copying a change from another version',
  revert: 'taking back an older change',
  bisect: 'a search through the past versions',
  am: 'taking in changes that came by mail',
};

/** Sentences about the repository. */
const repository = {
  missing: () => ({
    what: 'git is not installed, or cannot be found on PATH. Decisions are kept with it.',
    hint: 'Install git 2.38 or newer from https://git-scm.com/downloads, then try again.',
  }),
  tooOld: ({ version }: { readonly version: string }) => ({
    what: `The git on this computer is version ${version}; 2.38 or newer is needed.`,
    hint: 'Install a newer git from https://git-scm.com/downloads, then try again.',
  }),
  notFound: ({ folder, below = [] }: { readonly folder: string; readonly below?: readonly string[] }) => ({
    what: `${folder} does not belong to an organisation kept with git.`,
    hint:
      below[0] === undefined
        ? 'Start one here with `circles init`, or name its folder with `-C`.'
        : `There is one in ${list(below)}. Name the folder, \`-C "${below[0]}"\`, or go into it.`,
  }),
  bare: ({ folder }: { readonly folder: string }) => ({
    what: `${folder} only stores what was recorded and holds no files to work with.`,
    hint: `Make a copy with its files, \`git clone "${folder}" copy\`, and work in there: \`circles -C copy verify\`.`,
  }),
  foreign: ({ folder }: { readonly folder: string }) => ({
    what: `${folder} belongs to another user of this computer, so git does not trust it.`,
    hint: `If you do trust it, run \`git config --global --add safe.directory "${folder}"\`, then try again.`,
  }),
  failed: ({ command, said }: { readonly command: string; readonly said: string }) => ({
    what: `git could not finish \`git ${command}\`${said === '' ? '.' : `: ${said}`}`,
    hint: 'Run `git fsck` to see whether this copy is whole; its last words name what to mend.',
  }),
  noRoom: ({ command }: { readonly command: string }) => ({
    what: `The disk is full, so \`git ${command}\` could not finish. Nothing was recorded.`,
    hint: 'Make some room on the disk, then try again.',
  }),
  readOnly: ({ command }: { readonly command: string }) => ({
    what: `This folder lies on a disk that can only be read, so \`git ${command}\` could not finish. Nothing was recorded.`,
    hint: 'Copy the folder to a place where you can save files, then try again there.',
  }),
  unknownRevision: ({ revision }: { readonly revision: string }) => ({
    what: `There is no past version called ${revision} here.`,
    hint: 'Run `git log --oneline` to see the versions there are. If this is a shortened copy, `git fetch --unshallow` brings the rest.',
  }),
  beforeBeginning: (p: { readonly date: string; readonly began: string | undefined; readonly shallow: boolean }) => ({
    what:
      p.began === undefined
        ? `On ${longDay(p.date)} there was nothing here yet, and nothing has been recorded since.`
        : `On ${longDay(p.date)} there was nothing here yet: what is kept begins on ${longDay(p.began)}.`,
    hint: p.shallow
      ? 'This copy holds only its newest part; `git fetch --unshallow` brings the rest.'
      : `Look at a later day${p.began === undefined ? '' : `, such as \`--at ${p.began}\``}.`,
  }),
  objectMissing: ({ id }: { readonly id: string }) => ({
    what: `This copy does not hold ${id}, which belongs to the version asked for.`,
    hint: 'Bring what is missing with `git fetch --refetch`, then try again.',
  }),
  objectDamaged: ({ id }: { readonly id: string }) => ({
    what: `What git keeps as ${id} is damaged or was tampered with: its content does not fit its name.`,
    hint: 'Run `git fsck` to see how much is damaged, and get a fresh copy from where you got this one.',
  }),
} as const;

/** Sentences about signing keys. */
const keys = {
  touch: 'Touch your security key to sign; it may ask for its PIN first.',
  noProgram: () => ({
    what: 'The program ssh-keygen cannot be found; signatures are made with it.',
    hint: 'Install OpenSSH (on Windows it comes with git from https://git-scm.com/downloads), then try again.',
  }),
  missing: ({ file }: { readonly file: string }) => ({
    what: `There is no signing key at ${file}.`,
    hint: 'Name the right file with `--signing-key FILE`, or make a key with `circles keys create`.',
  }),
  unusable: ({ key, said }: { readonly key: string; readonly said: string }) => ({
    what: `The key ${key} cannot sign${said === '' ? '.' : `: ${said}`}`,
    hint: 'Name another key with `--signing-key FILE`, or make one with `circles keys create`.',
  }),
  openToOthers: ({ file }: { readonly file: string }) => ({
    what: `The key ${file} can be read by others, so it is not used for signing.`,
    hint: `Close it with \`chmod 600 "${file}"\`, then try again.`,
  }),
  locked: ({ key }: { readonly key: string }) => ({
    what: `The key ${key} is protected by a passphrase, and nobody could be asked for it or it was wrong.`,
    hint: `Unlock it first with \`ssh-add "${key}"\`, then try again.`,
  }),
  notWithAgent: ({ key }: { readonly key: string }) => ({
    what: `The private half of the key ${key} is not at hand: no file and no key agent has it.`,
    hint: 'Hand it to the agent with `ssh-add FILE`, or name the key file with `--signing-key FILE`.',
  }),
  exists: ({ file }: { readonly file: string }) => ({
    what: `There is a key at ${file} already; it was left as it is.`,
    hint: 'Run `circles keys` to see the keys you have.',
  }),
} as const;

/** Sentences about recording a decision and taking it back. */
const recording = {
  notOnBranch: () => ({
    what: 'This folder shows a past version and not the newest one, so nothing can be recorded in it.',
    hint: 'Go back to the newest version with `git switch -`, then try again.',
  }),
  unfinished: ({ work }: { readonly work: UnfinishedWork }) => ({
    what: `Something was begun with git here and is not finished: ${UNFINISHED[work]}. Nothing was recorded.`,
    hint: 'Give it up, `circles undo --unfinished`, or finish it: `git status` says how. Then try again.',
  }),
  gaveUp: ({ work }: { readonly work: UnfinishedWork }) =>
    `Given up: ${UNFINISHED[work]}. Everything is as it was before that was begun.`,
  wouldGiveUp: ({ work }: { readonly work: UnfinishedWork }) => `Would be given up: ${UNFINISHED[work]}.`,
  nothingUnfinished: 'Nothing that was begun with git is unfinished here.',
  underWay: ({ who }: { readonly who: string }) => ({
    what: `Somebody else is recording in this folder right now (${who}). Nothing was recorded.`,
    hint: 'Wait a moment, run `circles status` to see what was recorded, then try again.',
  }),
  movedMeanwhile: () => ({
    what: 'Something else was recorded here in the meantime, so this was not.',
    hint: 'Run `circles status` to see what is new, then try again.',
  }),
  staged: ({ path }: { readonly path: string }) => ({
    what: `${path} is prepared for git with other content than what is to be recorded. Nothing was recorded.`,
    hint: `Run \`git restore --staged "${path}"\` (the file itself stays as it is), then try again.`,
  }),
  inTheWay: ({ path }: { readonly path: string }) => ({
    what: `${path} holds something else than what is to be recorded, and it would be lost. Nothing was recorded.`,
    hint: `Move ${path} to another place or name, then try again.`,
  }),
  indexHeld: ({ file }: { readonly file: string }) => ({
    what: `Another git program is busy in this folder (${file} is there). Nothing was recorded.`,
    hint: `Wait until it has finished, then try again. If no git program is running, remove it with \`rm "${file}"\`.`,
  }),
  branchTaken: (p: { branch: string }) => ({
    what: `There is a branch ${p.branch} already.`,
    hint: `Go there to change it (\`git switch ${p.branch}\`, then \`circles propose --amend\`), or give this proposal another title.`,
  }),
  branchHeld: ({ said }: { readonly said: string }) => ({
    what: `Another git program is busy in this folder, so nothing was recorded${said === '' ? '.' : `: ${said}`}`,
    hint: 'Wait until it has finished, then try again.',
  }),
  hookRefused: ({ hook, said }: { readonly hook: string; readonly said: string }) => ({
    what: `This folder has its own check (${hook}), and it does not let this be recorded.${said === '' ? '' : ` It says: ${said}`}`,
    hint: 'Mend what it names, then try again.',
  }),
  hookAltered: ({ hook }: { readonly hook: string }) => ({
    what: `This folder's own check (${hook}) changed the files that were to be recorded. What is recorded must be exactly what was consented to, so nothing was recorded.`,
    hint: `Let ${hook} leave the organisation's files as they are, then try again.`,
  }),
  unfinishedPlaces: ({ said }: { readonly said: string }) => ({
    what: `It is recorded, but its files are not all in place yet: ${said}`,
    hint: 'Run `circles status` for what is open; the next `circles` command that writes something puts them in place.',
  }),
  nothingToRecord: () => ({
    what: 'Everything that was to be recorded is recorded already.',
    hint: 'Run `circles status` to see what is new.',
  }),
  notTheLast: () => ({
    what: 'This is not the last thing that was recorded here, so it cannot be taken back.',
    hint: 'Make a new decision that puts things right: `circles consent`.',
  }),
  alreadyShared: ({ places }: { readonly places: readonly string[] }) => ({
    what: `Others may have this decision already (${places.join(', ')}), so it cannot be taken back.`,
    hint: 'Make a new decision that puts things right: `circles consent`.',
  }),
} as const;

/** Sentences about git, signing keys and recording, each with what to do next. */
export const gitEn = { repository, keys, recording } as const;
