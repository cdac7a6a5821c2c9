/** Asks somebody for their answer to a proposal, which they have just been shown. */
import { dayEn } from '../../messages/en/day.ts';
import type { ProposalWords } from '../../messages/en/proposals.ts';
import { readDay } from '../../messages/en/read-date.ts';
import type { OpenProposal } from '../../services/proposals.ts';
import type { Said } from '../../services/respond.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Prompt } from '../prompt.ts';
import { askNominations } from './nomination-options.ts';

type Kind = keyof ProposalWords['ask']['answers'];

const KINDS: readonly Kind[] = [
  'nominate',
  'question',
  'reaction',
  'consent',
  'object',
  'call-meeting',
  'asking-at-home',
  'more-time',
];

/** One answer. */
export async function askResponse(
  questions: Prompt,
  { words, open, place }: { readonly words: ProposalWords; readonly open: OpenProposal; readonly place: Workplace },
): Promise<Said> {
  const { ask } = words;
  const { today } = place;
  // in a selection people name somebody; consent to whoever is proposed then is given in its meeting
  const other: Kind = open.proposal.selection === undefined ? 'nominate' : 'consent';
  const choices = KINDS.filter((value) => value !== other).map((value) => ({ value, label: ask.answers[value] }));
  const kind = await questions.choose(ask.what, choices, { explanation: ask.explanation });
  const day = async () => {
    const check = (answer: string) =>
      readDay(answer, today) === undefined ? dayEn.notADay({ name: ask.until, text: answer }).hint : undefined;
    return readDay(await questions.ask(ask.until, { check }), today);
  };
  switch (kind) {
    case 'question':
      return { question: await questions.ask(ask.question) };
    case 'reaction':
      return { reaction: await questions.ask(ask.reaction) };
    case 'nominate':
      return { nominations: await askNominations(questions, { open, place }) };
    case 'consent':
      return { answer: 'consent' };
    case 'object': {
      const argument = await questions.ask(ask.argument);
      return { answer: 'objection', argument, aim: (await questions.ask(ask.aim, { optional: true })) || undefined };
    }
    case 'call-meeting':
      return { answer: 'meeting', argument: await questions.ask(ask.meeting) };
    case 'asking-at-home':
      return { answer: 'asking-at-home', until: await day() };
    case 'more-time':
      return { moreTime: await day() };
    default:
      return kind satisfies never;
  }
}
