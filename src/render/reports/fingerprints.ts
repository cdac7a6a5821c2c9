/** Names by which a forge knows a finding again in the next report. */
import { digestOf } from '../../model/digest.ts';
import type { Finding } from '../../model/finding.ts';

/** A finding and its name: 64 hex digits, each only once in a report. */
export interface Fingerprinted<Kind extends Finding> {
  readonly finding: Kind;
  readonly fingerprint: string;
}

/**
 * Made from rule, entity and file, never from line or words: a line moves when something above it is edited, and words count days.
 * Those that share all three are numbered in their order.
 */
export function fingerprinted<Kind extends Finding>(findings: readonly Kind[]): readonly Fingerprinted<Kind>[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, entity, file } = finding;
    const same = JSON.stringify([rule, entity, file]);
    const time = (times.get(same) ?? 0) + 1;
    times.set(same, time);
    const bytes = new TextEncoder().encode(JSON.stringify([rule, entity, file, time]));
    return { finding, fingerprint: digestOf(bytes).replace(/^sha256:/, '') };
  });
}
