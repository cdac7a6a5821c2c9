/** English words of the rules about records, who signs them, the founding, and findings put aside. */
import type { Labels } from '../labels.ts';
import type { RuleWords, WaiverParts, WaiverProblem } from '../rule-parts.ts';
import { count, fromToday, list, longDay } from './dates.ts';

type Area =
  | 'objection-open'
  | 'decision-contested'
  | 'proposal-open'
  | 'voice-missing'
  | 'consent-right-missing'
  | 'one-signer'
  | 'founding-unconfirmed'
  | 'waiver-expired'
  | 'waiver-invalid';

/** Records and what surrounds them, in the group's own words. */
export function decisionRulesEn(labels: Labels): Pick<RuleWords, Area> {
  return { ...consentEn(labels), ...foundingEn(), ...waiversEn() };
}

function consentEn(
  labels: Labels,
): Pick<
  RuleWords,
  'objection-open' | 'decision-contested' | 'proposal-open' | 'voice-missing' | 'consent-right-missing'
> {
  return {
    'objection-open': {
      title: `Nothing is adopted while an objection is open.`,
      why: 'Consent means that nobody objects any more; an objection is knowledge the proposal still lacks.',
      question: 'What would have to change so that nobody objects any more?',
      what: ({ decision, number }) => `"${decision}" was adopted, and objection ${number} was never integrated.`,
      next: () => 'Take it up again at the next meeting, and record what comes out with `circles consent`.',
    },
    'decision-contested': {
      title: 'Objections that came afterwards are answered.',
      why: `What somebody saw who was not there is knowledge the ${labels.decision} lacks; until it is answered it is contested.`,
      what: ({ decision, number }) =>
        `"${decision}" has ${count(number, 'objection')} that came afterwards and nothing has answered.`,
      next: ({ name }) =>
        `Take it up at the next meeting, and record what comes of it: \`circles consent --answers ${name}\`.`,
    },
    'proposal-open': {
      title: 'Open proposals are answered.',
      why: 'Silence is not consent: what is proposed waits for everybody’s voice, and for the time that the circle gives.',
      what: ({ title, summary }) => `"${title}" is open: ${summary}`,
      next: ({ name }) => `Read it and answer: \`circles respond ${name}\`.`,
    },
    'voice-missing': {
      title: `Every eligible ${labels.member} is heard or their absence is handled.`,
      why: `Consent means everyone in the ${labels.circle}, not everyone in the room.`,
      question: 'What would they have said, and who asks them?',
      what: ({ decision, circle, people }) =>
        `"${decision}": ${list(people)} of ${circle} neither consented nor ${people.length === 1 ? 'was' : 'were'} counted as absent.`,
      next: () => 'Hear them at the next meeting, and record the decision again with `circles consent`.',
    },
    'consent-right-missing': {
      title: `Only eligible ${labels.member}s of the ${labels.circle} answer in its round.`,
      why: `The ${labels.circle} that carries a decision is the one that consents to it; guests give input.`,
      what: ({ decision, circle, people }) =>
        `"${decision}": ${list(people)} answered for ${circle} without being eligible there.`,
      next: () => 'Look at it together at the next meeting, and record it again with `circles consent`.',
    },
  };
}

function foundingEn(): Pick<RuleWords, 'one-signer' | 'founding-unconfirmed'> {
  return {
    'one-signer': {
      title: 'More than one person can record for everybody.',
      why: 'If that one key is lost, nobody can record decisions any more.',
      what: ({ person }) => `Only ${person} has a key that can record for the whole group.`,
      next: () =>
        'Send a second person the command that `circles keys` shows. What they send back, you take in by consent: `circles keys add NAME LINE`.',
    },
    'founding-unconfirmed': {
      title: 'The founding is confirmed by a first round.',
      why: 'Who set this up wrote down the others; that they want to decide together by consent is theirs to say.',
      what: ({ founded, today }) =>
        `The group was set up on ${longDay(founded)} (${fromToday(founded, today)}) and has not confirmed it by a round.`,
      next: () => 'At the first meeting: `circles next` shows the founding round.',
    },
  };
}

function waiversEn(): Pick<RuleWords, 'waiver-expired' | 'waiver-invalid'> {
  return {
    'waiver-expired': {
      title: 'A finding is put aside for a time only.',
      why: 'What was put aside was to be looked at again by that day.',
      what: ({ rule, entity, until, today }) =>
        `${rule} for ${entity} was put aside until ${longDay(until)} (${fromToday(until, today)}).`,
      next: () => 'Mend what it is about, or take the entry out of .circles/waivers.yaml.',
    },
    'waiver-invalid': {
      title: 'Only what may wait is put aside, and at most 90 days.',
      why: 'Putting something aside must not become a way around what the group agreed.',
      what: waiverWhat,
      next: ({ problem }) => waiverNext(problem),
    },
  };
}

function waiverWhat(parts: WaiverParts & { readonly problem: WaiverProblem }): string {
  const which = `${parts.rule} for ${parts.entity}`;
  switch (parts.problem) {
    case 'unknown-rule':
      return `${which} is put aside, and no rule has that name.`;
    case 'end-before-start':
      return `${which} is put aside until a day before it starts.`;
    case 'too-long':
      return `${which} is put aside for more than 90 days.`;
    case 'not-waivable':
      return `${which} is put aside, and this finding cannot be.`;
  }
}

function waiverNext(problem: WaiverProblem): string {
  switch (problem) {
    case 'unknown-rule':
      return 'Correct the name in .circles/waivers.yaml; `circles explain` lists the names there are.';
    case 'end-before-start':
    case 'too-long':
      return 'Choose an "until" at most 90 days after "from" in .circles/waivers.yaml.';
    case 'not-waivable':
      return 'Mend what it is about, and take the entry out of .circles/waivers.yaml.';
  }
}
