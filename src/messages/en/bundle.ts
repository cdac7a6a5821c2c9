/** What `circles bundle` says, and the words of the READ-ME-FIRST that lies in each bundle, for somebody who has never heard of this tool. */
import type { Labels } from '../labels.ts';
import { count, day, list } from './dates.ts';

/** How firmly a decision is borne, for somebody outside the group. */
const LEVELS = {
  recorded: 'as many as the rules of the group ask for',
  accepted: 'as many as the rules of the group ask for, and a later meeting consented to the minutes',
  attested: 'more than the rules of the group ask for',
  unanimous: 'everybody who was asked',
} as const;

const OUTCOMES = {
  adopted: 'It was adopted.',
  dropped: 'It was dropped: nothing was changed.',
  referred: 'It was referred to others: nothing was changed.',
  deferred: 'It was put off: nothing was changed.',
} as const;

const AFTERWARDS = {
  disowns: 'It no longer counts: it was signed with a stolen key, and a later one puts back what it did',
  supersedes: 'A later one replaces it',
  corrects: 'A later one corrects it',
} as const;

/** Sentences of the command. */
export const bundleEn = {
  written: (p: { file: string; files: number }) => `Written: ${p.file} (${count(p.files, 'file')})`,
  askAgain:
    'Ask whoever gave you this bundle for a fresh one. If that says the same, what is in it is not what was decided.',
  alone: {
    what: 'A bundle holds neither history nor an earlier state, so it is checked by itself.',
    hint: 'Run `circles verify --bundle FOLDER` with nothing beside it but --organisation and --format.',
  },
  empty: (p: { folder: string }) => ({
    what: `There is no decision in ${p.folder}.`,
    hint: 'Unpack the bundle, and name the folder in which its READ-ME-FIRST.txt lies.',
  }),
  would: (p: { file: string; files: number }) => `Would write: ${p.file} (${count(p.files, 'file')})`,
  names: (p: { names: readonly string[] }) =>
    `Names of people are in it (${list(p.names)}, and who was asked). Hand it only to those who may know them.`,
  exists: (p: { file: string }) => ({
    what: `${p.file} is there already; it was left as it is.`,
    hint: 'Name another file with `-o FILE`, or write over it with `--force`.',
  }),
  noTerminal: {
    what: 'A bundle is not text, so it is not shown on a screen.',
    hint: 'Name a file with `-o FILE`.',
  },
  tooLarge: {
    what: 'There is more in it than fits into one file of this kind (65,000 files, or 4 GB).',
    hint: 'Bundle an earlier decision, which rests on less.',
  },
} as const;

