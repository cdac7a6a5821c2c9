/** Every check of a record, in the order in which its findings are told. */
import { absence, settles } from './absence.ts';
import { alone } from './alone.ts';
import { agreed, eligible, given, latecomers, mandate, objections, voices } from './consents.ts';
import { dates } from './dates.ts';
import { disowning, putBack } from './disowning.ts';
import { before, changes, paths } from './files.ts';
import { claims, owners } from './keys.ts';
import { kind } from './kind.ts';
import { links } from './links.ts';
import { amendments, method, words } from './method.ts';
import { named } from './named.ts';
import { newCircles } from './new-circles.ts';
import { outcome } from './outcome.ts';
import { copies, identity, sideBySide } from './past.ts';
import { place } from './place.ts';
import type { RecordCheck } from './record-check.ts';
import { redactions } from './redactions.ts';
import { rounds } from './rounds.ts';
import { inForce, intact, recorders } from './signatures.ts';
import { withoutMeeting } from './without-meeting.ts';

/** The checks; the test that leaves each one out in turn walks this list. */
export const RECORD_CHECKS: readonly RecordCheck[] = [
  identity,
  sideBySide,
  intact,
  place,
  dates,
  copies,
  before,
  changes,
  paths,
  kind,
  method,
  rounds,
  outcome,
  words,
  alone,
  links,
  named,
  newCircles,
  mandate,
  eligible,
  latecomers,
  voices,
  agreed,
  given,
  absence,
  settles,
  withoutMeeting,
  objections,
  amendments,
  redactions,
  claims,
  owners,
  disowning,
  putBack,
  inForce,
  recorders,
];
