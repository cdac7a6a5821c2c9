/** Leaders whom their circle has not consented to. Source: domain.md R22; Many Voices One Song 2.3.1.1.1. */
import type { CircleId } from '../model/circle.ts';
import type { DecisionRecord } from '../model/decision-record.ts';
import type { Organisation } from '../model/organisation.ts';
import { exampleLeader } from './example-leader.ts';
import { activeCircles, areRecordsWhole, heldOfKind, placeInTerm, termParts } from './parts.ts';
import { recordedChanges } from './recorded-changes.ts';
import { defineRule } from './rule.ts';
import { writtenBy } from './written-by.ts';

/** Where the circle above proposes the leader, the circle that receives one says yes too: in the same round, or when it confirms itself. */
export const leaderUnconfirmed = defineRule({
  id: 'leader-unconfirmed',
  covers: ['R22'],
  severity: 'warning',
  practice: 'links',
  forming: 'advice',
  examples: () => [
    {
      name: 'only the circle above consented',
      files: exampleLeader('general'),
      finds: ['circles/kitchen/terms/leader-2026-12-01.yaml:2:9'],
    },
    { name: 'the circle itself consented', files: exampleLeader('kitchen'), finds: [] },
  ],
  *check(context) {
    if (!areRecordsWhole(context.loaded)) return;
    const confirmed = circlesConfirmed(context.organisation);
    const circles = activeCircles(context.organisation).filter(
      ({ id, parent }) => parent !== undefined && !confirmed.has(id),
    );
    for (const term of circles.flatMap((circle) => heldOfKind(context, circle, 'leader'))) {
      const place = placeInTerm(term, ['person']);
      const records = writtenBy(context.organisation, place.file);
      const circle = context.organisation.circles.get(term.circle);
      if (circle === undefined || records.length === 0 || records.some((record) => isWordOf(circle.id, record)))
        continue;
      yield { place, entity: `${circle.id}/${term.role}`, parts: termParts(context.organisation, circle, term) };
    }
  },
});

function isWordOf(circle: CircleId, { kind, consents }: DecisionRecord): boolean {
  return kind === 'founding' || consents.some((one) => one.circle === circle);
}

/** Circles that said themselves that they are up and running, with all they were given. */
function circlesConfirmed(organisation: Organisation): ReadonlySet<unknown> {
  return new Set(recordedChanges(organisation, 'circle-confirmed').map(({ change }) => change.circle));
}
