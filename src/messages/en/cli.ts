/** What the command line itself says: errors of use, questions, faults of ours. */

/** Errors and questions that no single command owns. */
export const cliEn = {
  /** Opens the line of every error. */
  error: (what: string) => `circles: ${what}`,
  noDate: (name: string, value: string, meant: string | undefined) => ({
    what: `${name} is "${value}", and that is not a day in the calendar.`,
    hint: `Write it as year-month-day, such as ${meant ?? '2027-11-30'}.`,
  }),
  dateAhead: (date: string, today: string) => ({
    what: `--at is ${date}, and that day has not come yet: today is ${today}.`,
    hint: `Leave --at away to see what is decided now. To reckon terms for a day to come: \`--today ${date}\`.`,
  }),
  noPeriod: (name: string, value: string) => ({
    what: `${name} is "${value}", and that is not a length of time.`,
    hint: 'Write P and a number of days, weeks, months or years, such as P30D, P6M or P1Y.',
  }),
  noOrganisation: (folder: string) => ({
    what: `There is no organisation in ${folder}: neither here nor in a folder above it lies a circles.yaml.`,
    hint: 'Start one here with `circles init`, or name its folder: `circles -C FOLDER status`.',
  }),
  usage: (what: string, command: string) => ({ what, hint: `How it is written: \`circles help${command}\`.` }),
  noInner: (command: string, typed: string, near: string | undefined) => ({
    what: `\`circles ${command}\` has nothing called "${typed}".`,
    hint: near === undefined ? `How it is written: \`circles help ${command}\`.` : `Did you mean ${near}?`,
  }),
  /** In the place of commander's own words, by its codes. */
  miscalled: {
    'commander.missingArgument': (command: string, name: string) =>
      `\`circles${command}\` needs one more word: ${name}`,
    'commander.excessArguments': (command: string) => `\`circles${command}\` does not take that many words`,
  },
  oneMoreWord: (command: string, words: readonly string[]) =>
    `\`circles ${command}\` needs one more word: ${words.join(', ')}.`,
  noTopic: (topic: string, near: string | undefined) => ({
    what: `There is no help on "${topic}".`,
    hint: near === undefined ? 'All commands: `circles help --all`.' : `Did you mean \`circles help ${near}\`?`,
  }),
  fault: (message: string) => `circles: something went wrong that should not have: ${message}`,
  faultHint: (verbose: boolean) =>
    verbose
      ? 'This is a fault of the tool, not of yours. Please report it with the lines above.'
      : 'This is a fault of the tool, not of yours. Run the same again with --verbose and report what it prints.',
  interrupted: 'Stopped. Nothing was changed.',
  interruptedKept: 'What was answered is kept: run the same again to go on where you were.',
  goOn: (where: string) => `Go on where you were? (${where})`,
  goOnExplained:
    'The answers given so far are kept on this computer until the end of the round. No starts over; so does --fresh.',
  /** Where a conversation was left. */
  where: (p: {
    title: string | undefined;
    step: string | undefined;
    answers: number;
    voices: { said: number; of: number } | undefined;
  }) => {
    const place = [p.title, p.step?.toLowerCase()].filter((part) => part !== undefined).join(': ');
    const heard = p.voices === undefined ? `${p.answers} answered` : `${p.voices.said} of ${p.voices.of} have answered`;
    return place === '' ? heard : `${place}, ${heard}`;
  },
  answersNotKept: (why: string) => `Your answers can’t be kept, so an interruption would lose them. ${why}`,
  answersOutdated: 'Something was recorded since you were interrupted, so everything is asked afresh.',
  answersUnreadable: 'What was kept of your earlier answers can’t be read, so everything is asked afresh.',
  answersEnd: 'From here on it is asked afresh, because what is on the table is no longer the same.',
  noReport: (report: string, formats: readonly string[]) => ({
    what: `--report is "${report}", and there is no such kind of report.`,
    hint: `Write one of ${formats.join(', ')}, and the file it goes to: \`--report ${formats[0]}=FILE\`.`,
  }),
  unprintable: (p: { full: boolean; code: string }) => ({
    what: `what is printed could not be written: ${p.full ? 'the disk is full' : p.code}.`,
    hint: 'Make sure that it can be written where it goes, then try again.',
  }),
  written: (file: string) => `Wrote ${file}.`,
  noNumber: (name: string, value: string) => ({
    what: `${name} is "${value}", and that is not a whole number from 1 on.`,
    hint: `Write it in digits, such as \`${name} 2\`.`,
  }),
  /** Questions. */
  answerMissing: (question: string) => ({
    what: `There was no answer left for the question "${question}".`,
    hint: 'Run it again at a terminal, or give the answers as options: the help of the command lists them.',
  }),
  withDefault: (question: string, value: string) => `${question} [${value}] `,
  plainQuestion: (question: string) => `${question} `,
  required: 'Please write something. A question mark explains the question, Ctrl-C stops.',
  noExplanation: 'There is nothing more to say about this question.',
  yesNo: (preset: boolean | undefined) => {
    if (preset === undefined) return 'yes/no';
    return preset ? 'YES/no' : 'yes/NO';
  },
  yes: ['y', 'yes'] as readonly string[],
  no: ['n', 'no'] as readonly string[],
  answerYesOrNo: 'Please answer yes or no.',
  option: (number: number, label: string) => `  ${number}. ${label}`,
  chooseNumber: (count: number) => `Number, 1 to ${count}:`,
  noSuchNumber: (count: number) => `Please write a number from 1 to ${count}.`,
  /** For a choice of one: nothing to choose, but everybody has to be ready. */
  whenReady: (label: string) => `Enter: ${label} `,
  /** Before a further line of one answer. */
  nextLine: '  ',
  step: (p: { name: string; number?: number; of?: number }) =>
    p.number === undefined ? p.name : `${p.name} (${p.number} of ${p.of ?? p.number})`,
  listItem: (number: number) => `  ${number}.`,
  listEnds: 'One in each line; an empty line ends the list.',
} as const;
