/** What does not hold in the line of others and is not known from ours: a reason to take nothing of it. */
import { leftOutFindings } from '../answers-left-out.ts';
import { laterObjections } from '../later-objections.ts';
import { knownBase } from '../verify.ts';
import { isEdit, type VerifyFinding } from '../verify-finding.ts';
import type { JoinedLines } from './join-lines.ts';

/**
 * An edit that nobody decided is no reason to keep the rest out; an objection that comes after its key was revoked is one, and so is a
 * decision that leaves out what both lines had heard against it.
 */
export function newFaults({ lines, ours, theirs }: JoinedLines): readonly VerifyFinding[] {
  const known = new Set(ours.findings.map(nameOf));
  const beside = laterObjections(theirs.inForce, theirs.state, knownBase(lines.ours)).findings;
  const leftOut = leftOutFindings(lines.theirs, knownBase(lines.base), theirs.inForce);
  const others = theirs.findings.filter((one) => one.code !== 'objection-invalid' && !isEdit(one));
  return [...others, ...beside, ...leftOut].filter((finding) => !known.has(nameOf(finding)));
}

function nameOf({ code, file }: VerifyFinding): string {
  return `${code} ${file}`;
}
