/**
 * Every transition that the description of the processes names, section by section. Each must be in the table of the machine
 * that belongs to it, or be left out there with the reason. Whoever adds a machine adds its section here.
 */

import { asyncConsent } from '../../../src/decisions/machines/async-consent.ts';
import { circleLife } from '../../../src/decisions/machines/circle-life.ts';
import { consentDecision } from '../../../src/decisions/machines/consent-decision.ts';
import { helpingCircle } from '../../../src/decisions/machines/helping-circle.ts';
import type { Machine } from '../../../src/decisions/machines/machine.ts';
import { meeting } from '../../../src/decisions/machines/meeting.ts';
import { policyReview } from '../../../src/decisions/machines/policy-review.ts';
import { proposalForming } from '../../../src/decisions/machines/proposal-forming.ts';
import { selection } from '../../../src/decisions/machines/selection.ts';

/** One section: its number, the machine, and lines of `from event to`. */
export interface Section {
  readonly section: string;
  readonly machine: Machine;
  readonly lines: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  {
    section: '3.1 consent decision',
    machine: consentDecision,
    lines: [
      'draft submit presented',
      'presented clarify clarified',
      'clarified react reacted',
      'reacted restate stated',
      'stated consent adopted',
      'stated object objecting',
      'objecting understand integrating',
      'integrating amend stated',
      'integrating drop not-adopted',
      'integrating refer referred',
      'integrating inform deferred',
      'integrating stuck escalated',
      'stated withdraw withdrawn',
      'adopted publish published',
      'adopted new-information review',
      'adopted term-end expired',
    ],
  },
  {
    section: '3.3 proposal forming',
    machine: proposalForming,
    lines: [
      'need understand need-statement',
      'need-statement picture-form dimensions',
      'dimensions shape ideas',
      'ideas tune draft',
      'draft present presented',
    ],
  },
  {
    section: '3.4 selection',
    machine: selection,
    lines: [
      'role-known review described',
      'described term term-consented',
      'term-consented qualify qualified',
      'qualified write nominated',
      'nominated round heard',
      'heard change-round heard-again',
      'heard-again propose proposed',
      'proposed consent selected',
      'proposed object integrating',
      'integrating propose proposed',
    ],
  },
  {
    section: '3.5 reviews',
    machine: policyReview,
    lines: [
      'in-force come-due due',
      'in-force ask due',
      'due open opened',
      'opened understand understood',
      'opened helping-circle handed-over',
      'understood react reacted',
      'reacted keep keeping',
      'reacted amend amending',
      'reacted start-over starting-over',
      'reacted retire retiring',
      'keeping consent closed',
      'amending consent closed',
      'retiring consent closed',
    ],
  },
  {
    section: '3.6 meeting',
    machine: meeting,
    lines: [
      'planned send-agenda ready',
      'ready check-in open',
      'open admin prepared',
      'prepared consent-agenda content',
      'content item content',
      'content update-backlog closing',
      'closing evaluate held',
      'held write draft',
      'draft accept accepted',
    ],
  },
  {
    section: '3.8 when a circle cannot resolve',
    machine: consentDecision,
    lines: [
      'escalated inform deferred',
      'escalated helping-circle deferred',
      'escalated outside-facilitator deferred',
      'escalated other-method stated',
      'escalated refer referred',
      'escalated last-resort deferred',
    ],
  },
  {
    section: '3.7 circle life cycle',
    machine: circleLife,
    lines: [
      'proposed create forming',
      'forming confirm active',
      'forming select forming',
      'active seat active',
      'active change-domain active',
      'active pause paused',
      'paused resume active',
      'active dissolve dissolved',
      'forming dissolve dissolved',
      'paused dissolve dissolved',
      'active split active',
      'active merge dissolved',
    ],
  },
  {
    section: '3.10 helping circle',
    machine: helpingCircle,
    lines: [
      'planned create working',
      'working report reported',
      'reported decide answered',
      'answered close closed',
      'answered go-on working',
      'working close closed',
    ],
  },
  {
    section: '3.9 consent without a meeting',
    machine: asyncConsent,
    lines: [
      'open object integrating',
      'integrating amend open',
      'open call-meeting called-to-meeting',
      'open extend open',
      'open close closed',
      'closed adopt adopted',
    ],
  },
];
