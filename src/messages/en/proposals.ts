/** What is said around a proposal that is answered without a meeting. */
import type { IsoDate } from '../../model/calendar.ts';
import type { Labels } from '../labels.ts';
import { count, list, readBack } from './dates.ts';

interface Counted {
  readonly answered: number;
  readonly asked: number;
  readonly objections: number;
  readonly calls: number;
  readonly meets: readonly string[];
  readonly earliest: IsoDate | undefined;
  readonly today: IsoDate;
}

/** In the group's own words. */
export function proposalsEn(labels: Labels) {
  return {
    ...STANDING,
    ...refusalsEn(labels),
    subject: (p: { title: string; number: number }) =>
      p.number === 1 ? `Proposal: ${p.title}` : `Proposal, version ${p.number}: ${p.title}`,
    withdrawnSubject: (p: { title: string }) => `Proposal taken back: ${p.title}`,
    answerSubject: (p: { title: string }) => `Answer to: ${p.title}`,
    heardSubject: (p: { title: string; circle: string }) => `Heard in the meeting of ${p.circle}: ${p.title}`,
    takenBack: 'Taken back by the person who raised it.',
    workedIn: (p: { version: number }) => `Worked into version ${p.version}.`,
    proposed: (p: { title: string; by: string; number: number }) =>
      p.number === 1
        ? `Proposed: ${p.title} (by ${p.by})`
        : `Amended: ${p.title}, version ${p.number} (by ${p.by}). Everybody is asked again.`,
    willPropose: (p: { title: string }) => `To be proposed: ${p.title}`,
    words: (p: { text: string }) => `  Words: ${p.text.trim().replaceAll('\n', '\n         ')}`,
    change: (p: { told: string }) => `  - ${p.told}`,
    watched: (p: { metric: string; threshold: string; date: IsoDate; today: IsoDate }) =>
      `  Watched: ${p.metric}, ${p.threshold}. Comes back on ${readBack(p.date, p.today)}.`,
    replaces: (p: { title: string }) => `  Replaces "${p.title}".`,
    corrects: (p: { title: string }) => `  Puts a mistake in "${p.title}" right.`,
    answers: (p: { count: number }) => `  Answers ${count(p.count, 'objection')} to an earlier ${labels.decision}.`,
    readIn: (p: { names: readonly string[] }) => `Read in, as consented in writing: ${list(p.names)}.`,
    needsVersion: (p: { name: string }) =>
      `Nothing was recorded. Other words are another version: \`circles propose --amend ${p.name}\`.`,
    askedOf: (p: { circle: string; names: readonly string[] }) => `  ${p.circle} is asked: ${list(p.names)}`,
    putBack: (p: { files: number }) =>
      `  What you changed lies with the proposal now; ${p.files === 1 ? 'the file is' : `${p.files} files are`} as decided before.`,
    tellOthers: (p: { name: string }) =>
      `Next: send it to the others with \`circles share\`. They answer: \`circles respond ${p.name}\`.`,
    tellNominators: (p: { name: string }) =>
      `Next: send it to the others with \`circles share\`. Each names somebody on their own computer, in silence: \`circles respond ${p.name}\`. Then hold the selection: \`circles select --proposal ${p.name}\`.`,
    onBranch: (p: { name: string; branch: string }) =>
      `The branch ${p.branch} holds it, with the files in their places; here nothing is changed. Send it (\`git push origin ${p.branch}\`) and open a pull request: its check says what is undecided until everybody has answered there (\`circles respond ${p.name}\`) and it is adopted there (\`circles consent --proposal ${p.name}\`).`,
    withdrawn: (p: { title: string }) => `Taken back: ${p.title}. Nothing was decided.`,
    laidForEditing: (p: { name: string; files: readonly string[] }) =>
      `What is proposed lies in its place now: ${list(p.files)}. Change it there; then \`circles propose --amend ${p.name}\`.`,
    answered: (p: { name: string; title: string }) => `Noted: ${p.name} has answered "${p.title}".`,
    heardBy: (p: { name: string; hearer: string }) => `  Heard and signed by ${p.hearer}, as ${p.name} has no key.`,
    early: (p: { date: IsoDate; today: IsoDate }) =>
      `  Until ${readBack(p.date, p.today)}, the others ask and react. Your consent stands unless you change it.`,
    waits: (p: { title: string; met: readonly string[]; others: readonly string[] }) =>
      `Noted: ${list(p.met)} ${p.met.length === 1 ? 'has' : 'have'} been heard on "${p.title}". It waits for ${list(p.others)}.`,
    sealed:
      '  The tool shows it to nobody before the selection. It can’t hide it: whoever opens the file can read it, and it stays in the history of the copies.',
    nextAnswer: 'Next: `circles share` brings it to the others; `circles status` shows how it stands.',
    notWritten: 'Nothing was written.',
    ask: {
      what: 'How do you answer?',
      answers: {
        question: 'I have a question, to understand it',
        reaction: 'I say how I see it',
        nominate: 'I name somebody',
        consent: 'I consent',
        object: 'I have an objection',
        'call-meeting': 'this needs a meeting',
        'asking-at-home': 'I am asking at home first',
        'more-time': 'I need more time',
      },
      question: 'Your question:',
      reaction: 'Your reaction, in a few sentences:',
      names: (p: { role: string | undefined }) =>
        `Whom do you name${p.role === undefined ? '' : ` as ${p.role}`}? (empty for nobody)`,
      because: (p: { name: string }) => `Why ${p.name}?`,
      argument: 'What would happen if we adopted it as it is?',
      aim: 'Which of our aims would that get in the way of? (leave empty if not found yet)',
      meeting: 'Why is a meeting needed?',
      until: 'Until which day?',
      holdRound: 'It is not done in writing. Hold the round on it here, with everybody who has not consented yet?',
      explanation:
        'A question helps to understand, without an opinion in it. A reaction says what you think and feel about it. To consent means: you see nothing in it that gets in the way of the aim. An objection says what would; it stops the clock until it is worked in.',
    },
  };
}

