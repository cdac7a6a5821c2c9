/** Help for deciding without a meeting. */

const SIGNING = {
  as: 'the person at work, where several keys lie here',
  signingKey: 'the key to sign with',
};

/** Help for `circles propose`. */
export const helpPropose = {
  summary: 'puts something to a circle that is answered without a meeting',
  description:
    'Takes what you changed in the files, or words, and puts it to everybody whose consent it needs. The files stay as decided until it is adopted.\nEverybody answers in their own time: `circles respond`. How long that takes at least is for the circle to say (`async` in circles.yaml or circle.yaml); without that it gathers questions and reactions, and is decided in a meeting.\nAn objection stops the clock. A new version (`--amend`) is answered anew, with the full time.',
  arguments: { title: 'what it is called, in a few words' },
  options: {
    policy: 'a new agreement with this title; its words come with --text',
    text: 'the exact words; - reads them from what is typed or piped in',
    once: 'a one-time decision: words without a file',
    keep: 'agreements to keep for another time, separated by commas',
    retire: 'agreements to end, separated by commas',
    join: 'somebody joins; a name, or NAME=handle',
    extend: 'the holder of this role carries on for a short time',
    until: 'the last day of that, or of the term with --role',
    only: 'of the edited files only this one; may be given several times',
    answers: 'the contested decision whose objections this one answers',
    supersedes: 'the decision that this one replaces',
    corrects: 'the decision in which this one puts a mistake right',
    circle: 'the circle that decides',
    driver: 'why this is needed',
    review: 'the day by which it is looked at again',
    closes: 'not adopted before this day; a day, or a time such as P10D',
    amend: 'a new version of this proposal: with --text, or with what you changed in its files',
    way: 'how what was said against it is worked in',
    change: 'what was changed because of it, in words',
    understood: 'what was said against it, in the words of the circle',
    metric: 'with --way measure: what is watched',
    threshold: 'from what point on it is not good enough',
    watcher: 'who watches it; without it, everybody',
    check: 'the day on which it comes back',
    role: 'somebody is to be selected for this role; everybody names somebody in writing',
    qualification: 'what is looked for in them; may be given several times',
    start: 'the first day of the term; without it, it begins with the selection',
    term: 'how long the term is, such as P1Y; or --until',
    proposedBy: 'the circle that proposes a leader, where two may',
    branch: 'for those who work by pull request: on a branch of its own, with the files in their places',
    withdraw: 'take this proposal back',
    ...SIGNING,
  },
  examples: [
    {
      line: 'circles propose --policy "Quiet hours" --text "No music after ten."',
      does: 'a new agreement',
    },
    { line: 'circles propose "Label allergens" --circle kitchen', does: 'what you changed in the files' },
    {
      line: 'circles propose --amend "Quiet hours" --text "No music after eleven." --change "An hour later."',
      does: 'after an objection',
    },
    {
      line: 'circles propose --role kitchen/secretary --until "30 Nov 2027" --qualification "Writes clearly."',
      does: 'a selection; everybody names somebody on their own computer',
    },
    {
      line: 'circles propose --amend "Quiet hours" --way measure --metric "Complaints" --threshold "more than two" --check 2027-03-01',
      does: 'try it as it is, watch, and look again',
    },
    { line: 'circles propose --withdraw "Quiet hours"', does: 'take it back' },
  ],
};

/** Help for `circles respond`. */
export const helpRespond = {
  summary: 'your answer to an open proposal',
  description:
    'Everything you say of one version lies in one file that you sign; nobody else changes it, and your latest answer stands.\nQuestions and reactions come first; consent can follow. At a terminal, without options, the proposal is shown and you are asked.',
  arguments: { proposal: 'its title, or its name' },
  options: {
    question: 'something you need to understand',
    reaction: 'how you see it, in a few sentences',
    nominate: 'whom you name for the role, or nobody; ROLE=PERSON where there are several roles',
    because: 'why; one for each name, in the same order',
    consent: 'you consent to this version',
    object: 'you have an objection: what would happen if it were adopted as it is',
    aim: 'which aim that would get in the way of; without it, it is still looked for',
    callMeeting: 'this needs a meeting, because …',
    askingAtHome: 'you ask those you speak for, until this day',
    moreTime: 'you ask for time until this day',
    for: 'somebody without a key, whose answer you heard; you sign it',
    ...SIGNING,
  },
  examples: [
    { line: 'circles respond "Quiet hours"', does: 'read it, and be asked' },
    { line: 'circles respond "Quiet hours" --question "Also on weekends?"', does: 'understand it first' },
    { line: 'circles respond "Quiet hours" --consent', does: 'nothing stands against it' },
    {
      line: 'circles respond "Quiet hours" --object "The choir rehearses until eleven." --aim "A house full of music."',
      does: 'something does',
    },
    {
      line: 'circles respond kitchen/selection-secretary-kitchen --nominate Ben --because "Writes clearly."',
      does: 'whom you name, in silence',
    },
    { line: 'circles respond "Quiet hours" --consent --for cleo', does: 'Cleo has no key, and told you' },
  ],
};
