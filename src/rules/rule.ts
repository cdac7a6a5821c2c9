/** What a rule of `circles check` is: one small file that holds its meaning, its examples and its check. */
import type { Loaded } from '../load/load.ts';
import type { FaultParts, RuleId, RuleParts, RuleWords } from '../messages/rule-parts.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Edit } from '../model/edit.ts';
import type { Place, Position, Severity } from '../model/finding.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Practice, Settings } from '../model/settings.ts';
import type { Fault } from '../schema/fault.ts';
import type { JudgedWaiver } from './judged-waiver.ts';

/** A decision with objections that came afterwards and that nothing has answered yet. */
export interface ContestedRecord {
  /** The folder of its record. */
  readonly folder: string;
  /** How many. */
  readonly objections: number;
}

/** An open proposal, counted. Which answers count is for verification to say: they are signed. */
export interface CountedProposal {
  /** `circles/kitchen/proposals/quiet-hours`. */
  readonly folder: string;
  readonly title: string;
  /** "3 of 5 answered, 1 objection open, earliest adoption Tue 8 Dec 2026, in 7 days." */
  readonly summary: string;
  /** `kitchen/quiet-hours`. */
  readonly name: string;
}

/** All that a rule may look at. */
export interface RuleContext {
  readonly organisation: Organisation;
  readonly loaded: Loaded;
  /** The day the check is made for. */
  readonly today: IsoDate;
  /** The organisation's settings, with what the caller changed for this run. */
  readonly settings: Settings;
  /** Puts a fault of a file into words. */
  readonly faultWords: (fault: Fault) => FaultParts;
  /** Every rule there is: whether it can be set to another severity. */
  readonly known: ReadonlyMap<string, { readonly fixed: boolean }>;
  /** What verification says is contested. */
  readonly contested: readonly ContestedRecord[];
  /** What is answered without a meeting. */
  readonly proposals: readonly CountedProposal[];
  /** The findings put aside, once they are judged; empty while the other rules run. */
  readonly waivers: readonly JudgedWaiver[];
}

/** One thing a rule found: where, about what, and the parts of its sentences. */
export interface Found<Id extends RuleId> {
  readonly place: Place;
  /** What it is about, such as `kitchen/secretary`; stable while lines move. */
  readonly entity: string;
  readonly parts: RuleParts[Id];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Place[];
  /** Where it stands, when that is known already; otherwise `place` is located. */
  readonly position?: Position;
  /** What mends it, in the file of `place`. */
  readonly edit?: Edit;
}

/** A {@link Found} in words, which are found when somebody asks: advice is mostly only counted. */
export interface Worded {
  readonly place: Place;
  readonly entity: string;
  readonly severity: Severity;
  readonly related: readonly Place[];
  readonly position?: Position;
  readonly edit?: Edit;
  readonly why: string;
  /** What is the case, or what to do next. */
  readonly say: (which: 'what' | 'next') => string;
}

/** A few files laid over the example group, and the places where the rule finds something there. */
export interface Example {
  readonly name: string;
  /** Text by path; `null` takes the file away. The first one tells the story. */
  readonly files: { readonly [path: string]: string | null };
  /** What verification would say is contested; nothing unless told. */
  readonly contested?: readonly ContestedRecord[];
  /** What would be counted of proposals; nothing unless told. */
  readonly proposals?: readonly CountedProposal[];
  /** The day of the check; the example group's day unless told. */
  readonly today?: IsoDate;
  /** Each place as `file:line:column`; empty when all is well. */
  readonly finds: readonly string[];
}

/** What a rule file says about its rule. */
export interface RuleDefinition<Id extends RuleId> {
  readonly id: Id;
  /** The rows of the catalogue of invariants (such as `R10`) and health checks (`H7`) that it looks after; none where it looks after the files themselves. */
  readonly covers: readonly string[];
  readonly severity: Severity;
  /** The rule is silent in groups that have not taken this practice up. */
  readonly practice?: Practice;
  /** `advice` while the organisation is forming. */
  readonly forming?: 'advice';
  /** True for a rule whose severity no setting changes. */
  readonly always?: true;
  /** True for an error that a date brings about, which may be put aside for a while. */
  readonly dated?: true;
  /** At least one that finds something and one that does not; they are the rule's tests. Asked for: a tenth of the time of a small check went into them. */
  readonly examples: () => readonly Example[];
  check(context: RuleContext): Iterable<Found<Id>>;
}

/** A rule as the engine runs it. */
export interface Rule extends Omit<RuleDefinition<RuleId>, 'check'> {
  find(context: RuleContext, words: RuleWords): readonly Worded[];
}

/** Ties a rule's check to its words, so that a rule without words, or with other parts, does not compile. */
export function defineRule<Id extends RuleId>(definition: RuleDefinition<Id>): Rule {
  const { check, ...card } = definition;
  return Object.freeze({
    ...card,
    find: (context: RuleContext, words: RuleWords) =>
      [...check(context)].map((found): Worded => {
        const text = words[definition.id];
        return {
          place: found.place,
          entity: found.entity,
          severity: found.severity ?? definition.severity,
          related: found.related ?? [],
          ...(found.position === undefined ? {} : { position: found.position }),
          ...(found.edit === undefined ? {} : { edit: found.edit }),
          why: text.why,
          say: (which) => text[which](found.parts),
        };
      }),
  });
}