function openParts({ objections, calls }: Counted): readonly string[] {
  return [
    ...(objections === 0 ? [] : [`${count(objections, 'objection')} open`]),
    ...(calls === 0 ? [] : ['a meeting is asked for']),
  ];
}

function dayParts({ meets, earliest, today }: Counted): readonly string[] {
  return [
    ...(meets.length === 0 ? [] : [`${list(meets)} ${meets.length === 1 ? 'decides' : 'decide'} in a meeting`]),
    ...(earliest === undefined ? [] : [`earliest adoption ${readBack(earliest, today)}`]),
  ];
}

/** How it stands. */
const STANDING = {
  summary: (p: Counted) => `${[`${p.answered} of ${p.asked} answered`, ...openParts(p), ...dayParts(p)].join(', ')}.`,
  consents: (p: { circle: string; names: readonly string[] }) => `${p.circle} consents: ${list(p.names)}`,
  nominated: (p: { circle: string; names: readonly string[] }) =>
    `${p.circle}, have named somebody: ${list(p.names)}. Whom is told in the selection.`,
  objects: (p: { name: string; argument: string }) => `${p.name} objects: ${p.argument}`,
  calls: (p: { name: string; argument: string }) => `${p.name} asks for a meeting: ${p.argument}`,
  atHome: (p: { name: string; until: IsoDate; today: IsoDate }) =>
    `${p.name} is asking at home until ${readBack(p.until, p.today)}.`,
  silent: (p: { circle: string; names: readonly string[]; counts: boolean }) =>
    `Not heard yet in ${p.circle}: ${list(p.names)}${p.counts ? '. Silence counts, as agreed.' : ''}`,
  opens: (p: { circle: string; date: IsoDate; today: IsoDate }) =>
    `${p.circle} asks and reacts first; consent opens ${readBack(p.date, p.today)}.`,
  asks: (p: { name: string; text: string }) => `${p.name} asks: ${p.text}`,
  reacts: (p: { name: string; text: string }) => `${p.name}: ${p.text}`,
  overtakenLine: (p: { files: readonly string[] }) =>
    `Others have decided something since about ${list(p.files)}; it has to be amended before it can be adopted.`,
  faultyAnswer: (p: { file: string }) => `${p.file} counts for nothing: it is not signed as it should be.`,
};

