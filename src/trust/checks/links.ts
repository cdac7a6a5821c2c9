/** What a record says of earlier ones can be said of them: they are there, in force, and not replaced or confirmed already. */
import type { Digest } from '../../model/decision-record.ts';
import { kindOf } from '../../schema/kinds.ts';
import { standingBefore } from '../disowning.ts';
import { circlesOf, objectionIn } from '../links.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { restsOnRound } from './consents.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

type Parts = Extract<VerifyFinding, { code: 'link-unlawful' }>['parts'];
type Reason = Parts['reason'];

/** Whose consent it takes is part of the mandate. */
export const links: RecordCheck = {
  name: 'links',
  check(step: Step): readonly VerifyFinding[] {
    const { record } = step.dossier;
    const faults: readonly (readonly [Parts['link'], Reason | undefined])[] = [
      ...each('supersedes', record.supersedes, (target) => supersedesFault(step, target)),
      ...each('corrects', record.corrects, (target) => correctsFault(step, target)),
      ...each('confirms', record.confirms, (target) => confirmsFault(step, target)),
      ...each('allowed-by', record['allowed-by'], (target) => allowedFault(step, target)),
      ...each('continues', record.continues, () => (step.founding ? undefined : 'not-a-founding')),
      ...(record.answers ?? []).map((digest) => ['answers', answerFault(step, digest)] as const),
      ...(record.accepts ?? []).map((digest) => ['accepts', acceptsFault(step, digest)] as const),
      ...each('accepts', record.minutes?.path, (path) => minutesFault(step, path)),
    ];
    return faults.flatMap(([link, reason]) =>
      reason === undefined ? [] : [{ code: 'link-unlawful', ...onRecord(step), parts: { link, reason } }],
    );
  },
};

function each(
  link: Parts['link'],
  named: string | undefined,
  fault: (named: string) => Reason | undefined,
): readonly (readonly [Parts['link'], Reason | undefined])[] {
  return named === undefined ? [] : [[link, fault(named)]];
}

/** Nobody alone, and nothing that was not adopted, says of an earlier record that it counts no longer. */
function ownFault(step: Step): Reason | undefined {
  if (!restsOnRound(step)) return 'no-round';
  return step.dossier.record.outcome === 'adopted' ? undefined : 'not-adopted';
}

/** What was adopted is replaced once; after that its replacement is what can be replaced. */
function supersedesFault(step: Step, target: Digest): Reason | undefined {
  const found = step.past.find(target);
  if (found === undefined) return ownFault(step) ?? 'unknown';
  if (found.founding || found.dossier.record.outcome !== 'adopted') return 'nothing-to-replace';
  return ownFault(step) ?? replacedFault(step, target);
}

function correctsFault(step: Step, target: Digest): Reason | undefined {
  return ownFault(step) ?? (step.past.find(target) === undefined ? 'unknown' : replacedFault(step, target));
}

function replacedFault(step: Step, target: Digest): Reason | undefined {
  return standingBefore(step).some(({ dossier }) => dossier.record.supersedes === target) ? 'replaced' : undefined;
}

function confirmsFault(step: Step, target: Digest): Reason | undefined {
  if (target !== step.organisation) return 'not-founding';
  const confirmed = standingBefore(step).some(({ dossier }) => dossier.record.confirms === target);
  return ownFault(step) ?? (confirmed ? 'confirmed' : undefined);
}

/** Another way of deciding is allowed by the circles that use it. */
function allowedFault(step: Step, target: Digest): Reason | undefined {
  const { record } = step.dossier;
  if (!record.method.startsWith('agreed: ')) return 'not-needed';
  const found = step.past.find(target);
  if (found === undefined || found.dossier.record.outcome !== 'adopted') return 'unknown';
  const allowing = circlesOf(found.dossier.record, found.dossier.circle);
  return record.consents.every(({ circle }) => allowing.includes(circle)) ? undefined : 'elsewhere';
}

/** A circle consents to the minutes of what it decided itself. */
function acceptsFault(step: Step, target: Digest): Reason | undefined {
  const found = step.past.find(target);
  if (found === undefined) return ownFault(step) ?? 'unknown';
  const asked = step.dossier.record.consents.map(({ circle }) => circle);
  const decided = circlesOf(found.dossier.record, found.dossier.circle);
  return ownFault(step) ?? (decided.some((circle) => asked.includes(circle)) ? undefined : 'elsewhere');
}

function minutesFault(step: Step, path: string): Reason | undefined {
  const { kind, circle } = kindOf(path) ?? {};
  const isTheirs = step.dossier.record.consents.some((consent) => consent.circle === circle);
  return ownFault(step) ?? (kind === 'meeting' && isTheirs ? undefined : 'no-minutes');
}

/** An objection can also be answered by dropping what it was against. */
function answerFault(step: Step, digest: Digest): Reason | undefined {
  if (!restsOnRound(step)) return 'no-round';
  return objectionIn(step.past, digest) === undefined ? 'no-objection' : undefined;
}
