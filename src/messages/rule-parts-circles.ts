/** What the rules about the tree of circles need said. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleParts } from './rule-parts.ts';

/** Which circle of the centre stands where it can't be: a root that is no centre, a mission circle or a general circle below others. */
export type MisplacedCentre = 'root' | 'mission' | 'general';

/** By rule id. */
export interface CircleRuleParts {
  readonly 'central-circle-misplaced': CircleParts & { readonly problem: MisplacedCentre };
  readonly 'circle-misplaced': CircleParts & { readonly parent: string; readonly type: string };
  readonly 'mission-circle-missing': { readonly circles: number };
  readonly 'general-circle-children': CircleParts & { readonly children: number; readonly most: number };
  readonly 'circle-depth': CircleParts & { readonly depth: number };
  readonly 'circle-size': CircleParts & { readonly people: number; readonly least: number; readonly most: number };
  readonly 'hub-decides': CircleParts & { readonly type: 'hub' | 'gathering'; readonly what: string };
  readonly 'circle-idle': CircleParts & { readonly last: IsoDate; readonly today: IsoDate };
}
