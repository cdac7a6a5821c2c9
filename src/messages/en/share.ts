/** What is said when a group shares: getting a copy, exchanging what was recorded, and what stands against it. */
import type { Labels } from '../labels.ts';
import { count, day, either, list } from './dates.ts';

/** Sentences that need no labels. */
export const shareEn = {
  /** Under this title the joined state is kept. */
  joinTitle: () => 'Join with what others recorded',
  unreachable: (p: { address: string; said: string; isFolder: boolean }) => ({
    what: `${p.address} can't be reached${p.said === '' ? '.' : `: ${p.said}`}`,
    hint: p.isFolder
      ? `Nothing was changed. If that folder is to be the shared place, make it: \`git init --bare "${p.address}"\`. Else look whether the disk is there, then try again.`
      : 'Nothing was changed. Look whether the address is right, the network is there and you may go in, then try again.',
  }),
  refuses: (p: { address: string; said: string }) => ({
    what: `${p.address} does not take what was recorded here: ${p.said}`,
    hint: 'What you recorded is safe here. Ask whoever looks after that place to let you write there.',
  }),
  oddAddress: (p: { address: string }) => ({
    what: `"${p.address}" is no address of a group.`,
    hint: 'It looks like https://…, git@host:group.git, or a folder. Ask somebody in the group for it.',
  }),
  nowhere: () => ({
    what: 'This group is not shared anywhere yet: everything lies on this computer alone.',
    hint: 'Make an empty repository where all of you can reach it, and name it once, with its address or its folder: `circles share --to ../shared.git`.',
  }),
  anotherLine: (p: { there: string; here: string }) => ({
    what: `The group shares ${p.there}, and this copy stands on ${p.here}, beside it. Nothing was sent: nobody would have seen it.`,
    hint: `Go to what all of you share: \`git switch ${p.there}\`. What you recorded stays on ${p.here}; whoever knows git brings it over, or you record it there once more.`,
  }),
  busy: (p: { address: string }) => ({
    what: `Others were sending to ${p.address} at every try.`,
    hint: 'What you recorded is safe here. Try again in a minute: `circles share`.',
  }),
  anotherOrganisation: () => ({
    what: 'What lies at that place is another organisation: it was founded by another record.',
    hint: 'Nothing was changed. Look whether the address is the right one: `circles share --to ADDRESS`.',
  }),
  editInTheWay: (p: { files: readonly string[] }) => ({
    what: `Others changed ${list(p.files)}, and somebody changed it here too without a decision. Nothing was taken over.`,
    hint: 'Keep a copy of what was written here somewhere else, put the file back with `circles restore FILE`, and share again.',
  }),
  folderTaken: (p: { folder: string }) => ({
    what: `There is something in ${p.folder} already.`,
    hint: 'Name another folder behind the address, or go into that one and use `circles share`.',
  }),
  nothingThere: (p: { address: string }) => ({
    what: `There is no organisation at ${p.address} yet.`,
    hint: 'Whoever founded it brings it there with `circles share --to ADDRESS`.',
  }),
  notTheirs: (p: { wanted: string; found: string }) => ({
    what: `This is not the group you were told of: its identity is ${p.found}, and you expected ${p.wanted}.`,
    hint: 'Nothing was kept. Ask the person who gave you the address to read both to you.',
  }),
  notMine: () => 'Nothing was kept. Ask the person who gave you the address.',
  unlawful: () => 'What lies at the shared place does not hold, so nothing of it was taken over and nothing was sent:',
  unlawfulJoined: () =>
    'Each holds by itself, but what lies at the shared place and what was recorded here do not hold together, so nothing was taken over and nothing was sent:',
  dryRun: () => 'Only looked: nothing was taken over, signed or sent.',
  unlawfulNext: () => 'Talk with whoever shared last. What is recorded here is untouched.',
  notAside: (p: { words: string }) =>
    `Nothing was set aside for "${p.words}": no decision of that name stands against what others recorded.`,
  isThisYours: () => 'Is this your group?',
  compare: () =>
    'Compare the identity with what somebody in the group reads to you: the same six words mean the same group.',
};

/** Why a decision on a proposal does not stand. */
const MEANWHILE = {
  answered: (names: string) =>
    `${names} had answered before it reached the others. The proposal is open again, with every answer.`,
  amended: () =>
    'another version of the proposal had been put to everybody. That one is open now; your answers to the first stay with it.',
  withdrawn: () => 'the proposal had been taken back.',
  decided: () => 'others had recorded the same before. Nothing is lost.',
};

/** Answers as they are named in a sentence. */
export const ANSWER_NAMES = {
  consent: 'consent',
  objection: 'an objection',
  meeting: 'asks for a meeting',
  'asking-at-home': 'is asking at home',
  absent: 'absent',
  none: 'a question or a reaction',
};

