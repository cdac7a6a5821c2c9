/** What `circles consent` says and asks. */
import type { Labels } from '../labels.ts';
import { day, list } from './dates.ts';

/** Sentences of the decision. */
export function consentEn(labels: Labels) {
  return {
    severalCircles: (p: { circles: readonly string[]; names: readonly string[] }) => ({
      what: `What was changed belongs to different ${labels.circle}s: ${list(p.names)}. Each decides its own.`,
      hint: `Take one at a time: \`--circle ${p.circles[0] ?? ''}\`. \`circles status\` shows which change is whose.`,
    }),
    undecidedEdits: (p: { path: string }) => ({
      what: `${p.path} has been changed and that is not decided yet; it would be written over.`,
      hint: `Decide the change first: \`circles consent "Change ${p.path.replace(/^.*\/([^/]+\/[^/]+)\.yaml$/, '$1')}" --only ${p.path}\`. Or put the file back as it was decided, without the change: \`circles restore ${p.path}\`.`,
    }),
    nobodyToExtend: (p: { role: string; id: string }) => ({
      what: `Nobody holds the ${labels.role} ${p.role}, so there is nothing to carry on.`,
      hint: `Select somebody: \`circles select ${p.id}\`.`,
    }),
    actingTooLong: (p: { start: string; longest: string }) => ({
      what: `Carrying on without a new selection is for a short time: from ${day(p.start)} to ${day(p.longest)} at most.`,
      hint: `Give a day between: \`--until ${p.longest}\`.`,
    }),
    endsBeforeItStarts: (p: { role: string; start: string; last: string }) => ({
      what: `${p.role}: the next ${labels.term} starts on ${day(p.start)}, so it can't end on ${day(p.last)}.`,
      hint: 'Give a later day: `--until "in a year"`.',
    }),
    handleMissing: (p: { name: string }) => ({
      what: `"${p.name}" can't be written in the small Latin letters that files are named by.`,
      hint: `Add a short handle after it: \`"${p.name}=handle"\`.`,
    }),
    memberAlready: (p: { name: string; circle: string }) => ({
      what: `${p.name} is a ${labels.member} of ${p.circle} already.`,
      hint: `For another ${labels.circle} add \`--circle NAME\`. Who is where: \`circles chart\`.`,
    }),
    replacedAlready: (p: { title: string; by: string }) => ({
      what: `"${p.title}" was replaced already.`,
      hint: `Name what took its place: ${p.by}.`,
    }),
    nothingToReplace: (p: { title: string }) => ({
      what: `"${p.title}" holds nothing that could be replaced.`,
      hint: 'Decide the new thing by itself: leave out `--supersedes`.',
    }),
    notContested: (p: { title: string }) => ({
      what: `Nobody has objected to "${p.title}" afterwards, or it is answered already.`,
      hint: 'Leave out `--answers`.',
    }),
    foundedAlready: (p: { date: string }) => ({
      what: `The founding round has been held: it was recorded for ${day(p.date)}.`,
      hint: 'What comes next: `circles next`. A later change of heart is an ordinary decision: `circles consent`.',
    }),
    nothingOfThatName: (p: { thing: string; known: readonly string[] }) => ({
      what: `Nothing called "${p.thing}" was changed.`,
      hint: p.known.length === 0 ? 'See what was: `circles status`.' : `Changed are: ${p.known.join(', ')}.`,
    }),
    noCircle: () => ({
      what: `There is no ${labels.circle} yet that could decide.`,
      hint: `Add one: \`circles add circle\`.`,
    }),
    titleMissing: () => ({
      what: `The ${labels.decision} has no title yet.`,
      hint: 'Give it in a few words: `circles consent "Label allergens"`.',
    }),
    textMissing: () => ({
      what: 'The exact words of the agreement are missing.',
      hint: 'Give them with `--text "…"`, or `--text -` to type or pipe them in.',
    }),
    answersMissing: (p: { names: readonly string[]; ids: readonly string[] }) => ({
      what: `It is not said who consented. Asked are ${list(p.names)}.`,
      hint: `Name them: \`--consent ${p.ids.join(',')}\`, or \`--consent all\` with \`--absent NAME\` for who was not there.`,
    }),
    noEndDate: () => ({
      what: 'It is not said until when.',
      hint: 'Give the last day: `--until 2027-11-30`.',
    }),
    backMissing: () => ({
      what: 'It is not said when this comes back.',
      hint: 'Give the day: `--back 2027-01-15`.',
    }),
    textAlone: () => ({
      what: 'There are words, but it is not said what they are.',
      hint: 'A standing agreement: `--policy "Title" --text "…"`. A one-time decision: `--once --text "…"`.',
    }),
    tooMuch: () => ({
      what: 'A thing is decided by words or by edited files, and only one of them at a time.',
      hint: 'Record one after the other.',
    }),
    nothingOfForm: () => ({
      what: 'In no file does the way of writing alone differ.',
      hint: 'See what was changed: `circles status`.',
    }),
    formTitle: () => 'Write the same in another way',
    unknownPractice: (p: { name: string; near: string | undefined; known: readonly string[] }) => ({
      what: `"${p.name}" is no practice that could be taken up.`,
      hint: p.near === undefined ? `There are ${list(p.known)}.` : `Did you mean ${p.near}?`,
    }),
    takenUpAlready: (p: { practice: string }) => ({
      what: `You have taken up ${p.practice} already.`,
      hint: 'See what helps now: `circles next`.',
    }),
    practiceTitle: (p: { practice: string }) => `We take up ${p.practice}`,
    ask: {
      matter: 'What is on the table?',
      matters: {
        policy: 'a new agreement',
        once: 'a one-time decision',
        keep: 'keep an agreement for another time',
        retire: 'end an agreement',
        join: 'someone joins',
        extend: `carry on in a ${labels.role} for a short time`,
        life: `a ${labels.circle}: new, up and running, paused, ended`,
        practice: 'a practice that we take up',
        edits: 'what I changed in the files',
        founding: 'the founding round: our aim, deciding by consent, each other',
      },
      circle: `Which ${labels.circle} decides?`,
      title: 'What is it called, in a few words?',
      text: 'The exact words, as they were read out:',
      policy: 'Which agreement?',
      person: 'Who joins?',
      practice: 'Which practice?',
      role: `Which ${labels.role}?`,
      until: 'Until which day?',
      proposal: 'This is the proposal:',
      round: (p: { circle: string }) => `Consent round in ${p.circle}. One voice at a time.`,
      voice: (p: { name: string }) => `${p.name}?`,
      voices: {
        consent: 'consents',
        concern: 'consents, and has a concern',
        object: 'has an objection',
        absent: 'is not here',
        back: 'the one before once more',
        come: 'somebody has come who was not here',
      },
      whoCame: 'Who has come?',
      concern: (p: { name: string }) => `${p.name}, what is your concern?`,
      argument: 'What would happen if we adopted it as it is?',
      aim: 'Which of our aims would that get in the way of? (leave empty if not found yet)',
      understood: `How does the ${labels.circle} say it in its own words? (may stay empty)`,
      understoodAlone: `How does the ${labels.circle} say it in its own words? (only this is kept)`,
      integrated: 'How do we integrate it?',
      ways: {
        amend: 'change the proposal',
        'shorten-term': 'shorten the time',
        measure: 'try it and watch',
        refer: `hand it to another ${labels.circle}`,
        'helping-circle': `a helping ${labels.circle} takes it up`,
        'more-information': 'gather more information first',
        experiment: 'try it out first',
        conditions: 'add conditions',
        drop: 'drop that part',
        withdrawn: 'the objection is withdrawn',
      },
      integratedText: 'What is different now, in a sentence?',
      newWords: 'The new words in full:',
      leaveOut: 'Which one waits for a round of its own?',
      leaveNoneOut: 'none: all of them stay in this round',
      newFiles: 'Change the files now so that they say it, and press Enter when they are saved.',
      views: (p: { name: string }) => `What did ${p.name} say beforehand?`,
      metric: 'What is watched?',
      threshold: 'From what point on is it not good enough?',
      watcher: 'Who watches it? (a name; empty for all of us)',
      check: 'On which day does it come back?',
      record: 'Record this?',
    },
    explain: {
      concern:
        'A concern does not stand in the way. It is kept, and looked at when the agreement is reviewed. Without names.',
      matter:
        'Choose what the decision is about. Whatever you choose, nothing is written before you say so at the end.',
      title: 'Some words by which people will find it again, such as: Quiet hours. Better without names of persons.',
      voice:
        'Consent means: I can work with it and see nothing that gets in the way of our aim. It need not be my favourite.',
      objection:
        'An objection is a reason why this would get in the way of our aim. It helps to make the proposal better.',
      views: `This ${labels.circle} agreed that who can't come says beforehand what matters to them. It is kept beside the record.`,
      text: 'Exactly these words are kept. A line that ends with \\ goes on in the next one; longer texts come from `--text -` or a file.',
    },
    /** Without names, here and below: a title stays readable for ever, and a name must be able to leave. */
    joinTitle: (p: { circle: string }) => `A new ${labels.member} in ${p.circle}`,
    keepTitle: (p: { titles: readonly string[] }) => `Keep ${list(p.titles)}`,
    retireTitle: (p: { titles: readonly string[] }) => `End ${list(p.titles)}`,
    extendTitle: (p: { role: string; circle: string }) => `Carry on for a short time: ${p.role}, ${p.circle}`,
  };
}

/** The words of `circles consent`. */
export type ConsentWords = ReturnType<typeof consentEn>;
