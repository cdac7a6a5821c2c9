/** Help for the commands around the round: selections, notices, objections afterwards. */

const SIGNING = {
  as: 'the person who records, where several keys lie here',
  signingKey: 'the key to sign with',
};

/** Help for `circles select`. */
export const helpSelect = {
  summary: 'records who takes a role, selected by consent for their reasons',
  description:
    'Records a selection: the role, the person, from when until when, what was looked for and why this person.\nA role that every circle has (leader, delegate, facilitator, secretary) is described on the way where it is not yet.\nAt a terminal it leads through the rounds; it counts nothing and proposes nobody.',
  arguments: { roles: 'the role, such as kitchen/secretary, or its title; several of one circle in one go' },
  options: {
    person: 'who was selected',
    start: 'the first day; today without it',
    term: 'for how long, such as P6M or P1Y',
    until: 'the last day',
    qualification: 'what was looked for; may be given several times',
    reason: 'why this person; may be given several times',
    proposedBy: 'the circle that proposes: for a leader also the one above, as the group has agreed',
    proposal: 'the selection for which people have named somebody in writing (`circles propose --role`)',
    fastStart: 'the first roles of a new circle by one proposal, without nominations, for three months at most',
    consent: 'who consented, separated by commas, or all',
    absent: 'who was absent, separated by commas',
    objectionFile: 'a file that lists the objections and how they were integrated',
    title: 'what the decision is called',
    fresh: 'ask everything afresh, also where an earlier selection was interrupted',
    decided: 'the day of the meeting; today without it',
    from: 'a file that holds all of this',
    ...SIGNING,
  },
  examples: [
    { line: 'circles select kitchen/secretary', does: 'round by round' },
    {
      line: 'circles select kitchen/secretary --person ben --term P1Y --reason "Writes clearly." --consent all',
      does: 'from minutes on paper',
    },
    { line: 'circles select kitchen/secretary kitchen/facilitator', does: 'two roles in one go, at a terminal' },
    { line: 'circles select --from selection.yaml', does: 'from a file' },
  ],
};

/** Help for `circles note`. */
export const helpNote = {
  summary: 'notes a fact nobody consents to: somebody leaves, is away, comes back, steps back',
  description:
    'Writes down what is so without anybody deciding it: left, on-leave, back, resigned ROLE, renamed NAME, trained REQUIREMENT.\nWho has a signing key notes it about themselves; about others somebody who records for one of their circles does.\nLeaving ends everything that hangs on the person, and shows it first; within a month, back takes all of it up again.',
  arguments: {
    person: 'whom it is about',
    fact: 'left, on-leave, back, resigned, renamed or trained',
    thing: 'the role, the new name or the training',
  },
  options: { on: 'the day it happened; with resigned the last day in the role', ...SIGNING },
  examples: [
    { line: 'circles note ben resigned kitchen/secretary', does: 'a role ends today' },
    { line: 'circles note cleo on-leave', does: 'no consent asked until she is back' },
    { line: 'circles note cleo back', does: 'everything as it was before' },
    { line: 'circles note ana renamed "Ana Lopez"', does: 'another name' },
    { line: 'circles note ben left --dry-run', does: 'only show what would end' },
  ],
};

/** Help for `circles object`. */
export const helpObject = {
  summary: 'notes an objection of somebody who was absent, while there is time for it',
  description:
    'Adds a signed objection beside a decision. The decision is contested from then on, until a later one answers it.\nIt is possible for who was absent, until the day that the decision names.\nWho is written down as consenting, absent or present, and has not signed, can say on any day that this is not so: --denies.',
  arguments: { decision: 'its title, or its day and name' },
  options: {
    argument: 'what would happen because of it',
    denies: 'it is about you, not about what was decided: you never consented, or were there, or were not',
    aim: 'which aim it gets in the way of; without it, it is still looked for',
    ...SIGNING,
    as: 'who objects; without a key of their own, you sign what you heard from them',
  },
  examples: [
    {
      line: 'circles object "Label allergens" --argument "Labels fall off in the steam."',
      does: 'your own objection',
    },
    {
      line: 'circles object "Label allergens" --denies --argument "I was not there."',
      does: 'the minutes are wrong about you',
    },
    { line: 'circles object "Label allergens" --as cleo --argument "Nobody has time."', does: 'heard from Cleo' },
  ],
};
