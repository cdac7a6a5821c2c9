/** Whom a record names besides those who consent: its recorders, in a role that they held, and people here who watch what was agreed. */
import { isHolder } from '../../changes/recorders.ts';
import type { PersonId } from '../../model/person.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

export const named: RecordCheck = {
  name: 'named',
  check(step: Step): readonly VerifyFinding[] {
    const { recorders, objections } = step.dossier.record;
    const roles = recorders.flatMap(({ person, as: role }) =>
      role === undefined || held(step, person, role) ? [] : [{ person, role }],
    );
    const { people } = step.after.organisation;
    const watchers = objections.flatMap(({ measure }) =>
      measure?.watcher === undefined || people.has(measure.watcher) ? [] : [{ person: measure.watcher }],
    );
    return [...roles, ...watchers].map((parts) => ({ code: 'named-unlawful', ...onRecord(step), parts }));
  },
};

/** On the day of the decision or of the record, by what held before it or by itself. */
function held(step: Step, person: PersonId, role: string): boolean {
  const { circle, record } = step.dossier;
  const homes = [circle, ...record.consents.map((consent) => consent.circle)];
  return [step.before, step.after].some(({ organisation }) =>
    [record.decided, record.recorded].some((today) =>
      homes.some((home) => isHolder(organisation, person, { home, role, today })),
    ),
  );
}
