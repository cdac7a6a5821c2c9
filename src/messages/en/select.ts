/** What a selection says and asks, and the standard descriptions of the roles that every circle has. */
import type { Labels } from '../labels.ts';
import { day, list } from './dates.ts';

/** A standard description; `title` begins with a capital in the group's own word. */
export interface StandardRole {
  readonly title: string;
  readonly purpose: string;
  readonly responsibilities: readonly string[];
}

/** The four roles of a circle as sociocracy describes them. Source: Many Voices One Song 2.3. */
export function standardRolesEn(labels: Labels) {
  return {
    leader: {
      title: capital(labels.leader),
      purpose: 'Watches over the aim and sees that the work gets done.',
      responsibilities: [
        'Keeps the aim in sight and the work flowing.',
        `Prepares the agenda with ${labels.facilitator} and ${labels.secretary}.`,
        'Sees who is overloaded and who is left out.',
      ],
    },
    delegate: {
      title: capital(labels.delegate),
      purpose: `Carries the ${labels.circle}'s view into the ${labels.circle} above.`,
      responsibilities: [
        `Sits in the ${labels.circle} above with full consent right.`,
        'Speaks from their own understanding, not as a messenger.',
      ],
    },
    facilitator: {
      title: capital(labels.facilitator),
      purpose: 'Runs the meetings so that every voice is heard.',
      responsibilities: [
        `Leads rounds and keeps to the agenda the ${labels.circle} consented to.`,
        'Guides objections until they are integrated.',
        'Watches the time.',
      ],
    },
    secretary: {
      title: capital(labels.secretary),
      purpose: `Keeps the ${labels.circle}'s records findable and its dates in view.`,
      responsibilities: [
        `Writes down ${labels.decision}s in their exact words.`,
        'Sends the agenda ahead and the minutes afterwards.',
        `Tracks when ${labels.term}s end and agreements come up for review.`,
      ],
    },
  } as const satisfies Readonly<Record<string, StandardRole>>;
}

interface BothEndsParts {
  readonly name: string;
  readonly id: string;
  readonly circle: string;
  readonly wanted: string;
  readonly held: string;
  /** `kitchen/leader`. */
  readonly heldId: string;
}

interface ToBeSelected {
  readonly role: string;
  readonly circle: string;
  readonly purpose: string;
  readonly start: string | undefined;
  readonly end: string;
  readonly qualifications: readonly string[];
}