/** Sentences in the group's own words. */
export const sharedEn = (labels: Labels) => ({
  nothingNew: 'Nothing new on either side.',
  received: 'From the others:',
  sent: 'From you:',
  putBack: 'Gone from the shared place, and put back from here (ask who shared last):',
  decision: (p: { title: string; circle: string; decided: string; waits: boolean }) =>
    `  ${p.title} (${p.circle}, ${day(p.decided)})${p.waits ? ', waits for signatures' : ''}`,
  signatures: (p: { number: number }) => `  ${count(p.number, 'signature')}`,
  proposal: (p: { title: string }) => `  Proposal: ${p.title}`,
  answers: (p: { number: number }) => `  ${count(p.number, 'answer to a proposal', 'answers to proposals')}`,
  reopened: (p: { title: string; why: keyof typeof MEANWHILE; names: readonly string[] }) =>
    `"${p.title}", as you adopted it, does not stand: ${MEANWHILE[p.why](list(p.names))}`,
  late: (p: { title: string; name: string; answer: string; decision: string | undefined }) =>
    p.decision === undefined
      ? `${p.name}'s answer to "${p.title}" (${p.answer}) came after it was taken back.`
      : `${p.name}'s answer to "${p.title}" (${p.answer}) came after it was decided.`,
  lateKept: (p: { title: string; name: string }) =>
    `${p.name}'s objection to "${p.title}" came after it was decided, and in time: it lies beside the ${labels.decision} now, which is contested.`,
  lateWhy: (p: { why: string }) => `  ${p.why}`,
  objections: (p: { number: number }) => `  ${count(p.number, 'objection')}`,
  renewed: (p: { title: string; would: boolean }) =>
    `"${p.title}" ${p.would ? 'would be' : 'was'} signed once more, to follow what others recorded before it. Nothing decided is different, and the same people were asked.`,
  renewedWaits: (p: { title: string; names: readonly string[]; would: boolean }) =>
    `"${p.title}" has to follow what others recorded before it, so it ${p.would ? 'would wait' : 'waits'} for signatures again: ${list(p.names)}. They run \`circles sign\`.`,
  lost: (p: { names: readonly string[]; would: boolean }) =>
    `  What ${list(p.names)} signed was the ${labels.decision} as it stood before. ${p.would ? 'It would no longer count' : 'It no longer counts'} for this one; to stand by it, sign once more: \`circles sign\`.`,
  aside: (p: { title: string; folder: string; would: boolean }) =>
    p.would
      ? `"${p.title}" would be set aside: it would lie in ${p.folder}, for a new round. It would not be in force.`
      : `"${p.title}" was set aside: it lies in ${p.folder}, for a new round. It is not in force.`,
  same: (p: {
    covered: number;
    governed: number;
    decisions: number;
    beside?: { here: string; there: string } | undefined;
  }) =>
    `${p.beside === undefined ? 'All have the same now' : `Only who stands on ${p.beside.here} has this now; what the group shares is ${p.beside.there}`}: ${p.covered} of ${p.governed} governed files covered by ${count(p.decisions, labels.decision)}.`,
  edited: (p: { files: readonly string[] }) =>
    `Shared, but never decided: ${list(p.files)}. What was decided still holds; \`circles status\` says how to put it right.`,
  next: (p: { waiting: number }) =>
    p.waiting === 0
      ? 'Next: `circles status`.'
      : `Next: ${count(p.waiting, 'decision')} may need your signature: \`circles sign\`.`,
  question: (p: { mine: string; theirs: string; path: string }) =>
    `Your ${labels.decision} "${p.mine}" and "${p.theirs}", which others recorded first, both concern ${p.path}.`,
  questionAlone: (p: { mine: string }) =>
    `Your ${labels.decision} "${p.mine}" can't stand beside what others recorded first.`,
  questionWhy: (p: { what: string }) => `  ${p.what}`,
  questionSigner: (p: { names: readonly string[] }) =>
    `  Only ${either(p.names)}, who signed it, can sign it once more, with \`circles share\` on their own computer.`,
  fileQuestion: (p: { path: string }) => `Both you and others changed ${p.path}. Whose version holds?`,
  /** `titles` and `files` are ready for a command line. */
  answer: (p: { titles: readonly string[]; files: readonly string[] }) => [
    ...(p.titles.length === 0
      ? []
      : [
          `What others recorded stands. To take ${p.titles.length === 1 ? 'yours' : 'these of yours'} out, for a new round:`,
        ]),
    ...(p.files.length === 0 ? [] : ['`--theirs FILE` keeps their version of a file, `--mine FILE` yours.']),
    `  circles share${p.titles.map((title) => ` --set-aside ${title}`).join('')}${p.files.map((file) => ` --theirs ${file}`).join('')}`,
  ],
  nothingChanged: 'Nothing was changed yet, here or there.',
  joined: (p: { name: string; folder: string }) => `A copy of ${p.name} lies in ${p.folder} now.`,
  wouldJoin: (p: { name: string; folder: string }) => `A copy of ${p.name} would lie in ${p.folder}.`,
  doesNotHold: (p: { faults: number }) =>
    `What lies there does not hold: ${count(p.faults, 'fault')}. See them with \`circles verify\` in that folder, and talk with the group before you do anything there.`,
  about: (p: { people: number; circles: number; decisions: number }) =>
    `  ${count(p.people, 'person', 'people')}, ${count(p.circles, labels.circle)}, ${count(p.decisions, labels.decision)}`,
  identity: (p: { identity: string }) => `  Identity: ${p.identity}`,
  notYetIn: (p: { names: readonly string[] }) =>
    `Say who you are: \`circles keys create --person NAME\`. Known without a key: ${list(p.names) || 'nobody'}.`,
  knownAs: (p: { name: string }) =>
    `You are ${p.name}; your key is known. Record and share as you like: \`circles status\`.`,
});
