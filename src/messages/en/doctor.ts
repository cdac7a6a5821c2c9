/** What `circles doctor` says. It may use the words of the craft: who asks it wants to mend a computer. */
import { count, list } from './dates.ts';

/** Sentences by what was looked at. */
export const doctorEn = {
  states: { fine: 'fine', hint: 'hint', fault: 'fault' },
  next: 'Next',
  node: (p: { version: string }) => `Node.js ${p.version}.`,
  oldNode: (p: { version: string; oldest: string }) => ({
    what: `Node.js ${p.version} is too old; ${p.oldest} or newer is needed.`,
    next: 'Get a newer one: https://nodejs.org.',
  }),
  git: (p: { version: string }) => `git ${p.version}.`,
  sshKeygen: (p: { file: string }) => `ssh-keygen, which signs: ${p.file}.`,
  founded: (p: { decisions: number }) => `The group is founded; ${count(p.decisions, 'decision')} recorded.`,
  notFounded: {
    what: 'The group is not founded: nothing is signed yet, and nobody can say what was decided.',
    next: 'Found it over the files that are here: `circles init .`',
  },
  noRepository: {
    what: 'These files are not kept with git: nothing can be recorded, and nothing is kept of how they were.',
    next: 'Begin over the files that are here: `circles init .`',
  },
  key: (p: { name: string; file: string | undefined }) =>
    `You are ${p.name} here, and sign with ${p.file ?? 'a key that an agent holds'}.`,
  noKey: {
    what: 'No signing key lies on this computer. To read and check none is needed; to record one is.',
    next: 'Make one: `circles keys create`. Or name it: CIRCLES_SIGNING_KEY.',
  },
  strangerKey: (p: { keys: number }) => ({
    what:
      p.keys === 1
        ? 'The signing key on this computer belongs to nobody in this group.'
        : `None of the ${p.keys} signing keys on this computer belongs to anybody in this group.`,
    next: 'Print the line that brings your key into the group: `circles keys create`. Somebody who may record adds it.',
  }),
  history: 'The whole history is here.',
  shallow: {
    what: 'This copy holds only the newest part of the history. Checking and verifying work; comparing with earlier days may not.',
    next: 'Get the rest: `git fetch --unshallow`.',
  },
  hooks: (p: { names: readonly string[] }) =>
    p.names.length === 0
      ? 'No hooks of this repository look at what is recorded.'
      : `What is recorded passes hooks of this repository: ${list(p.names)}. One that refuses keeps a decision from being recorded, and says so.`,
  empty: 'Nothing is recorded here yet.',
  lively: (p: { days: number }) =>
    p.days === 0 ? 'Something was recorded today.' : `Something was recorded ${count(p.days, 'day')} ago.`,
  quiet: (p: { days: number }) => ({
    what: `Nothing was recorded for ${count(p.days, 'day')}. GitHub switches the schedule of a public repository off after 60: then no check at night and no reminder.`,
    next: 'Anything that is recorded and sent keeps it on: `circles share`. Or look on GitHub, page "Actions", whether it is off, and switch it on there.',
  }),
  attributes: 'Line ends stay as they were signed (.gitattributes).',
  noAttributes: (p: { lines: readonly string[] }) => ({
    what: 'On some computers git would alter line ends of signed files: .gitattributes does not keep it from that.',
    next: `Add to .gitattributes, each on a line of its own: ${list(p.lines)}.`,
  }),
  schemas: 'The schemas for editors are those of this version.',
  oldSchemas: (p: { number: number }) => ({
    what: `${count(p.number, 'schema')} for editors ${p.number === 1 ? 'is not that' : 'are not those'} of this version.`,
    next: 'Renew them: `circles schema --install`.',
  }),
  editor: 'VS Code knows which schema belongs to which file.',
  noEditor: {
    what: 'VS Code is not set up to complete and check while somebody types.',
    next: 'Set it up: `circles schema --vscode`.',
  },
  ci: (p: { paths: readonly string[] }) => `The check runs by itself: ${list(p.paths)}.`,
  ownCi: (p: { paths: readonly string[] }) =>
    `The check runs by itself; somebody has changed ${list(p.paths)} by hand.`,
  oldCi: (p: { paths: readonly string[] }) => ({
    what: `The check runs by itself, as an earlier version or an earlier state wrote it: ${list(p.paths)}.`,
    next: 'Renew it: `circles ci github`, or `circles ci gitlab`.',
  }),
  noStart: (p: { paths: readonly string[] }) => ({
    what: `No check runs by itself here: ${list(p.paths)} ${p.paths.length === 1 ? 'does' : 'do'} not start one every night.`,
    next: 'Set it up: `circles ci github check`, or `circles ci gitlab`.',
  }),
  notIncluded: (p: { path: string; by: string }) => ({
    what: `No check runs by itself here: ${p.path} is there, but ${p.by} does not include it.`,
    next: 'See the lines that it needs: `circles ci gitlab`.',
  }),
  ciWithoutGit: (p: { paths: readonly string[] }) => ({
    what: `The check does not run by itself yet: ${list(p.paths)} lie here, and these files are not kept with git.`,
    next: 'Begin over the files that are here: `circles init .` Then send them to the service.',
  }),
  ciUnrecorded: (p: { paths: readonly string[] }) => ({
    what: `The check does not run by itself yet: ${list(p.paths)} ${p.paths.length === 1 ? 'is' : 'are'} not kept with the history, so the service never sees ${p.paths.length === 1 ? 'it' : 'them'}.`,
    next: `Take ${p.paths.length === 1 ? 'it' : 'them'} in, \`git add ${p.paths.join(' ')}\` and \`git commit\`, then send: \`circles share\`.`,
  }),
  noCi: {
    what: 'No check runs by itself here.',
    next: 'Set it up: `circles ci github`, or `circles ci gitlab`.',
  },
  summary: (p: { faults: number; hints: number }) =>
    p.faults + p.hints === 0
      ? 'All is well.'
      : p.faults === 0
        ? `Nothing is in the way; ${count(p.hints, 'hint')}.`
        : `${count(p.faults, 'fault')}, ${count(p.hints, 'hint')}.`,
} as const;
