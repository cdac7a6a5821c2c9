/** Every check of a record, in the order in which its findings are told. */
import { alone } from './alone.ts';
import { eligible, mandate, objections, voices } from './consents.ts';
import { dates } from './dates.ts';
import { before, changes, paths } from './files.ts';
import { claims, owners } from './keys.ts';
import { kind } from './kind.ts';
import { place } from './place.ts';
import type { RecordCheck } from './record-check.ts';
import { inForce, intact } from './signatures.ts';

/** The checks; the test that leaves each one out in turn walks this list. */
export const RECORD_CHECKS: readonly RecordCheck[] = [
  intact,
  place,
  dates,
  before,
  changes,
  paths,
  kind,
  alone,
  mandate,
  eligible,
  voices,
  objections,
  claims,
  owners,
  inForce,
];
