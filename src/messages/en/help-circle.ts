/** Help for `circles circle`. */

const ANSWERS = {
  title: 'what the decision is called',
  driver: 'what made it necessary',
  objectionFile: 'a file that lists the objections and how they were integrated',
  consent: 'who consented, separated by commas, or all',
  absent: 'who was absent, separated by commas',
  decided: 'the day of the meeting; today without it',
  as: 'the person who records, where several keys lie here',
  signingKey: 'the key to sign with',
};

const MADE_OF = {
  parent: 'the circle it is inside of; the one in the centre when none is named',
  aim: 'what it sets out to do; may be given several times',
  domain:
    'what it decides about without asking; words of what the parent decides about are handed over; may be given several times',
  recommend: 'the same, where it only recommends',
  member: 'who is in it; may be given several times',
  leader: 'who leads it, proposed by the parent',
  budget: 'what it may spend',
};

const HOME =
  'where something goes that the circle holds, such as "Clean tools=garden", or ended; the parent takes the rest';

/** Words of the command and its inner ones. */
export const helpCircle = {
  circle: {
    summary: 'creates, confirms, pauses, resumes and ends circles, and hands over what they decide about',
    description:
      'The life of a circle, step by step. Each step is decided by consent, of the circle and of the one above it where both have a say, and writes the files itself.',
    arguments: {},
    options: {},
    examples: [
      {
        line: 'circles circle create Garden --aim "Growing vegetables." --domain "What is grown" --member Ana --convener Ben --consent all',
        does: 'a new circle',
      },
      { line: 'circles circle dissolve garden --consent all', does: 'it ends, and the parent takes what it holds' },
    ],
  },
  create: {
    summary: 'creates a circle inside another one',
    description:
      'A circle decides to have a circle inside it: what it sets out to do, what it decides about, who is in it, and who leads it or calls its first meetings.\nThe new circle is forming until it says itself that it is up and running: `circles circle confirm`.',
    arguments: { name: 'what it is called; a short handle may follow: "台所=kitchen"' },
    options: {
      ...MADE_OF,
      convener: 'who calls the first meetings, until the circle selects its leader',
      fromRole:
        'a role that has grown: what it is for becomes the aim, what it decides becomes the domain, and it ends',
      ...ANSWERS,
    },
    examples: [
      {
        line: 'circles circle create Garden --aim "Growing vegetables." --domain "What is grown" --member Ana --member Ben --convener Ben --consent all',
        does: 'from minutes on paper',
      },
      {
        line: 'circles circle create --from-role general/buyer --member Cleo --consent all',
        does: 'from a role that has grown',
      },
    ],
  },
  helping: {
    summary: 'creates a helping circle: for one thing and a time',
    description:
      'A helping circle has a leader, a last day, a mandate and a way to report. It tells the circle above what it found (`circles circle report`); when it ends, `circles circle dissolve` gives back what is left.',
    arguments: { name: 'what it is called' },
    options: {
      ...MADE_OF,
      ends: 'the last day',
      mandate: 'what it may decide, or recommend',
      information: 'how the circle above hears about the work',
      ...ANSWERS,
    },
    examples: [
      {
        line: 'circles circle helping "Oven search" --aim "Finding an oven." --leader Ben --member Ana --ends 2027-02-28 --mandate "Recommends one." --information "Ben reports each month." --consent all',
        does: 'three months to find an oven',
      },
    ],
  },
  report: {
    summary: 'puts the report of a helping circle before the circle above',
    description:
      'Writes what a helping circle found out into the list of topics for the next meeting of the circle above it.',
    arguments: { circle: 'the helping circle' },
    options: { text: 'the report', as: ANSWERS.as, signingKey: ANSWERS.signingKey },
    examples: [
      { line: 'circles circle report oven-search --text "We recommend the gas oven."', does: 'for the next meeting' },
    ],
  },
  confirm: {
    summary: 'says that a circle, or the whole group, is up and running',
    description:
      'The first word of a new circle about itself: it confirms its aim and what it decides about. Of the circle in the centre of a group that is forming: the group is up and running.',
    arguments: { circle: 'which circle' },
    options: ANSWERS,
    examples: [{ line: 'circles circle confirm garden --consent all', does: 'the garden is up and running' }],
  },
  seat: {
    summary: 'takes the leader and the delegate of a circle into the circle above',
    description:
      'Whom a circle selected to link it has a say in the circle above once that circle takes them in: its own decision, on its own evening.',
    arguments: { circle: 'the circle whose links they are' },
    options: ANSWERS,
    examples: [{ line: 'circles circle seat kitchen --consent all', does: 'the links of the kitchen get their seats' }],
  },
  handOver: {
    summary: 'hands over what a circle decides about, or a role, to another circle; or shows what to tell a successor',
    description:
      'With --to, what a circle decides about goes to another one, for good or until a day, and both are asked; a role goes with whoever holds it.\nWithout it, for a role: the list of what the one who leaves it tells the one who comes.',
    arguments: { thing: 'words of what a circle decides about, or a role such as kitchen/delegate' },
    options: { to: 'the circle it goes to', until: 'the last day, where it is for a time', ...ANSWERS },
    examples: [
      {
        line: 'circles circle hand-over "The herb beds" --to garden --consent all',
        does: 'the garden decides from now on',
      },
      { line: 'circles circle hand-over kitchen/delegate', does: 'what to tell whoever comes next' },
    ],
  },
  pause: {
    summary: 'lets a circle rest: what it holds goes elsewhere for the time being',
    description:
      'Everything the circle decides about and has agreed, the work in its roles and its topics go to the circle above, or where you say.\n`circles circle resume` brings back what is still as it was given.',
    arguments: { circle: 'which circle' },
    options: { home: HOME, ...ANSWERS },
    examples: [{ line: 'circles circle pause garden --consent all', does: 'over the winter' }],
  },
  resume: {
    summary: 'lets a paused circle go on',
    description:
      'What its pause gave away comes back to the circle, as far as it is still as it was given. Roles are selected anew.',
    arguments: { circle: 'which circle' },
    options: ANSWERS,
    examples: [{ line: 'circles circle resume garden --consent all', does: 'in spring' }],
  },
  dissolve: {
    summary: 'ends a circle: everything it holds gets a new home',
    description:
      'Lists what the circle holds (what it decides about, what it has agreed, roles, what it watches, circles inside it, topics) and where each goes: to the circle above, or where you say. Nothing is lost.',
    arguments: { circle: 'which circle' },
    options: { home: HOME, ...ANSWERS },
    examples: [
      { line: 'circles circle dissolve garden --dry-run --consent all', does: 'only show what goes where' },
      {
        line: 'circles circle dissolve garden --home "Clean tools=kitchen" --consent all',
        does: 'one thing goes elsewhere',
      },
    ],
  },
  invert: {
    summary: 'turns the circle of everybody into a general circle of links and officers',
    description:
      'When two circles inside the centre run, one decision of everybody makes the centre a general circle: those who link the circles, and those who hold its roles. Everybody goes on meeting in a gathering that advises.',
    arguments: {},
    options: { gathering: 'what the meeting of everybody is called', ...ANSWERS },
    examples: [{ line: 'circles circle invert --consent all', does: 'the day it is time' }],
  },
};
