/** Plans for recording in tests, short enough to read. */
import type { RecordPlan } from '../../src/git/record-plan.ts';
import { actor } from '../repository.ts';

/** A plan that writes texts (or takes files away) on top of `expectedHead`, signed by ana at a fixed time. */
export function planOf(
  expectedHead: string | undefined,
  files: { readonly [path: string]: string | null },
  more: Partial<RecordPlan> = {},
): RecordPlan {
  const bytes = Object.entries(files).map(([path, text]) => [path, text === null ? null : Buffer.from(text)] as const);
  return {
    files: new Map(bytes),
    title: 'Allergens are always labelled',
    trailers: { 'Circles-Decision': 'kitchen/2026-12-01-allergens', 'Circles-Record': 'sha256:00' },
    date: '2026-12-01T19:30:00+01:00',
    expectedHead,
    ...actor('ana'),
    ...more,
  };
}

/** The code of the `CirclesError` that `promise` rejects with, so that any other outcome shows as itself. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await promise };
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
