/** The report of `circles verify --commits`, for people and for GitHub. */
import { commitsEn } from '../messages/en/commits.ts';
import { workflowCommand } from '../render/reports/github.ts';
import type { CommitSignatures } from '../services/commit-signatures.ts';
import type { CommitSigner, ReportedCommit } from '../trust/commit-report.ts';
import { fingerprint } from '../trust/sshsig/fingerprint.ts';

/** Titles of records, by folder. */
export type Titles = ReadonlyMap<string, string>;

/** As many digits as git shows of a large repository's commits. */
const SHOWN = 12;

/** Lines for people; the caller makes them safe. */
export function commitLines({ commits, outOfSight }: CommitSignatures, titles: Titles): readonly string[] {
  if (commits.length === 0) return [commitsEn.nothing];
  return [
    commitsEn.heading,
    ...commits.map((one) =>
      commitsEn.commit({ commit: one.commit.slice(0, SHOWN), titles: titlesOf(one, titles), said: said(one) }),
    ),
    commitsEn.summary({ known: commits.filter(isKnown).length, commits: commits.length }),
    ...(outOfSight === 0 ? [] : [commitsEn.outOfSight({ records: outOfSight })]),
  ];
}

/** A notice for each commit of which no key that counted can be named. */
export function commitNotices({ commits }: CommitSignatures, titles: Titles): string {
  const told = commits.filter((one) => !isKnown(one));
  return told
    .map((one) => {
      const place = { file: `${one.records[0]}/decision.yaml`, title: `commit-signature-${one.signature}` };
      const about = { commit: one.commit, titles: titlesOf(one, titles), said: said(one) };
      return workflowCommand('notice', place, commitsEn.commit(about).trim());
    })
    .join('');
}

function isKnown({ signature }: ReportedCommit): boolean {
  return signature === 'known';
}

function titlesOf({ records }: ReportedCommit, titles: Titles): readonly string[] {
  return records.map((folder) => titles.get(folder) ?? folder);
}

function said(signer: CommitSigner): string {
  const words = commitsEn.said;
  switch (signer.signature) {
    case 'known':
    case 'ended':
    case 'later':
      return words[signer.signature](signer);
    case 'stranger':
      return words.stranger({ key: fingerprint(signer.key) ?? signer.key });
    case 'other':
      return words.other(signer);
    case 'wrong':
      return words.wrong(signer);
    case 'none':
    case 'odd':
      return words[signer.signature]();
  }
}
