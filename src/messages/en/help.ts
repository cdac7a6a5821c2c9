/** What `circles help` says: the words of every command, its arguments, options and examples. */

/** Words around the commands. */
export const helpEn = {
  intro: 'circles: who decides what, agreed by consent, written down and signed.',
  groups: {
    start: 'Start',
    decide: 'Decide together',
    see: 'See and check',
    support: 'Support',
  },
  more: 'More on one of them: `circles help check`. All commands: `circles help --all`.',
  allMore: 'More on one of them: `circles help check`.',
  everywhereTitle: 'Everywhere',
  examplesTitle: 'Examples:',
  usageOf: 'circles [command]',
  everywhere: {
    C: 'work as if started in this folder',
    today: 'the day to reckon from, such as 2027-11-30 (also CIRCLES_TODAY)',
    color: 'colours: auto, always or never',
    quiet: 'print results only',
    input: 'ask questions even when this does not look like a terminal',
    noInput: 'never ask questions',
    verbose: 'say more, with the technical details',
    help: 'show this help',
    version: 'print the version',
  },
  shared: {
    json: 'print JSON, the same as --format json',
    dryRun: 'show what would be written, and write nothing',
    at: 'the organisation as it was at the end of this day (2026-11-30), or at this revision',
  },

  check: {
    summary: 'looks through all files for faults, ended terms and missing roles',
    description:
      'Reads every file of the organisation and says what is wrong, what is due and what to do next.\nEnds with 0 when all is well and with 1 when something has to be done.',
    arguments: {},
    options: {
      format: 'how to print it',
      report:
        'another report in one of these formats, to a file (sarif=out.sarif) or here (github); may be given several times',
      failOn: 'what makes the check fail',
      only: 'only findings of this rule; may be given several times',
      since: 'fail only on findings that were not there at this revision',
      with: 'as it would be with this proposal adopted',
      fix: 'mend first what only one thing can have been meant by, in files that nobody has decided as they are',
      hints: 'show the pieces of advice too, not only their number',
      within: 'how far ahead to look for ending terms and reviews, such as P30D',
    },
    examples: [
      { line: 'circles check', does: 'everything, as of today' },
      { line: 'circles check --hints', does: 'with the pieces of advice' },
      { line: 'circles check --fix', does: 'slips of the pen are put right first' },
      { line: 'circles check --only term-expired', does: 'one rule' },
      { line: 'circles check --within P60D', does: 'what ends in the next 60 days' },
      { line: 'circles check --format github', does: 'notes beside the lines, in GitHub Actions' },
      {
        line: 'circles check --report sarif=out.sarif --report github',
        does: 'several reports at once, for a CI',
      },
    ],
  },
  explain: {
    summary: 'says what a rule of the check means and what to do about it',
    description: 'Prints the page of a rule: what it finds, why it matters, what to do, with a bad and a good example.',
    arguments: { rule: 'the name of the rule, as the check prints it; without it, all rules are listed' },
    options: {},
    examples: [
      { line: 'circles explain term-expired', does: 'one rule' },
      { line: 'circles explain', does: 'all rules, one line each' },
    ],
  },
  terms: {
    summary: 'lists who holds which role until when',
    description: 'Lists every term with its first and last day and the days that are left. The last day still counts.',
    arguments: {},
    options: {
      circle: 'only this circle',
      person: 'only this person',
      expired: 'only terms whose last day has passed and that nobody has ended or followed',
      within: 'only terms whose last day lies within this time from today, such as P30D',
      format: 'how to print it',
    },
    examples: [
      { line: 'circles terms', does: 'all terms' },
      { line: 'circles terms --within P30D', does: 'what ends in the next 30 days' },
      { line: 'circles terms --expired', does: 'what has run out' },
      { line: 'circles terms --format csv', does: 'for a spreadsheet' },
    ],
  },
  chart: {
    summary: 'draws the circles with their roles and who holds them',
    description:
      'Draws the organisation: as a tree to read, as a picture (svg), or as Mermaid or Markdown for a web page.',
    arguments: {},
    options: {
      format: 'how to draw it',
      circle: 'only this circle and what lies inside it',
      depth: 'how many levels of circles to draw',
      with: 'as it would be with this proposal adopted',
      output: 'write it to this file',
    },
    examples: [
      { line: 'circles chart', does: 'a tree, here' },
      { line: 'circles chart --format svg -o chart.svg', does: 'a picture in a file' },
      { line: 'circles chart --circle kitchen --depth 1', does: 'one circle' },
    ],
  },
  help: {
    summary: 'shows what there is and how it is called',
    description: 'Shows the most used commands, all of them, or the help of one.',
    arguments: { topic: 'a command' },
    options: { all: 'all commands' },
    examples: [
      { line: 'circles help', does: 'the most used commands' },
      { line: 'circles help --all', does: 'all commands' },
      { line: 'circles help check', does: 'one command' },
    ],
  },
} as const;
