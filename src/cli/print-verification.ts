/** The answer of `circles verify`, for people and for programs. */
import { verdictEn } from '../messages/en/verdict.ts';
import { verifyEn } from '../messages/en/verify.ts';
import { labelsOf } from '../messages/labels.ts';
import { shortWords } from '../model/short-words.ts';
import { jsonText, oneLine } from '../render/escape.ts';
import type { ExplainedFile } from '../services/explain-file.ts';
import type { VerifiedRepository } from '../services/verify-repository.ts';
import type { Level } from '../trust/levels.ts';
import type { VerifyFinding } from '../trust/verify-finding.ts';
import { type SpokenFinding, verifyWords } from '../trust/verify-words.ts';

const LEVELS: readonly Level[] = ['recorded', 'attested', 'unanimous'];

/** What is printed, and how. */
export interface Answer {
  readonly verified: VerifiedRepository;
  readonly explained: ExplainedFile | undefined;
  /** Identities as digests instead of words. */
  readonly verbose: boolean;
}

/** Lines for people, each safe to print. */
export function verificationLines(answer: Answer): readonly string[] {
  const { verification } = answer.verified;
  const { covered, governed, records, organisation, findings } = verification;
  const levels = LEVELS.map((level) => [level, records.filter((record) => record.level === level).length] as const);
  return [
    ...findings.flatMap((finding) => findingLines(finding, answer)),
    verdictEn.covered({
      covered,
      governed,
      decisions: records.length,
      levels: levels.filter(([, number]) => number > 0),
    }),
    ...(organisation === undefined ? [] : [verdictEn.identity({ identity: identity(organisation, answer) })]),
    ...(findings.length === 0 ? [] : [verdictEn.faults({ number: findings.length })]),
    ...(answer.explained === undefined ? [] : ['', ...explainedLines(answer.explained)]),
  ].map((line) => oneLine(line));
}

function identity(digest: string, { verbose }: Pick<Answer, 'verbose'>): string {
  return verbose ? `${shortWords(digest)} (${digest})` : shortWords(digest);
}

function findingLines(finding: VerifyFinding, answer: Answer): readonly string[] {
  const { what, next } = spoken(finding, answer);
  return [finding.file, `  ${what}`, `  ${next}`, ''];
}

function spoken(finding: VerifyFinding, answer: Answer): SpokenFinding {
  const { settings } = answer.verified.verification.state.organisation;
  const words = verifyEn(labelsOf(settings.labels));
  if (finding.code !== 'organisation-differs') return verifyWords(finding, words);
  const { expected, found } = finding.parts;
  const parts = { expected: identity(expected, answer), found: identity(found, answer) };
  return verifyWords({ ...finding, parts }, words);
}

function explainedLines({ file, decisions, now }: ExplainedFile): readonly string[] {
  const words = verdictEn.explain;
  return [
    words.title({ file }),
    ...decisions.flatMap((decision) => [
      words.decision({ date: decision.decided, title: decision.title }),
      ...(decision.removed ? [words.removed] : []),
      words.detail(decision),
    ]),
    words[now],
  ];
}

/** JSON for programs; see `schemas/verification.schema.json`. */
export function verificationJson(answer: Answer): string {
  const { verified, explained } = answer;
  const { verification, commit, today, undecided } = verified;
  const { organisation, governed, covered, records, findings } = verification;
  return `${jsonText({
    version: 1,
    today,
    revision: commit,
    verified: findings.length === 0,
    ...(organisation === undefined ? {} : { organisation, words: shortWords(organisation) }),
    governed,
    covered,
    records,
    findings: findings.map((finding) => ({
      code: finding.code,
      file: finding.file,
      ...(finding.decision === undefined ? {} : { decision: finding.decision }),
      ...spoken(finding, answer),
    })),
    undecided,
    ...(explained === undefined ? {} : { explained }),
  })}\n`;
}
