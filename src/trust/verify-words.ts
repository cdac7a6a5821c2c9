/** A finding of verification in words. */
import type { VerifyWords } from '../messages/en/verify.ts';
import type { VerifyFinding } from './verify-finding.ts';

/** What is the case and what to do next. */
export interface SpokenFinding {
  readonly what: string;
  readonly next: string;
}

/** The words for a finding. */
export function verifyWords(finding: VerifyFinding, words: VerifyWords): SpokenFinding {
  // Code and parts belong together by the type of a finding; an indexed call cannot show that to the compiler.
  const speak = words[finding.code] as (parts: VerifyFinding['parts']) => SpokenFinding;
  const { what, next } = speak(finding.parts);
  const record = `${finding.decision ?? ''}/decision.yaml`;
  return { what, next: next.replaceAll('{file}', () => finding.file).replaceAll('{record}', () => record) };
}
