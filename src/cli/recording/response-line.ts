/** An answer that was asked for step by step, as one command line. */
import { shellWord } from '../../render/shell-word.ts';
import type { Said } from '../../services/respond.ts';

/** The command line that says the same. */
export function responseLine(name: string, said: Said): string {
  const { question, reaction, answer, argument = '', aim, until, moreTime } = said;
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
    ...[...answers[answer ?? 'none'], ...option('aim', aim), ...option('more-time', moreTime)],
  ].join(' ');
}
