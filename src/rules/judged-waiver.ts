/** A finding put aside in `.circles/waivers.yaml`, and whether it still counts today. */
import type { WaiverProblem } from '../messages/rule-parts.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Place } from '../model/finding.ts';

/** One entry of the file. */
export interface Waiver {
  readonly rule: string;
  readonly entity: string;
  readonly reason: string;
  /** First and last day on which it counts (both inclusive). */
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly place: Place;
}

/** `planned` before its first day; `expired` after its last. */
export interface JudgedWaiver extends Waiver {
  readonly state: 'planned' | 'in-force' | 'expired' | WaiverProblem;
}
