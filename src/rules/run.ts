/** Runs the rules over a loaded organisation: findings with words, severities and positions, each once. */
import type { Loaded } from '../load/load.ts';
import { en } from '../messages/en.ts';
import { labelsOf } from '../messages/labels.ts';
import type { RuleWords } from '../messages/rule-parts.ts';
import type { IsoDate, Period } from '../model/calendar.ts';
import type { Finding, Severity, WaivedFinding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Settings } from '../model/settings.ts';
import { faultWords } from '../schema/fault.ts';
import { RULES } from './index.ts';
import { areSettingsUnread } from './parts.ts';
import type { ContestedRecord, CountedProposal, Rule, RuleContext, Worded } from './rule.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverInvalid } from './waiver-invalid.ts';
import { judgeWaivers, putAside, waiversOf } from './waivers.ts';

/** What to check, and for which day. */
export interface RunOptions {
  readonly today: IsoDate;
  /** Ids of the rules to run; all of them unless given. */
  readonly only?: readonly string[];
  /** How far ahead ending terms are told, instead of the group's `warn_before`. */
  readonly within?: Period;
  /** What verification says is contested. */
  readonly contested?: readonly ContestedRecord[];
  /** What is answered without a meeting, counted. */
  readonly proposals?: readonly CountedProposal[];
}

/** What the rules found: what counts, and what the group has put aside for now; in no order yet, see `inOrder`. */
export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** Rules about waivers run last, because whether something may be put aside depends on what was found. */
const ABOUT_WAIVERS: readonly Rule[] = [waiverExpired, waiverInvalid];

/** Checks `loaded` for the day; the same files and the same day give the same findings in any order of files. */
export function runRules(loaded: Loaded, options: RunOptions): RuleRun {
  const context = contextOf(loaded, options);
  const words = en(labelsOf(context.settings.labels)).rules;
  const found = RULES.filter((rule) => !ABOUT_WAIVERS.includes(rule)).flatMap((rule) => run(rule, context, words));
  const waivers = judgeWaivers(waiversOf(loaded), found, { today: options.today, rules: RULES });
  const about = ABOUT_WAIVERS.flatMap((rule) => run(rule, { ...context, waivers }, words));
  const wanted = each([...found, ...about]).filter((finding) => options.only?.includes(finding.rule) !== false);
  return putAside(wanted, waivers);
}

/** What the rules look at, for one day. */
export function contextOf(loaded: Loaded, { today, within, contested = [], proposals = [] }: RunOptions): RuleContext {
  const { organisation } = loaded;
  const catalogue = en(labelsOf(organisation.settings.labels)).faults;
  const { governance } = organisation.settings;
  const settings = {
    ...organisation.settings,
    governance: { ...governance, warn_before: within ?? governance.warn_before },
  };
  return {
    organisation,
    loaded,
    today,
    contested,
    proposals,
    settings,
    faultWords: (fault) => faultWords(fault, catalogue),
    known: new Map(RULES.map((rule) => [rule.id, { fixed: rule.always === true }])),
    waivers: [],
  };
}

function run(rule: Rule, context: RuleContext, words: RuleWords): readonly Finding[] {
  if (isSilent(rule, context)) return [];
  return rule.find(context, words).map((found) => findingOf(rule, found, context));
}

function isSilent(rule: Rule, { settings, loaded }: RuleContext): boolean {
  if (rule.always === true) return false;
  // what the group has taken up, and whether it is forming, is said in a file that could not be read
  const depends = rule.practice !== undefined || rule.forming !== undefined;
  if (depends && areSettingsUnread(loaded)) return true;
  const untaken = rule.practice !== undefined && !settings.practices.includes(rule.practice);
  return untaken || settings.rules[rule.id] === 'off';
}

/** Words and places are looked for when somebody asks for them: advice is mostly only counted. */
function findingOf(rule: Rule, found: Worded, { loaded, settings }: RuleContext): Finding {
  const { place, entity, why } = found;
  let { position } = found;
  let what: string | undefined;
  let next: string | undefined;
  let related: Finding['related'] | undefined;
  return {
    rule: rule.id,
    severity: severityOf(rule, found.severity, settings),
    file: place.file,
    get position() {
      position ??= loaded.locate(place);
      return position;
    },
    pointer: place.pointer,
    entity,
    get what() {
      what ??= found.say('what');
      return what;
    },
    why,
    get next() {
      next ??= found.say('next');
      return next;
    },
    get related() {
      related ??= found.related.map((other) => ({ file: other.file, position: loaded.locate(other) }));
      return related;
    },
    ...(found.edit === undefined ? {} : { edit: found.edit }),
  };
}

function severityOf(rule: Rule, found: Severity, settings: Settings): Severity {
  const set = rule.always === true ? undefined : settings.rules[rule.id];
  if (set !== undefined && set !== 'off') return set;
  return settings.status === 'forming' && rule.forming !== undefined ? rule.forming : found;
}

/** Without those that say the same of the same place. What a finding says, and then where, is asked only where several are about the same. */
function each(findings: readonly Finding[]): readonly Finding[] {
  const about = ({ severity, rule, file, entity }: Finding) => [severity, rule, file, entity].join('\n');
  const said = ({ what }: Finding) => what;
  const where = ({ position: { line, column } }: Finding) => `${line}:${column}`;
  return firsts(findings, [about, said, where]);
}

/** The first of those that have all keys in common; a key is asked for only among those that have the ones before it in common. */
function firsts(
  findings: readonly Finding[],
  [key, ...keys]: readonly ((finding: Finding) => string)[],
): readonly Finding[] {
  if (key === undefined) return findings.slice(0, 1);
  return [...groupBy(findings, key).values()].flatMap((same) => (same.length === 1 ? same : firsts(same, keys)));
}
