/** What `circles verify --commits` says of who signed the commits that carry the records. */
import { count, list } from './dates.ts';
import { signatureFault } from './verify-reasons.ts';

/** Sentences of the report. */
export const commitsEn = {
  heading: 'Signatures on commits. This is a report: the proof is the signed records, and it holds without them.',
  commit: (p: { commit: string; titles: readonly string[]; said: string }) =>
    `  ${p.commit}  ${list(p.titles)}: ${p.said}`,
  said: {
    known: (p: { person: string }) => `signed by ${p.person}`,
    ended: (p: { person: string }) => `signed by ${p.person}, with a key that had ended before`,
    later: (p: { person: string }) => `signed by ${p.person}, with a key that came only later`,
    stranger: (p: { key: string }) => `signed with a key that is nobody’s here (${p.key})`,
    none: () => 'not signed',
    other: (p: { by: string }) =>
      `signed in another way (${p.by}), as a forge does when it joins changes; that is not looked at`,
    odd: () => 'its signature stands in a form that git does not write, so it says nothing',
    wrong: (p: { reason: string }) => `its signature does not hold. ${signatureFault(p.reason)}`,
  },
  summary: (p: { known: number; commits: number }) =>
    `Signed with a key that counted then: ${p.known} of ${count(p.commits, 'commit')}.`,
  nothing: 'No decision is in force, so there is no commit to tell of.',
  outOfSight: (p: { records: number }) =>
    `This copy is shortened and lacks the commits of ${count(p.records, 'decision')}; \`git fetch --unshallow\` brings them.`,
  historyMissing: {
    what: 'This copy is shortened, and no commit that carries a decision is in it, so nothing can be said of their signatures.',
    hint: 'Bring the rest with `git fetch --unshallow`, then try again; `circles verify` without --commits needs no history.',
  },
} as const;
