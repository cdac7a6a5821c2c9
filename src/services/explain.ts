/** Tells what a rule wants and why: the pages behind `circles explain` and the table of rules. */
import { memoryTree } from '../load/file-tree.ts';
import { load } from '../load/load.ts';
import { en } from '../messages/en.ts';
import { type Labels, STANDARD_LABELS } from '../messages/labels.ts';
import { type Finding, inOrder, type RuleGroup } from '../model/finding.ts';
import type { PageExample, RulePage } from '../render/reports/rule-page.ts';
import { exampleFiles } from '../rules/example-files.ts';
import { EXAMPLE_DAY } from '../rules/example-group.ts';
import { RULE_GROUPS } from '../rules/index.ts';
import type { Example, Rule } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';

/** The page of the rule with this id, in the group's own words; undefined when no rule is called so. */
export function explain(id: string, labels: Labels = STANDARD_LABELS): RulePage | undefined {
  const found = GROUPED.find(({ rule }) => rule.id === id);
  return found === undefined ? undefined : pageOf(found, labels);
}

/** The pages of all rules, in the order of the list. */
export function rulePages(labels: Labels = STANDARD_LABELS): readonly RulePage[] {
  return GROUPED.map((each) => pageOf(each, labels));
}

interface Grouped {
  readonly group: RuleGroup;
  readonly rule: Rule;
}

const GROUPED: readonly Grouped[] = RULE_GROUPS.flatMap(({ group, rules }) => rules.map((rule) => ({ group, rule })));

function pageOf({ group, rule }: Grouped, labels: Labels): RulePage {
  const { title, why, question } = en(labels).rules[rule.id];
  const [bad, good] = [true, false].map((found) => rule.examples().find(({ finds }) => finds.length > 0 === found));
  if (bad === undefined || good === undefined) throw new TypeError(`${rule.id} lacks an example`);
  const [finding] = findingsOf(rule, bad);
  return {
    id: rule.id,
    group,
    covers: rule.covers,
    title,
    why,
    ...(question === undefined ? {} : { question }),
    severity: rule.severity,
    ...(rule.practice === undefined ? {} : { practice: rule.practice }),
    forming: rule.forming !== undefined,
    always: rule.always === true,
    bad: { ...exampleOf(bad), what: finding?.what ?? '', next: finding?.next ?? '' },
    good: exampleOf(good),
  };
}

function exampleOf({ name, files }: Example): PageExample {
  const [[path, text] = ['', null]] = Object.entries(files);
  return { name, path, text: text ?? '' };
}

function findingsOf(rule: Rule, example: Example): readonly Finding[] {
  const { today = EXAMPLE_DAY, contested = [], proposals = [] } = example;
  const options = { today, only: [rule.id], contested, proposals };
  return inOrder(runRules(load(memoryTree(exampleFiles(example))), options).findings);
}
