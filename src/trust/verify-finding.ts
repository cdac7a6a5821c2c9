/** A fault found by verification: a code, a place, and the parts of its sentence. */
import type { VerifyWords } from '../messages/en/verify.ts';

/** The closed list of codes; the words for each stand in the messages. */
export type VerifyCode = keyof VerifyWords;

/** True where a governed file is not as it was decided, whether somebody has proposed it or not: that is no fault of any record. */
export function isNotDecided(code: VerifyCode): boolean {
  return code === 'undecided' || code.startsWith('not-recorded');
}

/** One fault. `decision` is the folder of the record it concerns. */
export type VerifyFinding = {
  readonly [Code in VerifyCode]: {
    readonly code: Code;
    readonly file: string;
    readonly decision?: string;
    readonly parts: Parameters<VerifyWords[Code]>[0];
  };
}[VerifyCode];

/** Somebody edited a file without deciding it: that is told, and keeps nobody from recording or taking in something else. */
export function isEdit({ code }: Pick<VerifyFinding, 'code'>): boolean {
  return isNotDecided(code) || code === 'minutes-differ';
}
