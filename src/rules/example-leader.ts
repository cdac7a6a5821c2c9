/** How the kitchen of the example group got its leader, for the examples of rules. */
import { exampleRecord } from './example-record.ts';

/** Cleo became leader by the consent of this circle alone. */
export function exampleLeader(circle: string): { readonly [path: string]: string } {
  return exampleRecord(
    `consents: [{circle: ${circle}, eligible: [ana], consent: [ana]}]`,
    `files: [{path: circles/kitchen/terms/leader-2026-12-01.yaml, before: null, after: "sha256:${'0'.repeat(64)}"}]`,
  );
}
