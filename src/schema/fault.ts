/** A fault in a file as it was written: a value with a code and typed parts, put into words by `messages.faults`. */
import type { FaultWords, faultsEn } from '../messages/en/faults.ts';
import type { Place, Position } from '../model/finding.ts';

type Catalogue = ReturnType<typeof faultsEn>;

/** What exactly is wrong. */
export type FaultCode = keyof Catalogue;

/** The parts that the words for a code are made of. */
export type FaultParts<Code extends FaultCode> = Catalogue[Code] extends (parts: infer Parts) => FaultWords
  ? unknown extends Parts
    ? Readonly<Record<string, never>>
    : Parts
  : never;

/** Who has to mend so many in one file begins with the first; a file made of nothing else shall keep nobody waiting. */
export const MOST_FAULTS = 100;

/** Nothing is wrong: one list for every file that is right. */
export const NO_FAULTS: readonly [] = [];

/** The rule of `circles check` under which a fault is shown. */
export type FaultRule = 'yaml-invalid' | 'schema-invalid' | 'unknown-reference' | 'id-invalid' | 'text-unsafe';

/** One fault: rule, place, what it is about, and the code with its parts. */
export type Fault = {
  readonly [Code in FaultCode]: {
    readonly rule: FaultRule;
    readonly code: Code;
    readonly parts: FaultParts<Code>;
    readonly place: Place;
    /** What it is about, such as `kitchen/secretary`. */
    readonly entity: string;
    /** Where it stands, when the reader knew; otherwise `place` is located on demand. */
    readonly position?: Position;
  };
}[FaultCode];

/** What a reader knows before it is said which file is meant. */
export type BareFault = {
  readonly [Code in FaultCode]: {
    readonly rule: FaultRule;
    readonly code: Code;
    readonly parts: FaultParts<Code>;
    readonly pointer: Place['pointer'];
    readonly key?: boolean;
    readonly position?: Position;
  };
}[FaultCode];

/** Says which file a fault stands in. */
export function faultIn(file: string, entity: string, bare: BareFault): Fault {
  const { pointer, key, ...rest } = bare;
  return { ...rest, entity, place: { file, pointer, ...(key === undefined ? {} : { key }) } };
}

/** The words for a fault. */
export function faultWords(fault: Fault | BareFault, catalogue: Catalogue): FaultWords {
  // Code and parts belong together by the type above; an indexed call cannot show that to the compiler.
  const words = catalogue[fault.code] as (parts: Fault['parts']) => FaultWords;
  return words(fault.parts);
}