/** Sentences of the READ-ME-FIRST, each for one line or paragraph. */
export const bundlePageEn = (labels: Labels) => ({
  title: 'READ ME FIRST',
  intro: (p: { group: string }) =>
    `This folder holds one ${labels.decision} of ${p.group}, and everything that is needed to check it by hand: what it says, whose signatures are on it, and what it rests on.`,
  decision: (p: { title: string }) => `${capital(labels.decision)}: ${p.title}`,
  days: (p: { decided: string; recorded: string; method: string }) =>
    `Decided on ${day(p.decided)} (method: ${p.method}), recorded on ${day(p.recorded)}.`,
  outcome: (p: { outcome: keyof typeof OUTCOMES }) => OUTCOMES[p.outcome],
  consent: (p: { circle: string; consent: readonly string[]; absent: readonly string[] }) =>
    `${p.circle}: ${p.consent.length === 0 ? 'nobody is recorded as consenting' : `${list(p.consent)} consented`}${p.absent.length === 0 ? '' : `; absent: ${list(p.absent)}`}.`,
  signed: (p: { names: readonly string[]; level: keyof typeof LEVELS; asked: number }) =>
    `Signed by ${list(p.names)}: ${LEVELS[p.level]}${p.asked === 0 ? '' : ` (${p.asked} were asked)`}.`,
  words: 'In its exact words:',
  adopted: 'Files as they were adopted with it (they may have changed since):',
  people: (p: { files: number }) =>
    `It also wrote ${count(p.files, 'file')} about people. These are not in here, so that a name can be taken out some day; the record holds their checksums.`,
  identity: (p: { words: string }) => `Identity of the organisation: ${p.words}`,
  afterwards: 'AFTERWARDS',
  objection: (p: { person: string; date: string; answered: boolean }) =>
    `${p.person} objected on ${day(p.date)}, after it was recorded. ${p.answered ? 'A later one answers that.' : 'Nothing answers that yet.'} The words of the objection are in here.`,
  later: (p: { how: keyof typeof AFTERWARDS; title: string; decided: string }) =>
    `${AFTERWARDS[p.how]}: ${p.title} (${day(p.decided)}).`,
  inside: 'WHAT IS IN HERE, AND WHAT IS NOT',
  namesInside:
    'Names of people are in here: who was asked, who consented, who signed. Hand it on only to those who may know them.',
  leftOut:
    'What people said in the round is not in here, nor are the files about people or anything private. The record holds a checksum of the notes of the round, so they can be handed in later and checked: sha256sum account.yaml',
  check: 'CHECK IT BY HAND',
  tools:
    'You need two programs that most computers have: ssh-keygen (OpenSSH 8.2 or newer) and sha256sum (on a Mac: shasum -a 256). On Windows both come with Git, in the window called "Git Bash". The tool that made this is not needed. Open a terminal in this folder and type the lines that are set in.',
  whole: {
    title: 'Is anything damaged?',
    expect: 'It must say OK behind each name. This finds damage on the way, not deceit: for that, go on.',
  },
  signatures: (p: { number: number }) => ({
    title: `Is it signed? (${count(p.number, 'signature')} on this ${labels.decision})`,
    expect: (q: { signer: string; fingerprint: string }) =>
      `It must say: Good "decision@circles" signature for ${q.signer}, and end with ${q.fingerprint}`,
  }),
  copies: {
    title: 'Are these the files that were adopted?',
    expect: (p: { record: string }) =>
      `The numbers it prints must be those that stand behind "after:" in ${p.record}, which is what was signed.`,
  },
  keys: {
    title: 'Are these their keys?',
    ask: 'Nothing in a folder can prove whose key a key is. Ask these people, in another way than you got this folder, to read you theirs:',
    key: (p: { name: string; fingerprint: string }) => `${p.name}: ${p.fingerprint}`,
  },
  organisation: {
    title: 'Is it this organisation?',
    expect: (p: { hex: string; words: string }) =>
      `It must begin with ${p.hex}. That is the identity of the organisation, as six words: ${p.words}. Ask the organisation for it, or look where it published it.`,
  },
  chain: (p: { records: number; earlier: number }) => ({
    title: `What does it rest on? (${count(p.records, 'record')}, the founding first)`,
    explain:
      'Each record names those before it under "previous:", by their checksums. So none can be altered or left out without changing all that came after. The first line prints the checksums, the second what each record names:',
    order: 'They belong in this order:',
    anew: `The first ${count(p.earlier, 'record')} ${p.earlier === 1 ? 'is' : 'are'} from before the group was founded anew: ${p.earlier === 1 ? 'it decides' : 'they decide'} nothing any more, and ${p.earlier === 1 ? 'is' : 'are'} in here without signatures.`,
    all: 'Every signature in here:',
    expectAll: 'It must say Good in each line, and never WRONG.',
  }),
  objections: {
    title: 'Is the objection genuine?',
    expect: (p: { signer: string }) => `It must say: Good "response@circles" signature for ${p.signer}`,
  },
  more: `Who was allowed to decide this, and whether everybody was asked, follows from the records before it. Whoever has the tool lets it check that too: \`circles verify --bundle .\``,
});

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