/** Why something can't be done, and what to do instead. */
function refusalsEn(labels: Labels) {
  const amend = (name: string) => `\`circles propose --amend ${name}\``;
  return {
    unknown: (p: { words: string; near: string | undefined; known: readonly string[] }) => ({
      what: `There is no open proposal called "${p.words}".`,
      hint:
        p.near === undefined
          ? `${p.known.length === 0 ? 'None is open. Make one: `circles propose "Title"`.' : `Open are: ${p.known.join(', ')}.`}`
          : `Did you mean ${p.near}?`,
    }),
    several: (p: { words: string; names: readonly string[] }) => ({
      what: `More than one open proposal is called "${p.words}".`,
      hint: `Write one of these instead: ${p.names.join(', ')}.`,
    }),
    nobodyAsked: () => ({
      what: `There is no ${labels.circle} that could be asked.`,
      hint: 'Name one: `--circle NAME`.',
    }),
    nothingAmended: () => ({
      what: 'This version says the same as the one before.',
      hint: 'Change the files, or give other words with `--text`.',
    }),
    notYours: (p: { name: string; circles: readonly string[] }) => ({
      what: `${p.name} is not asked here: ${list(p.circles)} ${p.circles.length === 1 ? 'decides' : 'decide'} this.`,
      hint: 'Everybody may ask and react: `--question`, `--reaction`.',
    }),
    notProposer: (p: { title: string; name: string; names: readonly string[] }) => ({
      what: `"${p.title}" was proposed by ${list(p.names)}, and only they take it back.`,
      hint: `To end it together: \`circles consent --proposal ${p.name} --dropped\`.`,
    }),
    overtaken: (p: { title: string; name: string; files: readonly string[] }) => ({
      what: `Others have decided something since that "${p.title}" did not know: ${list(p.files)}.`,
      hint: `Look at it again and put a new version to everybody: ${amend(p.name)}.`,
    }),
    broken: (p: { title: string; name: string; files: readonly string[] }) => ({
      what: `"${p.title}" is not whole: of what it proposes, ${list(p.files)} ${p.files.length === 1 ? 'is' : 'are'} missing or altered.`,
      hint: `Put a new version to everybody: ${amend(p.name)}.`,
    }),
    consentInMeeting: (p: { title: string; circles: readonly string[] }) => ({
      what: `${list(p.circles)} ${p.circles.length === 1 ? 'consents' : 'consent'} to "${p.title}" in a meeting.`,
      hint: 'Until then say what you need or see: `--question`, `--reaction`, `--object`.',
    }),
    toBeSelected: (p: { title: string; name: string }) => ({
      what: `"${p.title}" is a selection: who it is comes out of its rounds.`,
      hint: `Hold it: \`circles select --proposal ${p.name}\`.`,
    }),
    noSelection: (p: { title: string; name: string }) => ({
      what: `"${p.title}" is no selection: nobody is named in it.`,
      hint: `Decide it: \`circles consent --proposal ${p.name}\`. Or put a selection to the others: \`circles propose --role ROLE\`.`,
    }),
    selectionAlone: (p: { option: string }) => ({
      what: `The words of a selection say the ${labels.role}, for how long, and what is looked for; \`--${p.option}\` is for something else.`,
      hint: 'Say it with `--role`, `--until` or `--term`, and `--qualification`; propose the other thing by itself.',
    }),
    measureIncomplete: (p: { name: string }) => ({
      what: 'To try it and watch, it has to be said what is watched, from what point on it is not good enough, and on which later day it comes back.',
      hint: `Say all of it: \`circles propose --amend ${p.name} --way measure --metric "…" --threshold "…" --check "in 3 months"\`.`,
    }),
    nothingToWatch: (p: { name: string }) => ({
      what: 'What is watched is what somebody sees coming; nobody has objected to this version.',
      hint: `Who sees something says it first: \`circles respond ${p.name} --object "…"\`.`,
    }),
    otherRoles: (p: { title: string; name: string; roles: readonly string[] }) => ({
      what: `"${p.title}" is about ${list(p.roles)}.`,
      hint: `Leave the ${labels.role}s out: \`circles select --proposal ${p.name}\`.`,
    }),
    nobodyToName: (p: { title: string; name: string }) => ({
      what: `"${p.title}" is no selection: there is nobody to name.`,
      hint: `Answer it otherwise: \`circles respond ${p.name} --reaction "…"\`.`,
    }),
    nameWithRole: (p: { text: string; roles: readonly string[]; name: string }) => ({
      what: `It is not said for which ${labels.role} "${p.text}" is meant.`,
      hint: `Write it in front: ${p.roles.map((role) => `\`--nominate ${role}=NAME\``).join(' or ')}.`,
    }),
    reasonForName: (p: { names: number; reasons: number }) => ({
      what: `There ${p.names === 1 ? 'is one name' : `are ${p.names} names`}, and ${p.reasons === 1 ? 'one reason' : `${p.reasons} reasons`}.`,
      hint: 'Give one behind each name, in words that have to do with what is looked for: `--nominate NAME --because "…"`. `--nominate nobody` needs none.',
    }),
    signsAlone: (p: { name: string }) => ({
      what: `${p.name} has a key, and answers with it.`,
      hint: `Ask them: \`circles respond\` on their own computer.`,
    }),
    notHearer: (p: { name: string; hearers: readonly string[]; title: string }) => ({
      what: `${p.name} has no signing key, and you can't sign in their place here.`,
      hint:
        p.hearers.length === 0
          ? 'Nobody can yet: a key comes in with `circles keys add`.'
          : `Ask ${list(p.hearers)} to note it.`,
    }),
    nothingSaid: (p: { name: string }) => ({
      what: 'It is not said how you answer.',
      hint: `Say it: \`circles respond ${p.name} --consent\`, \`--object "…"\`, \`--question "…"\`, \`--reaction "…"\`.`,
    }),
    wordsMissing: () => ({
      what: 'An answer without words says nothing to the others.',
      hint: 'Write them behind the option: `--object "What would happen"`.',
    }),
    severalAnswers: () => ({
      what: 'You consent, object, call a meeting, or are asking at home: one of these.',
      hint: 'Questions and reactions can come with it.',
    }),
    saidAlready: (p: { name: string }) => ({
      what: `${p.name} has said exactly this already.`,
      hint: 'How it stands: `circles status`.',
    }),
    notYet: (p: { title: string; name: string; summary: string; lines: readonly string[]; objections: number }) => ({
      what: `"${p.title}" can't be adopted yet: ${p.summary}`,
      hint: [
        ...p.lines,
        p.objections > 0
          ? `Work in what stands against it: ${amend(p.name)}.`
          : `When you meet before, hold the round there: \`circles consent --proposal ${p.name} --consent all\`. Else wait; where it stands: \`circles status\`.`,
      ].join('\n'),
    }),
    objectionInWriting: (p: { title: string; name: string; names: readonly string[] }) => ({
      what: `${list(p.names)} ${p.names.length === 1 ? 'has' : 'have'} objected to "${p.title}" in writing.`,
      hint: `Work it into a new version (${amend(p.name)}), or ${p.names.length === 1 ? 'they take' : 'each of them takes'} it back: \`circles respond ${p.name} --consent\`.`,
    }),
    linksInWriting: (p: { title: string }) => ({
      what: `Who answered "${p.title}" in writing said nothing of earlier decisions, so the record can't either.`,
      hint: 'Decide in a meeting what it corrects, replaces or answers: `circles consent`.',
    }),
    unnamed: (p: { names: readonly string[]; ids: readonly string[] }) => ({
      what: `It is not said how ${list(p.names)} ${p.names.length === 1 ? 'stands' : 'stand'} to it.`,
      hint: `Name them: \`--consent ${p.ids.join(',')}\`, or \`--absent NAME\` for who was not there.`,
    }),
  };
}

/** The words around proposals. */
export type ProposalWords = ReturnType<typeof proposalsEn>;
