/** English words of the rules about money. */
import type { Labels } from '../labels.ts';
import type { RuleWords } from '../rule-parts.ts';
import { either, list } from './dates.ts';

type Area = 'funding-unattended' | 'funding-mismatch' | 'budget-overdrawn' | 'budget-rule-missing';

/** Money, in the group's own words. */
export function moneyRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return {
    'funding-unattended': {
      title: `Somebody looks after each funding stream, and it goes to a ${labels.circle}.`,
      why: 'Reports have days by which they are due, and whoever gave the money wants to know where it went.',
      what: ({ stream, missing }) => {
        const lacks = { officer: 'nobody who looks after it', circle: `no ${labels.circle} that uses it` } as const;
        return `"${stream}" has ${list(missing.map((one) => lacks[one]))}.`;
      },
      next: ({ file }) => `Write "officer:" and "receiving-circles:" in ${file}, then \`circles consent\`.`,
    },
    'funding-mismatch': {
      title: `Money goes to ${labels.circle}s that it is meant for.`,
      why: 'Money that was used for something else may have to be given back.',
      what: ({ stream, circle, problem, wanted, found }) =>
        problem === 'goals'
          ? `"${stream}" is meant for ${goalWord(wanted)} ${either(wanted)}, and ${circle} works for ${goalWord(found)} ${list(found)}.`
          : `"${stream}" is meant for ${either(wanted)}, and ${circle} is in ${list(found)}.`,
      next: ({ circleId }) =>
        `Ask whoever gave it, then put right its scope, or who receives it: \`circles backlog ${circleId} add "Where our money may go"\`.`,
    },
    'budget-overdrawn': {
      title: 'A budget round gives no more than there is.',
      why: 'Somebody was promised money that is not there.',
      what: ({ round, pot, given }) => `"${round}" gives ${given}, and there is ${pot}.`,
      next: ({ file }) => `Put the results right in ${file}, then \`circles consent\`.`,
    },
    'budget-rule-missing': {
      title: 'Money of a budget round is given by a rule.',
      why: 'A rule that had everybody’s consent before the first idea is what makes the results fair.',
      what: ({ round }) => `"${round}" has results and says nothing of how they came about.`,
      next: ({ file }) => `Write the rule as "allocation:" in ${file}, then \`circles consent\`.`,
    },
  };
}

function goalWord({ length }: readonly string[]): string {
  return length === 1 ? 'goal' : 'goals';
}
