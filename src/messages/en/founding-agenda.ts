/** What the first three meetings of a group are about. Source: Who Decides Who Decides. */
import type { Labels } from '../labels.ts';
import { count } from './dates.ts';

/** In the group's own words. */
export function foundingAgendaEn(labels: Labels) {
  return {
    meeting: (p: { number: number; minutes: number }) =>
      `Founding meeting ${p.number} of 3 (${count(p.minutes, 'minute')})`,
    titles: {
      'check-in': 'Check-in: how is everybody arriving?',
      admin: 'Who is here, how long do we have, who writes?',
      agenda: 'Consent to this agenda',
      founding: `Our aim, deciding by consent, and each other as ${labels.member}s`,
      method: 'How we decide: rounds and consent',
      experience: 'What have we lived through in groups before?',
      'getting-to-know': 'Getting to know each other',
      'next-meeting': 'When do we meet again?',
      backlog: 'What do we have to talk about? Write it down',
      topics: 'Go through what we have to talk about',
      roles: `Select ${labels.leader}, ${labels.facilitator} and ${labels.secretary} for six months`,
      infrastructure: 'Where we write things down, where we talk, where we meet',
      absence: 'What happens when somebody is absent',
      priorities: 'Which topics come first?',
      'new-members': `Who else should be with us, and how do they become ${labels.member}s?`,
      structure: `Do we need smaller ${labels.circle}s, or ${labels.role}s?`,
      'first-priority': 'The first topic: need, dimensions, ideas, a proposal',
      'second-priority': 'The second topic: need, dimensions, ideas, a proposal',
      'third-priority': 'The third topic: need, dimensions, ideas, a proposal',
      reviews: 'When do we look at our agreements again?',
      active: 'Say that we are up and running',
      closing: 'Check-out: what we did, how we did it, how it was with each other',
    },
  };
}

/** The words of the founding meetings. */
export type FoundingAgendaWords = ReturnType<typeof foundingAgendaEn>;
