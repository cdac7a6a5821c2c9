/** What the facilitator says in a round, step by step. Source of the steps and of their order: Many Voices One Song 3.3 to 3.5. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';

/** Sentences for whoever leads the round; most are meant to be said as they stand. */
export function facilitatorEn(labels: Labels) {
  return {
    /** Title of a round that has none yet. */
    untitled: 'Consent',
    steps: {
      present: 'Present and understand',
      react: 'Quick reactions',
      restate: 'Restate',
      round: 'Consent round',
      objections: 'Objections',
      stuck: 'When it does not come to an end',
    },
    says: {
      present: [
        'Whoever brings it reads it out.',
        'Then clarifying questions, one after the other: only to understand. Opinions come later.',
      ],
      react: [
        'Everybody in a few sentences, one after the other: how is it for you?',
        'A small change that everybody finds better can be taken up now.',
      ],
      restate: ['Read out the final wording, and for how long it holds. This goes to the round.'],
      round: (p: { circle: string }) => [
        `Consent round in ${p.circle}. One voice at a time.`,
        'Do you see anything in this that gets in the way of our aim? Objections are only named now, not answered.',
      ],
      understand: (p: { name: string }) => [
        `${p.name} has an objection: something to learn from. First we understand it.`,
        `Ask ${p.name}, then say it back until ${p.name} says: yes, that is it.`,
      ],
      explore: (p: { name: string; objection: string }) => [
        `${p.name} sees: ${p.objection}`,
        'How could it look so that this does not happen? Ideas from everybody, in a round.',
        `Choose what ${p.name} and the ${labels.circle} find good enough to try.`,
      ],
      stuck: [
        `It is no failure when a ${labels.circle} does not find it today. These ways are meant for that, the gentlest first.`,
      ],
      version: (p: { number: number }) => `This is version ${p.number}.`,
    },
    ask: {
      presented: 'everything is understood',
      reactions: 'What came of the reactions?',
      reacted: {
        on: 'go on with it as it stands',
        improve: 'a small change is taken up',
        withdraw: 'it is taken back',
      },
      restated: 'it is read out',
      meanwhile: 'And the proposal meanwhile?',
      waits: { rest: 'the rest of it goes to a fresh round now', all: 'all of it waits for that' },
      stuckWay: 'no way found yet: see what else there is',
      stuck: 'Which way do you take?',
      stuckWays: {
        'go-on': 'look on together: back to the ideas',
        inform: 'gather more information; it comes back on a day',
        'helping-circle': `a helping ${labels.circle} works on it; it comes back on a day`,
        'outside-facilitator': 'somebody from outside facilitates; it comes back on a day',
        'other-method': 'consent to another way of deciding it, or to a person who decides it within limits',
        refer: (p: { circle: string }) => `hand it to ${p.circle}, with a day on which it comes back`,
        'last-resort': (p: { policy: string }) => `the last resort that was agreed when calm: ${p.policy}`,
        drop: 'drop it; everybody has consented to that',
        withdraw: 'whoever brought it takes it back',
      },
      backOn: 'On which day does it come back?',
      otherMethod: 'In exact words: who decides, in which way, within which limits, until when?',
      referTo: `To which ${labels.circle}?`,
      oftenRound: 'How do you go on?',
      oftenWays: { round: 'a fresh round about the new version', stuck: 'see what else there is' },
    },
    explain: {
      present: 'The text stays on the screen. Nobody says yet whether they like it.',
      react: 'Reactions help to hear where everybody stands. They decide nothing, and nobody answers them.',
      restate: 'The round is about exactly these words. What you decide is what is kept.',
      explore:
        'Each of these ways leads to a new version and a fresh round. Watching means: a number or a fact, from what point on it is not good enough, who looks, and when it comes back.',
      meanwhile: 'A part that is handed on or waits need not hold up what nobody objects to.',
      stuck: 'Each way is recorded with the objections, so that nobody has to begin anew.',
    },
    notes: {
      outside: 'An outside facilitator was asked for.',
      withdrawn: 'Whoever brought it took it back.',
      lastResort: (p: { policy: string }) => `The last resort agreed in "${p.policy}" was taken.`,
      otherMethod: (p: { title: string; objections: readonly string[] }) =>
        `How "${p.title}" gets decided.${p.objections.length === 0 ? '' : ` Objections to it were: ${list(p.objections)}`}`,
    },
    methodTitle: (p: { title: string }) => `How we decide: ${p.title}`,
  };
}

/** The facilitator's words. */
export type FacilitatorWords = ReturnType<typeof facilitatorEn>;
