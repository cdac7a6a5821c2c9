/** The answer of `circles verify`, for people and for programs. */
import { bundleEn } from '../messages/en/bundle.ts';
import { verdictEn } from '../messages/en/verdict.ts';
import { verifyEn } from '../messages/en/verify.ts';
import { labelsOf } from '../messages/labels.ts';
import { shortWords } from '../model/short-words.ts';
import { jsonText, oneLine } from '../render/escape.ts';
import { workflowCommand } from '../render/reports/github.ts';
import type { CommitSignatures } from '../services/commit-signatures.ts';
import { type ContestedDecision, contestedDecisions, countsOf } from '../services/contested.ts';
import type { ExplainedFile } from '../services/explain-file.ts';
import type { VerifiedRepository } from '../services/verify-repository.ts';
import { LEVELS } from '../trust/levels.ts';
import type { VerifyFinding } from '../trust/verify-finding.ts';
import { type SpokenFinding, verifyWords } from '../trust/verify-words.ts';

import { commitLines, commitNotices, type Titles } from './print-commits.ts';

/** What was verified; an unpacked bundle has no commit. */
export type Verified = Pick<VerifiedRepository, 'verification' | 'today' | 'comparedWith' | 'undecided'> & {
  readonly commit?: string;
};

/** What is printed, and how. */
export interface Answer {
  readonly verified: Verified;
  readonly explained: ExplainedFile | undefined;
  readonly commits: CommitSignatures | undefined;
  /** Identities as digests instead of words. */
  readonly verbose: boolean;
}

/** The formats of the answer, by the name that `--format` takes. */
export const VERIFICATION_FORMATS = {
  human: (answer: Answer) => `${verificationLines(answer).join('\n')}\n`,
  json: verificationJson,
  github: verificationGithub,
} as const;

function contestedLines({ title, objections }: ContestedDecision): readonly string[] {
  const doubtful = objections.flatMap(({ person, revoked: signer }) =>
    signer === undefined ? [] : [{ person, signer }],
  );
  return [verdictEn.contested({ title, objections: objections.length }), ...doubtful.map(verdictEn.revokedSince)];
}

/** Lines for people, each safe to print. */
function verificationLines(answer: Answer): readonly string[] {
  const { verification } = answer.verified;
  const { organisation, findings, takenOut, continued } = verification;
  return [
    ...findings.flatMap((finding) => findingLines(finding, answer)),
    summary(answer.verified),
    ...contestedDecisions({ verification }).flatMap(contestedLines),
    ...(takenOut.length === 0 ? [] : [verdictEn.wordsTakenOut({ number: takenOut.length })]),
    ...(organisation === undefined ? [] : [verdictEn.identity({ identity: identity(organisation, answer) })]),
    ...continued.slice(0, 1).map((past) => verdictEn.continued({ identity: identity(past, answer) })),
    ...(findings.length === 0 ? [] : [verdictEn.faults({ number: findings.length })]),
    ...(answer.explained === undefined ? [] : ['', ...explainedLines(answer.explained)]),
    ...(answer.commits === undefined ? [] : ['', ...commitLines(answer.commits, titlesOf(answer))]),
  ].map((line) => oneLine(line));
}

/** Of a bundle it is said what holds in it; the files that hold now are not there. */
function summary({ verification, commit }: Verified): string {
  const { covered, governed, records } = verification;
  const standing = records.filter((record) => record.disowned === undefined);
  const counted = LEVELS.map((level) => [level, standing.filter((record) => record.level === level).length] as const);
  const levels = counted.filter(([, number]) => number > 0);
  const parts = { decisions: records.length, levels, disowned: records.length - standing.length };
  return commit === undefined ? verdictEn.bundled(parts) : verdictEn.covered({ covered, governed, ...parts });
}

function titlesOf({ verified }: Answer): Titles {
  return new Map(verified.verification.records.map(({ folder, title }) => [folder, title]));
}

