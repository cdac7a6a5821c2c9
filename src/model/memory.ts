/** Keeps answers about exact bytes: within one command the same files are read, and the same signatures checked, several times. */

/** Answers that are kept at most; with more, it starts anew, so that no organisation fills the computer's memory. */
const MOST = 20_000;

/** Gives the answer kept under `key`; works it out when there is none. `key` says everything that the answer depends on. */
export type Memory<Answer> = (key: string, work: () => Answer) => Answer;

const memories: Map<string, unknown>[] = [];

/** Forgets everything that was kept, as if the command had just begun: for measuring. */
export function forgetAll(): void {
  for (const kept of memories) kept.clear();
}

/** A memory that keeps the answers for which `isKept` is true. Answers are shared by all who ask, so nobody may change them. */
export function memoryOf<Answer>(isKept: (answer: Answer) => boolean): Memory<Answer> {
  const kept = new Map<string, Answer>();
  memories.push(kept);
  return (key, work) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = work();
    if (!isKept(answer)) return answer;
    if (kept.size >= MOST) kept.clear();
    kept.set(key, answer);
    return answer;
  };
}
