/** Whether a young group has agreed on something that everything else rests on. */
import type { Policy } from './circle.ts';
import type { Organisation } from './organisation.ts';

/** What is looked for: by its kind, else by what it is called. */
export const AGREEMENTS = {
  method: { kind: 'governance', title: /deci[ds]|consent/i },
  absence: { kind: 'absence', title: /absen|away/i },
  infrastructure: { kind: 'workflow', title: /infrastructure|tools|where we (keep|write|talk)/i },
} as const;

/** True when some circle has it among its policies in force. */
export function isAgreed({ circles }: Organisation, what: keyof typeof AGREEMENTS): boolean {
  const { kind, title } = AGREEMENTS[what];
  const isMeant = (policy: Policy) => policy.status === 'active' && (policy.kind === kind || title.test(policy.title));
  return [...circles.values()].some((circle) => [...circle.policies.values()].some(isMeant));
}
