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
