/** English words of the rules about agreements, and about how decisions and selections came about. */
import type { Labels } from '../labels.ts';
import type { DecisionRound, ExceededParts, RuleWords, Unexplained } from '../rule-parts.ts';
import { count, day, fromToday, list, longDay } from './dates.ts';

type Policies =
  | 'policy-measure-missing'
  | 'recommendation-binding'
  | 'member-organisation-bound'
  | 'conflict-policy-missing'
  | 'domain-exceeded';
type Rounds =
  | 'absence-rule-missing'
  | 'watch-overdue'
  | 'objection-unexplained'
  | 'amendment-without-round'
  | 'round-skipped';
type Selections =
  | 'selection-without-nominations'
  | 'selection-without-change-round'
  | 'selection-without-qualifications'
  | 'selection-without-reason';

/** Agreements and the rounds behind them, in the group's own words. */
export function agreementRulesEn(labels: Labels): Pick<RuleWords, Policies | Rounds | Selections> {
  return { ...policiesEn(labels), ...roundsEn(labels), ...selectionsEn(labels) };
}

function policiesEn(labels: Labels): Pick<RuleWords, Policies> {
  return {
    'policy-measure-missing': {
      title: `Each active ${labels.policy} says how the ${labels.circle} sees whether it works.`,
      why: 'Without it the review can only ask how everybody feels about it.',
      what: ({ circle, policy }) => `${circle}: "${policy}" does not say how anybody would see whether it works.`,
      next: ({ id }) =>
        `When it is reviewed, add one sentence under "measures:" in its file, and agree on it: \`circles consent --only ${id}\`.`,
    },
    'recommendation-binding': {
      title: 'A recommendation does not bind.',
      why: `Others take it up by a ${labels.decision} of their own, or they don't; that is what makes it a recommendation.`,
      what: ({ circle, policy }) => `${circle}: "${policy}" is a recommendation, and as it is written it binds.`,
      next: ({ file, id }) =>
        `Write "binding: false" in ${file}, or another kind, then \`circles consent --only ${id}\`.`,
    },
    'member-organisation-bound': {
      title: 'No agreement binds a member organisation.',
      why: 'Member organisations decide for themselves; the network can only recommend.',
      what: ({ circle, policy, organisation }) => `${circle}: "${policy}" says that it applies to ${organisation}.`,
      next: ({ file, id }) =>
        `Take them out of "applies-to" in ${file}, or make it a recommendation with "binding: false", then \`circles consent --only ${id}\`.`,
    },
    'conflict-policy-missing': {
      title: 'The group has agreed on what happens in a conflict.',
      why: 'Agreed when calm, it is there when nobody is.',
      what: ({ people, founded }) =>
        founded === undefined
          ? `You are ${people} people, and no agreement says what happens in a conflict.`
          : `You were founded on ${day(founded)}, and no agreement says what happens in a conflict.`,
      next: () =>
        `Talk about it at a quiet meeting: \`circles consent --policy "When there is a conflict"\`. In its file write "kind: conflict-resolution".`,
    },
    'domain-exceeded': {
      title: `A ${labels.circle} decides about what is its own.`,
      why: `Each thing is decided by one ${labels.circle}; where two do, neither can rely on what it agreed.`,
      what: (parts) => `${parts.circle}: "${parts.policy}" is about "${parts.item}", ${exceeds(labels, parts)}.`,
      next: ({ id }) =>
        `Take it to those who decide about it, let them hand it over to you, or end it here: \`circles consent --retire ${id}\`.`,
    },
  };
}

function exceeds(labels: Labels, parts: ExceededParts): string {
  switch (parts.problem) {
    case 'elsewhere':
      return `which ${parts.other} decides about`;
    case 'handed-over':
      return `which is handed over to ${parts.other} for now`;
    case 'recommend':
      return `about which this ${labels.circle} may only recommend`;
  }
}

const WORDS: Readonly<Record<Unexplained, string>> = {
  argument: 'what it was about',
  aim: 'which aim it would get in the way of',
  metric: 'what is watched, and until when',
  note: 'why it was taken back',
};

const ROUND_WORDS: Readonly<Record<DecisionRound, string>> = {
  present: 'presenting it',
  clarify: 'clarifying questions',
  react: 'quick reactions',
  consent: 'consent',
};

