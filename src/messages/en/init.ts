/** What is said and asked when an organisation starts. */
import { count, day, list } from './dates.ts';

/** With the stop at its end that people leave out when they type. */
function sentence(text: string): string {
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}

/** Everything that has to be said. */
const WHOLE =
  'circles init --name "Maple Street Co-op" --mission "To run a shared kitchen for our street." --person "Ana Ruiz" --person "Ben Okoro"';

/** What has been answered so far. */
interface Heard {
  readonly name?: string | undefined;
  readonly mission?: string | undefined;
  readonly people?: readonly string[] | undefined;
  /** Day of the founding round. */
  readonly consented?: string | undefined;
}

/** Sentences of `circles init`. */
export const initEn = {
  unknownTemplate: (p: { name: string; known: readonly string[] }) => ({
    what: `There is no template "${p.name}".`,
    hint: `Take one of these: ${p.known.join(', ')}; or name a folder that holds a circles.yaml.`,
  }),
  nameMissing: () => ({
    what: 'The organisation has no name yet.',
    hint: `Say it in your words, like this: \`${WHOLE}\`. At a terminal, \`circles init\` asks.`,
  }),
  missionMissing: () => ({
    what: 'It is not said what the organisation sets out to do.',
    hint: 'Say `--mission "To run a shared kitchen for our street."`.',
  }),
  personMissing: () => ({
    what: 'Nobody is named; the first person is the one who signs.',
    hint: 'Say `--person "Ana Ruiz" --person "Ben Okoro"`.',
  }),
  personTwice: (p: { name: string }) => ({
    what: `${p.name} is named twice.`,
    hint: `Leave one out. If they are two people, give each a short handle: \`--person "${p.name}=handle"\`.`,
  }),
  nobodyInFiles: () => ({
    what: 'There are files of an organisation here, but no people in them, so nobody can sign.',
    hint: 'Add yourself first, in a file such as people/ana.yaml with the line `name: Ana Ruiz`, and run `circles init` again.',
  }),
  whoSigns: (p: { names: readonly string[] }) => ({
    what: `There are files of an organisation here, and it is not said which of the people in them signs: ${list(p.names)}.`,
    hint: `Say who you are: \`circles init --person "${p.names[0] ?? ''}"\`.`,
  }),
  filesHere: (p: { options: readonly string[] }) => ({
    what: `The files of an organisation are here already, and they say what ${list(p.options)} would say.`,
    hint: 'Leave that out to found over the files that are here: `circles init --person NAME` says who signs.',
  }),
  consentedLater: (p: { date: string; today: string }) => ({
    what: `Nobody can have consented on ${day(p.date)}: today is ${day(p.today)}.`,
    hint: 'Give the day of the meeting: `--consented DATE`.',
  }),
  timezoneUnknown: (p: { timezone: string }) => ({
    what: `There is no time zone called "${p.timezone}".`,
    hint: 'Write it as continent and city, such as `--timezone Europe/Rome`.',
  }),
  handleMissing: (p: { name: string }) => ({
    what: `"${p.name}" can't be written in the small Latin letters that files are named by.`,
    hint: `Add a short handle after it: \`--person "${p.name}=handle"\`.`,
  }),
  handleUnlawful: (p: { handle: string; suggestion: string }) => ({
    what: `"${p.handle}" can't be a handle: small letters a–z, digits and single hyphens only, at most 40.`,
    hint: `Take another, such as "${p.suggestion}".`,
  }),
  handleTaken: (p: { handle: string }) => ({
    what: `The handle "${p.handle}" is given twice.`,
    hint: 'Give each person a handle of their own: `"Ana Ruiz=ana-r"`.',
  }),
  insideAnother: (p: { folder: string; root: string }) => ({
    what: `${p.folder} lies inside ${p.root}, which has a history of its own.`,
    hint: `Start in a folder outside it, or in ${p.root} itself.`,
  }),
  alreadyFounded: (p: { name: string; people: number; circles: number }) =>
    `${p.name} is here already: ${count(p.people, 'person', 'people')}, ${count(p.circles, 'circle')}. Nothing was changed.`,
  fileInTheWay: (p: { path: string }) => ({
    what: `${p.path} is here already and would be overwritten.`,
    hint: 'Move it away, or start in an empty folder.',
  }),
  foundingTitle: (p: { name: string }) => `Found ${p.name}`,
  confirmTitle: () => 'Agree to the aim, to deciding by consent, and to each other as members',
  confirmText: (p: { mission: string }) =>
    `We consent to our aim: ${sentence(p.mission)} We decide by consent. We take each other as members of this group.`,
  founded: (p: { name: string; people: number; circles: number }) =>
    `${p.name} is founded: ${count(p.people, 'person', 'people')}, ${count(p.circles, 'circle')}.`,
  confirmed: (p: { date: string }) => `The founding round of ${day(p.date)} is recorded too.`,
  made: {
    folder: 'Folder',
    page: 'Front page',
    key: 'Your key',
    identity: 'Identity',
    founding: 'Founding record',
  },
  newKey: (p: { file: string }) => `${p.file} (new; it stays on this computer, keep a copy in a safe place)`,
  keyWithAgent: 'with your key agent',
  keysTakenOut: (p: { names: readonly string[] }) =>
    `The signing keys of ${list(p.names)} were taken out of the files, since only their owners can bring them in. Each runs \`circles keys create\` and sends you the line it prints.`,
  would: (p: { root: string; files: number }) => `Would write ${count(p.files, 'file')} in ${p.root} and sign them:`,
  wouldMakeKey: 'Would make a signing key for you.',
  notStarted: 'Nothing was written.',
  mindTitle: 'Keep in mind:',
  nextTitle: 'Next:',
  next: {
    go: 'go there',
    next: 'says what to do first, with the words for your first meeting',
    consent: 'records what you agree',
  },
  nextCommand: 'circles next',
  consentExample: 'circles consent --policy "Label allergens" --text "Every dish carries a label." --consent all',
  sameCommand: 'The same without questions:',
  screenTitle: 'A new organisation',
  heard: (p: Heard) => [
    ...(p.name === undefined ? [] : [`Name:     ${p.name}`]),
    ...(p.mission === undefined ? [] : [`Mission:  ${p.mission}`]),
    ...(p.people === undefined ? [] : [`People:   ${list(p.people)}`]),
    ...(p.consented === undefined ? [] : [`Began:    ${day(p.consented)}`]),
  ],
  asked: {
    name: 'What is the group called?',
    mission: 'What does it set out to do?',
    you: 'What is your name?',
    others: 'Who else belongs to it?',
    consented: 'Have you all met and consented to starting together?',
    consentedOn: 'On which day?',
    public: 'Will people outside the group read these files?',
    who: 'Which of these people are you?',
    start: (p: { name: string; folder: string; people: readonly string[] }) =>
      `Start ${p.name} in the folder ${p.folder}, with ${list(p.people)}?`,
    handle: (p: { name: string }) => `A short handle for ${p.name}, in small Latin letters:`,
  },
  explained: {
    handle: 'Files are named by it. Small letters a–z, digits and single hyphens, such as yamada.',
    consentedOn: 'The day of that meeting, such as 2026-11-28.',
    name: 'The name people know the group by. It can be changed later by a decision.',
    mission: 'One sentence that begins with "To", such as: To run a shared kitchen for our street.',
    you: 'Your name, or a pseudonym you are known by. You sign the first record; no e-mail is asked for.',
    others: 'One name on each line, an empty line to end. They need nothing installed to be members.',
    consented: 'If yes, that is recorded as your first decision. If not, it will be the first thing to do together.',
    start:
      'With yes the folder, its files, your signing key and the signed founding record are made. With no nothing is.',
    public: 'If yes, names in these files stay readable for ever. A pseudonym is enough.',
  },
};
