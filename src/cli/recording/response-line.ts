/** An answer that was asked for step by step, as one command line. */
import type { WrittenNomination } from '../../model/proposal.ts';
import { shellWord } from '../../render/shell-word.ts';
import type { Said } from '../../services/respond.ts';

/** The command line that says the same. */
export function responseLine(name: string, said: Said): string {
  const { question, reaction, answer, argument = '', aim, until, moreTime, nominations = [] } = said;
  const option = (flag: string, value: string | undefined) =>
    value === undefined ? [] : [`--${flag} ${shellWord(value)}`];
  const answers = {
    consent: ['--consent'],
    objection: option('object', argument),
    meeting: option('call-meeting', argument),
    'asking-at-home': option('asking-at-home', until),
    absent: [],
    none: [],
  };
  return [
    ...['circles', 'respond', name, ...option('question', question), ...option('reaction', reaction)],
    ...nominations.flatMap((one) => nominated(one, nominations.length > 1)),
    ...[...answers[answer ?? 'none'], ...option('aim', aim), ...option('more-time', moreTime)],
  ].join(' ');
}

function nominated({ role, person = 'nobody', reason }: WrittenNomination, several: boolean): readonly string[] {
  const name = several ? `${role.slice(role.indexOf('/') + 1)}=${person}` : person;
  return [`--nominate ${shellWord(name)}`, ...(reason === undefined ? [] : [`--because ${shellWord(reason)}`])];
}
