/** Who was absent was handled by the rule the circle agreed beforehand, and has the time to object that it gives. */
import { asyncRuleFor } from '../../changes/async-rule.ts';
import { classesIn } from '../../changes/change-class.ts';
import { settlesOn } from '../../changes/settles-on.ts';
import type { CircleId } from '../../model/circle.ts';
import type { CircleConsent } from '../../model/decision-record.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** The circle's own rule, else that of the organisation; `wait-for-all` leaves nobody out, and silence counts only in writing. */
export const absence: RecordCheck = {
  name: 'absence',
  check(step: Step): readonly VerifyFinding[] {
    return step.dossier.record.consents.flatMap((consent) => unlawfulAbsence(step, consent));
  },
};

function unlawfulAbsence(step: Step, { circle, absent, since }: CircleConsent): readonly VerifyFinding[] {
  const { organisation } = step.before;
  const rule =
    since === undefined
      ? (organisation.circles.get(circle)?.absence ?? organisation.settings.governance.absence)
      : silenceIn(step, circle);
  return (absent ?? [])
    .filter(({ handled }) => handled !== rule || rule === 'wait-for-all')
    .map(({ person, handled }) => ({
      code: 'absence-unlawful',
      ...onRecord(step),
      parts: { circle, person, handled, rule },
    }));
}

/** In writing, what no answer means is for the circle to say. */
function silenceIn({ before, dossier, changes }: Step, circle: CircleId): 'silence' | 'wait-for-all' {
  const rule = asyncRuleFor(before.organisation, circle, classesIn(dossier.record.kind, changes));
  return rule?.silence === 'consents' ? 'silence' : 'wait-for-all';
}

/** The last day to object is counted from the day it was recorded: nobody's time is cut short, nobody else gets any. */
export const settles: RecordCheck = {
  name: 'settles',
  check(step: Step): readonly VerifyFinding[] {
    const { consents, recorded, settles: found } = step.dossier.record;
    const expected = settlesOn(step.before.organisation, consents, recorded);
    if (found === expected) return [];
    const parts = { ...(expected === undefined ? {} : { expected }), ...(found === undefined ? {} : { found }) };
    return [{ code: 'settles-differs', ...onRecord(step), parts }];
  },
};
