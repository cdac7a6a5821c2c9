/** What `circles verify` and `circles restore` say around the findings. */
import { count, day, list } from './dates.ts';

const LEVELS = {
  recorded: 'recorded',
  accepted: 'accepted',
  attested: 'attested',
  unanimous: 'unanimous',
} as const;

/** Sentences of the answer, of how a file came to be, and of putting files back. */
export const verdictEn = {
  covered: (p: Counted & { covered: number; governed: number }) => {
    const files = `${p.covered} of ${count(p.governed, 'governed file')} covered by ${count(p.decisions, 'decision')}`;
    return `${files}${levelsIn(p)}`;
  },
  bundled: (p: Counted) =>
    `${count(p.decisions, 'decision')} in this bundle ${p.decisions === 1 ? 'holds' : 'hold'}${levelsIn(p)}`,
  identity: (p: { identity: string }) => `Identity: ${p.identity}`,
  contested: (p: { title: string; objections: number }) =>
    `Contested until a later decision answers ${count(p.objections, 'objection')}: ${p.title}`,
  revokedSince: (p: { person: string; signer: string }) =>
    `  The objection of ${p.person} is signed with a key of ${p.signer} that was revoked since. Ask ${p.signer} whether it is theirs before you answer it.`,
  continued: (p: { identity: string }) =>
    `Founded anew: it says that it goes on from ${p.identity}. Only people can say whether that is so; ask several of them.`,
  wordsTakenOut: (p: { number: number }) =>
    `${count(p.number, 'file')} taken out of decisions; what these say of them stands as it was signed.`,
  faults: (p: { number: number }) => `${count(p.number, 'fault')}. This is not proved.`,
  undecided: (p: { files: readonly string[] }) =>
    `Not looked at: ${count(p.files.length, 'file')} changed in this folder and not recorded: ${some(p.files)}. \`circles status\` shows whose consent that needs.`,
  nothingToVerify: (p: { folder: string }) => ({
    what: `Nothing has been recorded in ${p.folder} yet, so there is nothing to verify.`,
    hint: 'Start an organisation here: `circles init`.',
  }),
  noIdentity: (p: { text: string }) => ({
    what: `${p.text} is no identity of an organisation.`,
    hint: 'Give its six words, such as bakoru-dimosa-…, or sha256: with its 64 digits. `circles verify` shows the words of the one here.',
  }),
  baseUnknown: (p: { base: string; shallow: boolean }) => ({
    what: `The earlier state ${p.base} is not in this copy, so it could not be compared.`,
    hint: `Bring it here with \`${fetching(p)}\`, then try again.`,
  }),
  baseApart: (p: { base: string; shallow: boolean }) => ({
    what: `In this copy ${p.base} and the newest state have no past in common, so they could not be compared.`,
    hint: `Bring the missing part here with \`${fetching(p)}\`, then try again.`,
  }),
  explainUnknown: (p: { file: string; near: string | undefined }) => ({
    what: `No decision ever wrote ${p.file}.`,
    hint:
      p.near === undefined
        ? 'Name a file of the organisation, such as circles.yaml.'
        : `Did you mean \`circles verify --explain ${p.near}\`?`,
  }),
  explain: {
    title: (p: { file: string }) => `${p.file} was made what it is by:`,
    decision: (p: { date: string; title: string }) => `  ${day(p.date)}  ${p.title}`,
    detail: (p: { folder: string; level: Level; bearing: number; asked: number; signers: readonly string[] }) =>
      `      ${LEVELS[p.level]}${p.level === 'attested' ? ` ${p.bearing} of ${p.asked}` : ''}, signed by ${list(p.signers)}; ${p.folder}`,
    disowned: (p: { folder: string }) => `      signed by somebody else with a stolen key; disowned in ${p.folder}`,
    removed: '      took it out',
    replaced: (p: { by: string }) => `      replaced by ${p.by}`,
    corrected: (p: { by: string }) => `      corrected by ${p.by}`,
    wordsGone: '      its words were taken out since; what it says it changed stands as it was signed',
    same: 'It is exactly as it was decided last.',
    gone: 'It was taken out by the last of these and is gone.',
    different: 'It is not as it was decided last.',
  },
  putBack: (p: { path: string }) => `Put back: ${p.path}`,
  wouldPutBack: (p: { path: string }) => `Would put back: ${p.path}`,
  asDecided: (p: { path: string }) => `${p.path} is as it was decided already.`,
  commitToo: (p: { files: string }) =>
    `The history kept with git still holds the other version. To put it right there too: \`git add -- ${p.files} && git commit -m "Put back" -- ${p.files}\`.`,
  neverDecided: (p: { path: string }) => ({
    what: `Nobody decided ${p.path}, so there is nothing to put back.`,
    hint: `Put it before the circle (\`circles consent\`), or take the file away.`,
  }),
  takenOut: (p: { path: string; decision: string }) => ({
    what: `${p.path} was taken out by the decision in ${p.decision}, so there is nothing to put back.`,
    hint: 'If it is here again, take the file away, or decide it anew: `circles consent`.',
  }),
  redacted: (p: { path: string; decision: string }) => ({
    what: `${p.path} was taken out on purpose, by ${p.decision}, so it is not put back.`,
    hint: 'What it said must not stay readable. `circles verify` proves everything else without it.',
  }),
  notRestorable: (p: { path: string }) => ({
    what: `${p.path} is not a file that decisions keep.`,
    hint: 'Name a governed file, or a file in the folder of a decision. `circles verify` names those with a fault.',
  }),
  lost: (p: { path: string }) => ({
    what: `What was recorded for ${p.path} is nowhere in this copy.`,
    hint: 'Get it from somebody who has a full copy: `git fetch --unshallow` where this copy is shortened, or copy the file from theirs. Then run `circles verify`.',
  }),
  recordFirst: (p: { path: string; record: string }) => ({
    what: `The decision about ${p.path} can't be read as it was signed, so it is not sure what to put back.`,
    hint: `Put back the decision itself first: \`circles restore ${p.record}\`.`,
  }),
};

/** The command that brings a missing past: a name of the other side is stored under that name, or it would not be found afterwards. */
function fetching({ base, shallow }: { base: string; shallow: boolean }): string {
  const depth = shallow ? ' --unshallow' : '';
  const there = /^origin\/(.+)$/.exec(base)?.[1];
  if (there !== undefined) return `git fetch${depth} origin +refs/heads/${there}:refs/remotes/origin/${there}`;
  if (/^[0-9a-f]{40,64}$/.test(base)) return `git fetch${depth} origin ${base}`;
  return shallow ? 'git fetch --unshallow' : `git fetch origin ${base}:${base}`;
}

/** How many decisions there are, how firmly they are borne, and how many were disowned since. */
interface Counted {
  readonly decisions: number;
  readonly levels: readonly (readonly [Level, number])[];
  readonly disowned?: number;
}

function levelsIn({ levels, disowned = 0 }: Counted): string {
  const all = [
    ...levels.map(([level, number]) => `${number} ${LEVELS[level]}`),
    ...(disowned === 0 ? [] : [`${disowned} disowned`]),
  ];
  return all.length === 0 ? '' : ` · ${all.join(', ')}`;
}

type Level = keyof typeof LEVELS;

const MOST = 5;

function some(files: readonly string[]): string {
  return files.length <= MOST ? list(files) : `${files.slice(0, MOST).join(', ')} and ${files.length - MOST} more`;
}
