/** What `circles help` says of founding, keys, signatures and putting things right. */

import { templatesEn } from './templates.ts';

const round = {
  consent: 'who consented: names with commas, or all',
  absent: 'who was not there, with commas',
  decided: 'the day of the meeting, when it was not today',
  as: 'whose key signs, where several people share this computer',
  signingKey: 'the key to sign with',
} as const;

function templateLines(): string {
  const rows = Object.entries(templatesEn);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, sentence]) => `  ${name.padEnd(width)}  ${sentence}`).join('\n');
}

/** Words of commands by name. */
export const helpTrustEn = {
  init: {
    summary: 'starts an organisation in a folder',
    description:
      'Asks six questions, or takes the answers as options, and writes the first files: the group, its people, one circle for all.\nMakes a signing key for you when you have none, and signs the founding record.\nIn a folder that has the files already it founds over what is there. Run again, it changes nothing.\n\n' +
      `Templates, each with aims, domains and roles to start from:\n${templateLines()}`,
    arguments: { dir: 'the folder; this one unless given' },
    options: {
      name: 'what the group is called',
      mission: 'what it sets out to do',
      person:
        'a member, as "Ana Ruiz" or "山田=yamada" with a short handle; the first one signs; give it once for each',
      template: 'one of these templates, or a folder with files of your own; small-group unless given',
      consented: 'the day on which everybody met and consented to starting together',
      continue:
        'the identity of the group whose files are here (six words, or sha256:…), when nobody has a key of it any more: founds it anew',
      public: 'people outside the group will read these files',
      timezone: 'where the group counts its days, such as Europe/Rome',
      signingKey: round.signingKey,
    },
    examples: [
      { line: 'circles init maple', does: 'asks what it needs to know' },
      {
        line: 'circles init maple --name "Maple Street" --mission "To cook together." --person "Ana Ruiz" --person Ben',
        does: 'asks nothing',
      },
    ],
  },
  keys: {
    summary: 'shows who has a signing key, makes yours, takes in the keys of others, changes and ends them',
    description: 'Shows everybody with their keys: which are yours, and which have ended.',
    arguments: {},
    options: { format: 'human or json' },
    examples: [
      { line: 'circles keys', does: 'who has a key' },
      { line: 'circles keys create --person ben', does: 'makes yours and prints the line to send' },
      { line: 'circles keys rotate', does: 'a new key for you in the place of the old one' },
      { line: 'circles keys revoke ben --since 2026-11-20', does: 'what a stolen key signed, and how to put it back' },
    ],
  },
  keysCreate: {
    summary: 'makes your signing key and prints the one line to send',
    description:
      'Makes a signing key on this computer when you have none, and prints one line to send to somebody who can record. Only the line leaves this computer, never the key.\nRun again, it prints the same line.',
    arguments: {},
    options: {
      person: 'who you are in the organisation: your name or short handle',
      organisation: 'the identity of the organisation (sha256:…), where you have no copy of it',
      signingKey: 'a key you have already',
    },
    examples: [{ line: 'circles keys create --person ben', does: 'inside your copy of the organisation' }],
  },
  keysAdd: {
    summary: 'takes in the line that somebody sent, by consent',
    description:
      "Takes a person's key into the organisation: a decision of the circle that decides for all. Who has a key already adds another one alone.\nSeveral at once: a person and a line for each, or - to read all the lines from a file or pipe.",
    arguments: { person: 'whose key it is', line: 'the line they sent; - reads it from a pipe' },
    options: {
      ...round,
      replace: 'the new key takes the place of the keys the person has so far',
    },
    examples: [{ line: 'circles keys add ben - --consent all < line.txt', does: 'the line that Ben sent' }],
  },
  keysList: {
    summary: 'shows who has a signing key',
    description: 'Shows everybody with their keys: which are yours, and which have ended.',
    arguments: {},
    options: { format: 'human or json' },
    examples: [{ line: 'circles keys list', does: 'everybody' }],
  },
  keysExport: {
    summary: 'writes the keys for checking signatures with other programs',
    description:
      'Writes the file by which ssh-keygen and git check signatures on their own (allowed_signers). A key that has ended counts until the end of the day on which that was recorded.',
    arguments: {},
    options: { output: 'write it to this file' },
    examples: [
      { line: 'circles keys export -o allowed_signers', does: 'then git config gpg.ssh.allowedSignersFile names it' },
    ],
  },
  sign: {
    summary: 'adds your signature to a decision',
    description:
      'Adds your signature to a decision: the more members sign, the firmer it stands. A decision that waits for signatures comes into force when enough have signed.\nWithout a decision it shows what you consented to and have not signed yet.',
    arguments: { decision: 'its title, or the name of its folder' },
    options: { all: 'everything you consented to', as: round.as, signingKey: round.signingKey },
    examples: [
      { line: 'circles sign', does: 'what waits for your signature' },
      { line: 'circles sign "Label allergens"', does: 'signs one decision' },
      { line: 'circles sign --all', does: 'signs everything you consented to' },
    ],
  },
  verify: {
    summary: 'checks that every file is as it was decided and every decision is signed',
    description:
      'Checks the signatures, the chain of decisions and every governed file of the last recorded state, without network or history. What was seen the last time must still be there: this copy remembers it, and the identity of the organisation.\nEnds with 0 when all is proved, with 1 when something is not, and with 2 when it could not be checked.',
    arguments: {},
    options: {
      organisation: 'the identity it must have: the six words, or sha256:…',
      base: 'an earlier state; every decision and signature in it must still be here, whatever was seen the last time',
      forget: 'an older state was put back on purpose: remember only what is here now',
      explain: 'the decisions that made this file what it is',
      commits:
        'a report on who signed the commits that carry the decisions; it needs the history and proves nothing more',
      bundle: 'an unpacked bundle instead of the organisation here',
      format: 'how to print it',
    },
    examples: [
      { line: 'circles verify', does: 'the newest state' },
      { line: 'circles verify --explain circles.yaml', does: 'how a file came to be' },
      { line: 'circles verify --base origin/main', does: 'nothing was taken away since' },
      { line: 'circles verify --format github', does: 'notes beside the files, in GitHub Actions' },
    ],
  },
  bundle: {
    summary: 'packs a decision for somebody who wants to check it without this tool',
    description:
      'Writes one file, for a funder or a court: the decision, everything it rests on, the files it adopted, signatures, keys, and a page that says what to type. Who has it needs nothing but ssh-keygen and sha256sum, which most computers have.\nNames of people are in it. What was said in the round and the files about people are not.',
    arguments: { decision: 'its title, or the name of its folder' },
    options: {
      output: 'write it to this file; - writes it to a pipe',
      force: 'write over a file that is there',
    },
    examples: [
      { line: 'circles bundle "Label allergens"', does: 'writes a .zip into this folder' },
      { line: 'circles bundle "Label allergens" -o for-the-court.zip', does: 'under another name' },
      { line: 'circles bundle "Label allergens" --dry-run', does: 'what would be in it' },
    ],
  },
  restore: {
    summary: 'puts a file back as it was decided',
    description:
      'Puts back files as they were decided: governed files, and the records, copies and signatures of decisions. Nothing is written unless all of them can be put back.',
    arguments: { file: 'the files, or folders of decisions' },
    options: {},
    examples: [{ line: 'circles restore circles.yaml', does: 'one file' }],
  },
  redact: {
    summary: 'takes words out of a decision that must not stay readable',
    description:
      'Takes out what people said (the account), a signed answer, or a copy of words that no longer hold, and records that it was done.\nWhat was decided, who decided it and every signature stay, and it is still proved. What holds now is never taken out.\nWho records for each circle of that decision signs. History and copies of others keep the words: it says what to do about that.',
    arguments: { decision: 'its title, or its day and name' },
    options: {
      account: 'the account: arguments, reasons, who was heard',
      answer: 'the signed answers of this person; may be given several times',
      copy: 'the former words of this file, as this decision adopted them; may be given several times',
      as: round.as,
      signingKey: round.signingKey,
    },
    examples: [
      { line: 'circles redact "Buy an oven" --account', does: 'what was said about it' },
      {
        line: 'circles redact kitchen/2026-02-01-quiet --copy circles/kitchen/policies/quiet.yaml',
        does: 'how an agreement was worded before',
      },
      { line: 'circles redact "Buy an oven" --account --dry-run', does: 'only show what would go' },
    ],
  },
  undo: {
    summary: 'takes back what you recorded last',
    description:
      'Takes back the last thing that was recorded, as long as nobody else has it and nobody else has signed it. What was changed in the files stays there, as changes that are not decided.\nA decision that still waits for signatures is taken back by its title, whoever recorded it; it is kept beside.',
    arguments: { decision: 'one that still waits for signatures; without it, what was recorded last' },
    options: {
      unfinished: 'give up what was begun with git here and not finished; no decision is taken back',
      as: round.as,
      signingKey: round.signingKey,
    },
    examples: [
      { line: 'circles undo', does: 'takes back the last decision' },
      { line: 'circles undo "Label allergens"', does: 'one that waits for signatures' },
    ],
  },
} as const;