function roundsEn(labels: Labels): Pick<RuleWords, Rounds> {
  return {
    'absence-rule-missing': {
      title: `A ${labels.circle} has agreed on what happens when a ${labels.member} is not there.`,
      why: 'What happens with somebody’s voice while they are away is easiest to agree on while nobody is.',
      what: ({ circle, decision, people }) =>
        `${circle} decided "${decision}" without ${list(people)}, and has not agreed on what happens when somebody is not there.`,
      next: ({ id }) =>
        `Agree on it: \`circles consent --policy "When somebody is absent" --circle ${id}\`. In its file write "kind: absence".`,
    },
    'watch-overdue': {
      title: 'What is watched because of an objection comes back on its day.',
      why: 'Somebody gave consent because the group promised to look at it again.',
      question: 'What have we seen since then?',
      what: ({ circle, decision, metric, threshold, check, today }) =>
        `${circle}: "${decision}" was to come back on ${longDay(check)} (${fromToday(check, today)}). Watched was: ${metric} (${threshold}).`,
      next: ({ circleId, policy }) =>
        policy === undefined
          ? `Ask at the next meeting what was seen: \`circles meeting ${circleId}\`.`
          : `Ask at the next meeting what was seen. To keep it as it is: \`circles review --keep ${policy}\`. To change it: \`circles review --amend ${policy}\`.`,
    },
    'objection-unexplained': {
      title: 'Of each objection it is written down what it was about, and which aim was at stake.',
      why: 'Whoever meets the same difficulty later can then learn from it, and nobody has to object twice.',
      question: 'What did we learn from it?',
      what: ({ decision, number, missing }) =>
        `"${decision}", objection ${number}: the account does not say ${list(missing.map((one) => WORDS[one]))}.`,
      next: ({ id }) =>
        `Look for it together when this is reviewed, and write it down with what you decide then: \`circles consent --supersedes ${id}\`.`,
    },
    'amendment-without-round': {
      title: 'After a change to a proposal everybody is asked once more.',
      why: 'Who gave consent to the first version has not given it to the changed one.',
      what: ({ decision }) =>
        `"${decision}" was changed because of an objection, and no round of consent to the new version is written down.`,
      next: ({ id }) => `Hold that round at the next meeting: \`circles consent --supersedes ${id}\`.`,
    },
    'round-skipped': {
      title: 'A proposal is presented, understood and reacted to before consent is asked for.',
      why: 'Quick reactions are where most objections are first felt; without them people object late, or not at all.',
      what: ({ decision, rounds }) =>
        `"${decision}" was decided without ${count(rounds.length, 'of the rounds', 'of the rounds')}: ${list(rounds.map((one) => ROUND_WORDS[one]))}.`,
      next: () => 'Next time let the tool lead through all of them: `circles consent`.',
    },
  };
}

function selectionsEn(labels: Labels): Pick<RuleWords, Selections> {
  const again = 'When it is selected again, let the tool lead through the rounds: `circles select`.';
  return {
    'selection-without-nominations': {
      title: `In a selection everybody says whom they see in the ${labels.role}, and why.`,
      why: `The ${labels.circle} chooses whom it trusts with it, not who puts up a hand first.`,
      question: 'Whom would each of us have named, and why?',
      what: ({ decision, problem }) =>
        problem === 'no-round'
          ? `"${decision}" is a selection in which nobody was nominated.`
          : `"${decision}" is a selection in which nobody said why they nominated somebody.`,
      next: () => again,
    },
    'selection-without-change-round': {
      title: 'In a selection everybody may change their nomination after hearing all.',
      why: 'The reasons of the others are what makes a good choice out of many single ones.',
      question: 'Whose reasons made somebody think again?',
      what: ({ decision }) =>
        `"${decision}" is a selection in which nobody was asked whether they see it otherwise now.`,
      next: () => again,
    },
    'selection-without-qualifications': {
      title: `Before names are named, the ${labels.circle} says what the ${labels.role} needs.`,
      why: 'Otherwise the first name that is said decides what was needed.',
      what: ({ decision }) => `"${decision}" is a selection in which names came before what the ${labels.role} needs.`,
      next: () => again,
    },
    'selection-without-reason': {
      title: 'Of each selection the reasons are kept.',
      why: `Whoever takes a ${labels.role} should be able to read what the others saw in them.`,
      what: ({ decision, role, person }) =>
        `"${decision}": why ${person} was selected for ${role} is not written down.`,
      next: ({ role }) => `Say the reasons when the ${labels.role} is reviewed: \`circles review ${role}\`.`,
    },
  };
}