/** Sentences of `circles select`. */
export function selectEn(labels: Labels) {
  return {
    /** Without a name: a title stays readable for ever, and a name must be able to leave. */
    title: (p: { roles: readonly string[]; circle: string }) => `Selection: ${list(p.roles)}, ${p.circle}`,
    /** The words of a selection that is proposed; never with anybody's name. */
    toBeSelected: (p: ToBeSelected) =>
      [
        `To be selected: ${p.role}, ${p.circle}. ${p.purpose}`,
        `From ${p.start === undefined ? 'the day of the selection' : day(p.start)} to ${day(p.end)}.`,
        ...(p.qualifications.length === 0 ? [] : [`We look for: ${p.qualifications.join(' · ')}`]),
      ].join('\n'),
    severalCircles: (p: { names: readonly string[] }) => ({
      what: `The ${labels.role}s belong to different ${labels.circle}s: ${list(p.names)}. Each selects for its own.`,
      hint: `Select for one ${labels.circle} after the other.`,
    }),
    roleTwice: (p: { role: string }) => ({
      what: `The ${labels.role} ${p.role} is named twice.`,
      hint: 'Name it once; two people in one role are two selections.',
    }),
    fastTooLong: (p: { start: string; longest: string }) => ({
      what: `A fast start is for a short time: from ${day(p.start)} to ${day(p.longest)} at most.`,
      hint: `Give a shorter time, such as \`--term P2M\`, or select with nominations: leave out \`--fast-start\`.`,
    }),
    fastAgain: (p: { role: string; id: string }) => ({
      what: `The ${labels.role} ${p.role} has been held before; a fast start is for the very first time.`,
      hint: `Select with nominations: \`circles select ${p.id}\`.`,
    }),
    notProposing: (p: { wished: string; names: readonly { id: string; name: string }[] }) => ({
      what: `${p.wished} does not propose for this ${labels.role}: that is ${p.names.map(({ name }) => name).join(' or ')}.`,
      hint: `${p.names.map(({ id }) => `\`--proposed-by ${id}\``).join(' or ')} is lawful, or leave it out.`,
    }),
    severalPersons: () => ({
      what: `There are several ${labels.role}s, and options say only one person.`,
      hint: 'Write each with its person into a file and give it with `--from`, or run it at a terminal without these options.',
    }),
    whichRole: `For which ${labels.role}?`,
    roleMissing: (p: { example: string }) => ({
      what: `It is not said for which ${labels.role} somebody is selected.`,
      hint: `Name it: \`circles select ${p.example}\`. All of them: \`circles chart\`.`,
    }),
    personMissing: (p: { role: string; person: string }) => ({
      what: 'It is not said who was selected.',
      hint: `Name the person: \`circles select ${p.role} --person ${p.person} --reason "Knows the work." --consent all\`, or run it at a terminal to be guided through the rounds.`,
    }),
    reasonMissing: () => ({
      what: 'It is not said why this person.',
      hint: 'Give at least one reason that was heard: `--reason "…"`. They help whoever selects next.',
    }),
    hasLeft: (p: { name: string }) => ({
      what: `${p.name} has left and can't take a ${labels.role}.`,
      hint: 'Who comes back is taken in again first: `circles consent --join NAME`.',
    }),
    bothEnds: (p: BothEndsParts) => ({
      what: `${p.name} is ${p.held} of ${p.circle} and can't be its ${p.wanted} as well: the link upwards and the one downwards are two people.`,
      hint: `Select somebody else. Or ${p.name} first steps back: \`circles note ${p.id} resigned ${p.heldId}\`.`,
    }),
    endsEarly: (p: { start: string; end: string }) => ({
      what: `The ${labels.term} would end on ${day(p.end)}, before it starts on ${day(p.start)}.`,
      hint: `Give a later day, or a length: \`--term P1Y\`.`,
    }),
    twoEnds: () => ({
      what: `The end of the ${labels.term} is given twice.`,
      hint: 'Say either how long (`--term P1Y`) or until when (`--until DATE`).',
    }),
    steps: {
      role: 'Review of the role',
      term: capital(labels.term),
      qualifications: 'What we look for',
      nominate: 'Nominations',
      change: 'Change round',
      propose: 'Proposal',
      consent: 'Consent round',
    },
    says: {
      role: [`Read out what the ${labels.role} is for. Does everybody understand the same by it?`],
      fastTerm: [`A fast start is for a short ${labels.term}: nominations are owed when it ends.`],
      fastStart: [
        `The ${labels.leader} proposes who starts, with the reason. Nominations follow at the end of this ${labels.term}.`,
      ],
      term: [`From when, and for how long? A shorter ${labels.term} is fine when there is doubt.`],
      qualifications: ['A round: what does it take to do this well? Still without names of persons.'],
      named: 'One after the other reads out the name and the reason. No discussion, and nobody speaks against anybody.',
      hand: (p: { name: string }) => `Hand the keyboard to ${p.name}. The others look away.`,
      change: ['Having heard all reasons: who changes their nomination, and why?'],
      propose: ['Look at the reasons and at what you look for, not at how many. Then propose somebody.'],
      integrate: (p: { name: string; objection: string }) => [
        `${p.name} sees: ${p.objection}`,
        'How could it be good enough? A shorter time, somebody at their side, other tasks, somebody else.',
      ],
    },
    ask: {
      looksFor: 'We look for:',
      howToWrite: 'How do you write the names down?',
      waysToWrite: {
        paper: 'on paper; they are typed in as they are read out',
        keyboard: 'at this keyboard, which goes from one to the next',
      },
      roleTitle: (p: { title: string }) => `${p.title}:`,
      proposer: 'Who proposes?',
      proposeFast: 'Who starts?',
      isReady: (p: { name: string }) => `${p.name} sits here alone`,
      names: (p: { name: string; role: string | undefined }) =>
        `${p.name}, whom do you name${asRole(p.role)}? (empty for nobody)`,
      written: (p: { names: readonly string[] }) => `Written already, each on their own computer: ${list(p.names)}.`,
      allRead: 'everybody has said why',
      nominationRead: (p: { by: string; nominee: string; reason: string }) => `  ${p.by}: ${p.nominee}. ${p.reason}`,
      nobodyNamed: (p: { by: string }) => `  ${p.by} names nobody.`,
      heardSoFar: 'Heard so far:',
      newRole: 'It is not described yet. This is the standard description, and it will be written down:',
      describedWell: 'Is this how everybody understands it?',
      purpose: 'What is it for, in a sentence?',
      responsibilities: 'What does the person do?',
      editFirst: (p: { path: string }) => ({
        what: 'The description needs another wording first.',
        hint: `Change ${p.path}, decide that (\`circles consent\`), and select then.`,
      }),
      start: `First day of the ${labels.term}:`,
      length: 'For how long?',
      lengthHint: 'Write a length such as P6M (six months) or P1Y (a year), or a last day such as 2027-11-30.',
      termRead: (p: { start: string; end: string }) => `From ${day(p.start)} to ${day(p.end)}, the last day included.`,
      termConsent: `Does everybody consent to this ${labels.term}?`,
      qualifications: 'What do we look for in this person?',
      qualificationsKnown: (p: { known: readonly string[] }) => `From the description: ${list(p.known)}.`,
      qualificationsConsent: 'Does everybody consent to this list?',
      silence: 'Everybody now writes down one name, in silence. Nobody is asked beforehand; your own name is fine.',
      nominates: (p: { name: string; role: string | undefined }) =>
        `Whom does ${p.name} name${asRole(p.role)}? (empty for nobody)`,
      because: (p: { name: string }) => `Why ${p.name}?`,
      notKept: 'Who named whom is not kept: your group keeps the reasons only.',
      change: 'Who changes? (empty when nobody more)',
      reasonsHeard: 'The reasons that were heard, for whom:',
      reasonsFor: (p: { name: string; reasons: readonly string[] }) => `  ${p.name}: ${p.reasons.join(' · ')}`,
      propose: `Weigh the reasons, not how many. Whom do you propose?`,
      ownReasons: (p: { name: string }) => `Reasons for ${p.name}`,
      moreReasons: 'Another reason to note?',
      proposal: (p: { name: string; role: string; start: string; end: string }) =>
        `The proposal: ${p.name} as ${p.role}, from ${day(p.start)} to ${day(p.end)}.`,
      round: (p: { names: readonly string[] }) =>
        `Consent round; ${list(p.names)} ${p.names.length === 1 ? 'speaks' : 'speak'} last.`,
      putOff: `Nothing was recorded; the ${labels.role} stays as it is. Select again when you are ready.`,
      again: 'What now?',
      ways: {
        same: 'a fresh round about the same person, with what was integrated',
        shorter: `the same person, for a shorter ${labels.term}`,
        other: 'propose somebody else',
        putOff: 'nobody for now: the selection is put off',
      },
    },
    seatNext: (p: { name: string; parent: string; circle: string }) =>
      `${p.name} now needs a seat in ${p.parent}, by its own consent: \`circles circle seat ${p.circle}\`.`,
    explain: {
      proposer: `A ${labels.leader} is proposed by the ${labels.circle} itself or by the one above, and both consent.`,
      write:
        'At the keyboard each one types alone, and the screen is cleared before the next one sits down. Paper does as well.',
      nominate:
        'A nomination is a name and a reason that has to do with what we look for. Nobody speaks against anybody.',
      propose: 'The tool counts nothing. One good reason can weigh more than many repeated ones.',
      length: `The usual length of a ${labels.term} is shown; shorter is fine when there is doubt.`,
    },
  };
}

/** The words of a selection. */
export type SelectWords = ReturnType<typeof selectEn>;

function asRole(role: string | undefined): string {
  return role === undefined ? '' : ` as ${role}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
