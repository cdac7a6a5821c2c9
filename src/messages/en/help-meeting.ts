/** Help for the commands around meetings. */

const SIGNING = {
  as: 'the person who records, where several keys lie here',
  signingKey: 'the key to sign with',
};

/** Help for `circles backlog`. */
export const helpBacklog = {
  summary: 'shows the topics that wait for a meeting, adds one, or takes one away',
  description:
    'Shows the topics of every circle, or of one. `add` puts one at the end, `done` takes one away by its number or its words.\nThe order is the circle’s own: change it in the file. Nothing in it is decided.',
  arguments: { words: 'the circle if there are several, then add "Topic" or done 1' },
  options: {
    by: 'who brings the topic',
    kind: 'what the meeting does with it',
    minutes: 'how long it takes, roughly',
    note: 'what the circle should know beforehand',
    due: 'the day by which it should be taken up',
    format: 'how to print it',
    ...SIGNING,
  },
  examples: [
    { line: 'circles backlog', does: 'everything that waits' },
    { line: 'circles backlog kitchen add "A second oven" --kind decide --minutes 15', does: 'a topic for the kitchen' },
    { line: 'circles backlog kitchen done 1', does: 'the first one is done' },
  ],
};

/** Help for `circles review`. */
export const helpReview = {
  summary: 'shows what is to be looked at again, and records what is kept, changed or ended',
  description:
    'Lists agreements, terms, watched objections and reviews of roles and circles that are over or due soon.\nWhat a circle keeps, ends or starts over with is one round, and one decision; other words for an agreement are a round of their own.\nA season takes everything of the next three months, keeps together what may be kept together, and spreads the new ends.\nOf the review of a role or a circle only the day, the number of people and the next day are shared; the words stay in private/.',
  arguments: { subject: 'a role or a circle that was looked at, such as kitchen/secretary' },
  options: {
    circle: 'only what this circle decides',
    within: 'how far ahead to look, such as P60D',
    season: 'group what may be kept together and spread the new ends',
    keep: 'agreements to keep for another time, separated by commas, or all',
    retire: 'agreements to end, separated by commas',
    startOver: 'agreements to start over with; they hold until something new is agreed',
    carryOn: 'roles whose holders carry on for another term, separated by commas, or all',
    amend: 'the agreement that gets other words',
    text: 'the new words in full, or with a role or circle what was said; - to type or pipe them in',
    until: 'the last day of what is kept',
    seen: 'what you saw since it was agreed',
    reviewers: 'how many people looked at the role or circle together',
    next: 'the day by which it is looked at again',
    consent: 'who consented, separated by commas, or all',
    absent: 'who was absent, separated by commas',
    objectionFile: 'a file that lists the objections and how they were integrated',
    decided: 'the day of the meeting; today without it',
    format: 'how to print it',
    ...SIGNING,
  },
  examples: [
    { line: 'circles review', does: 'what is due' },
    { line: 'circles review --keep kitchen/allergens,kitchen/shopping --consent all', does: 'both kept in one round' },
    { line: 'circles review --season', does: 'the rounds of a season' },
    { line: 'circles review kitchen/secretary --reviewers 4 --next "in a year"', does: 'a role was looked at' },
  ],
};

/** Help for `circles meeting`. */
export const helpMeeting = {
  summary: 'makes the agenda of a circle, and leads through its meeting',
  description:
    'Makes the agenda from what the founding meetings ask for, what comes back, what is due for review, ending terms, open proposals and the topics that wait.\nAt a terminal it leads through the meeting: check-in, who is here, the minutes that wait, consent to the agenda, each item to an outcome, closing. Each decision is recorded at once, with a round of its own.\nThe minutes are printed as text to send, and written down for the next meeting to consent to.',
  arguments: { circle: 'the circle that meets' },
  options: {
    paper: 'print a sheet to fill in by hand',
    enter: 'take a filled-in sheet back, from a file or - for a pipe; all its decisions are planned first',
    fresh: 'begin anew, without the answers that were kept when it was interrupted',
    format: 'how to print the agenda',
    ...SIGNING,
  },
  examples: [
    { line: 'circles meeting kitchen', does: 'at a terminal: the meeting; else its agenda' },
    { line: 'circles meeting kitchen --no-input', does: 'only the agenda' },
    { line: 'circles meeting kitchen --paper', does: 'a sheet to fill in by hand' },
    { line: 'circles meeting kitchen --enter minutes.txt', does: 'what was filled in, taken back' },
  ],
};

/** Help for `circles report`. */
export const helpReport = {
  summary: 'reports in words and numbers',
  description: 'Reports about how the group works together.',
  arguments: {},
  options: {},
  examples: [
    { line: 'circles report health', does: 'what a coach would look at' },
    { line: 'circles report voices', does: 'how speaking was shared out' },
  ],
};

/** Help for `circles report voices`. */
export const helpVoices = {
  summary: 'shows how speaking was shared out at meetings, in numbers without names',
  description:
    'Shows for each circle how many people took part in its meetings, how often somebody spoke, and how evenly.\nThe numbers come from the closing of meetings where they were counted. Nobody is named or scored; a group that says `voices: off` has no such report.',
  arguments: { circle: 'only this circle' },
  options: { format: 'how to print it' },
  examples: [
    { line: 'circles report voices', does: 'every circle' },
    { line: 'circles report voices kitchen', does: 'one circle' },
  ],
};

/** Help for `circles report health`. */
export const helpHealth = {
  summary: 'shows how the group works together, as a coach would read it',
  description:
    'Takes what the check finds about links, terms, voices, reviews and how the work is shared out, and tells it by circle: one line each,\nthen what a coach would look at first, and which circles are well. There is no score, and nobody is ranked.\nIt always ends with 0; `circles check` is what fails.',
  arguments: { circle: 'only this circle' },
  options: {
    questions: 'with a question for each, to ask the circle',
    format: 'how to print it',
  },
  examples: [
    { line: 'circles report health', does: 'every circle' },
    { line: 'circles report health kitchen --questions', does: 'one circle, with what to ask' },
    { line: 'circles report health --format markdown', does: 'for notes' },
  ],
};