function identity(digest: string, { verbose }: Pick<Answer, 'verbose'>): string {
  return verbose ? `${shortWords(digest)} (${digest})` : shortWords(digest);
}

function findingLines(finding: VerifyFinding, answer: Answer): readonly string[] {
  const { what, next } = spoken(finding, answer);
  return [finding.file, `  ${what}`, `  ${next}`, ''];
}

/** In a bundle nothing can be put back: there is no other copy beside it. */
function spoken(finding: VerifyFinding, answer: Answer): SpokenFinding {
  const words = spokenHere(finding, answer);
  return answer.verified.commit === undefined ? { ...words, next: bundleEn.askAgain } : words;
}

function spokenHere(finding: VerifyFinding, answer: Answer): SpokenFinding {
  const { settings } = answer.verified.verification.state.organisation;
  const words = verifyEn(labelsOf(settings.labels));
  if (finding.code !== 'organisation-differs' && finding.code !== 'organisation-changed')
    return verifyWords(finding, words);
  const { expected, found } = finding.parts;
  const both = { expected: identity(expected, answer), found: identity(found, answer) };
  return finding.code === 'organisation-differs'
    ? verifyWords({ ...finding, parts: both }, words)
    : verifyWords({ ...finding, parts: { ...finding.parts, ...both } }, words);
}

function explainedLines({ file, decisions, now }: ExplainedFile): readonly string[] {
  const words = verdictEn.explain;
  return [
    words.title({ file }),
    ...decisions.flatMap((decision) => [
      words.decision({ date: decision.decided, title: decision.title }),
      ...(decision.removed ? [words.removed] : []),
      ...(decision.wordsGone ? [words.wordsGone] : []),
      ...(decision.replacedBy ?? []).map((by) => words.replaced({ by })),
      ...(decision.correctedBy ?? []).map((by) => words.corrected({ by })),
      words.detail(decision),
      ...(decision.disowned === undefined ? [] : [words.disowned({ folder: decision.disowned })]),
    ]),
    words[now],
  ];
}

/** One line for each fault, which GitHub shows beside the file; how a file came to be and what is said of commits are notices. */
function verificationGithub(answer: Answer): string {
  const faults = answer.verified.verification.findings.map((finding) => {
    const { what, next } = spoken(finding, answer);
    return workflowCommand('error', { file: finding.file, title: finding.code }, `${what} ${next}`);
  });
  const notices = [
    answer.explained === undefined ? '' : explainedNotice(answer.explained),
    answer.commits === undefined ? '' : commitNotices(answer.commits, titlesOf(answer)),
  ];
  return [...faults, ...notices].join('');
}

function explainedNotice(explained: ExplainedFile): string {
  const [title = '', ...lines] = explainedLines(explained);
  return workflowCommand('notice', { file: explained.file, title }, lines.join('\n'));
}

/** JSON for programs; see `schemas/verification.schema.json`. */
function verificationJson(answer: Answer): string {
  const { verified, explained, commits } = answer;
  const { verification, commit, today, comparedWith, undecided } = verified;
  const { organisation, governed, covered, records, findings, takenOut, continued } = verification;
  return `${jsonText({
    version: 1,
    today,
    ...(commit === undefined ? {} : { revision: commit }),
    verified: findings.length === 0,
    comparedWith,
    ...(organisation === undefined ? {} : { organisation, words: shortWords(organisation) }),
    ...(continued.length === 0 ? {} : { continued }),
    governed,
    covered,
    records,
    findings: findings.map((finding) => ({
      code: finding.code,
      file: finding.file,
      ...(finding.decision === undefined ? {} : { decision: finding.decision }),
      ...spoken(finding, answer),
    })),
    contested: countsOf({ verification }),
    ...(takenOut.length === 0 ? {} : { takenOut }),
    undecided,
    ...(explained === undefined ? {} : { explained }),
    ...(commits === undefined ? {} : { commits }),
  })}\n`;
}
