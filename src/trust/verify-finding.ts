/** A fault found by verification: a code, a place, and the parts of its sentence. */
import type { VerifyWords } from '../messages/en/verify.ts';

/** The closed list of codes; the words for each stand in the messages. */
export type VerifyCode = keyof VerifyWords;

/** One fault. `decision` is the folder of the record it concerns. */
export type VerifyFinding = {
  readonly [Code in VerifyCode]: {
    readonly code: Code;
    readonly file: string;
    readonly decision?: string;
    readonly parts: Parameters<VerifyWords[Code]>[0];
  };
}[VerifyCode];
