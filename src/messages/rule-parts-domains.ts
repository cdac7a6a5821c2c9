/** What the rules about domains and their sources need said. */
import type { IsoDate } from '../model/calendar.ts';
import type { CircleParts, PolicyParts } from './rule-parts.ts';

/** By rule id. */
export interface DomainRuleParts {
  readonly 'domain-overlap': CircleParts & {
    readonly item: string;
    readonly other: string;
    readonly otherItem: string;
    /** The word both are filed under, where it is not their own words that are alike. */
    readonly tag?: string;
  };
  readonly 'domain-source-unknown': CircleParts & {
    readonly item: string;
    readonly from: string;
    /** Empty at the top. */
    readonly parent: string;
  };
  readonly 'circle-unconfirmed': CircleParts & { readonly since: IsoDate; readonly today: IsoDate };
  readonly 'policy-outside-domain': PolicyParts & { readonly item: string; readonly nearest?: string };
  readonly 'hand-over-open': CircleParts & {
    readonly item: string;
    readonly to: string;
    readonly until?: IsoDate;
    readonly today: IsoDate;
  };
}
