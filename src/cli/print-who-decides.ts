/** The answer of `circles who-decides` for people: who decides in the first line, then why, inside what, and whom to ask; one thing a line. */
import { whoDecidesEn } from '../messages/en/who-decides.ts';
import { oneLine } from '../render/escape.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import type { WhoDecides } from '../services/who-decides.ts';
import type { StepWishes } from './print-steps.ts';

type Words = ReturnType<typeof whoDecidesEn>;

/** The lines, without line ends. */
export function whoDecidesLines(answer: WhoDecides, { labels, width, style }: StepWishes): readonly string[] {
  const words = whoDecidesEn(labels);
  const first = wrapWords(oneLine(firstLine(answer, words)), width).map(style.strong);
  return [
    ...first,
    ...why(answer, words).flatMap((line) => wrapWords(oneLine(line), width, 2)),
    ...(answer.file === undefined ? [] : [style.muted(`    ${oneLine(answer.file)}`)]),
    ...(answer.sure ? [] : wrapWords(words.unsure, width, 2)),
    ...instead(answer, words).flatMap((line) => wrapWords(oneLine(line), width, 2)),
    ...answer.guides.flatMap(({ title, circleName: circle, file }) => [
      ...wrapWords(oneLine(words.guide({ title, circle })), width, 2),
      style.muted(`    ${oneLine(file)}`),
    ]),
    ...asked(answer, words).flatMap((line) => wrapWords(oneLine(line), width, 2)),
    ...answer.others.flatMap(({ circleName: circle, roleTitle: role, text }) =>
      wrapWords(oneLine(words.other({ circle, role, text })), width, 2),
    ),
  ];
}

function firstLine(answer: WhoDecides, words: Words): string {
  const { how, circleName: circle, roleTitle: role = '', holders = [], circles, text = '', selects } = answer;
  if (how === 'alone') return words.alone({ role, circle, holders, circles, text });
  if (how !== 'selects') return words[how]({ circle });
  return words.selects({ circle, role: selects?.title ?? '', of: selects?.circleName ?? circle });
}

/** What the first line has told already is not told again. */
function why({ how, text, limits, beyond }: WhoDecides, words: Words): readonly string[] {
  const isTold = text === undefined || how === 'alone' || how === 'selects';
  const because = (said: string) =>
    beyond === undefined ? words.because({ text: said }) : words.beyond({ role: beyond, text: said });
  return [...(isTold ? [] : [because(text)]), ...(limits === undefined ? [] : [words.limits({ limits })])];
}

function instead(answer: WhoDecides, words: Words): readonly string[] {
  const { how, circleName: circle, roleTitle: role = '', holders, instead: other } = answer;
  if (other === undefined || isOfEach(answer)) return [];
  if (how === 'recommends') return answer.limits === undefined ? [words.elsewhere({ circle: other.circleName })] : [];
  if (holders?.length === 0) return [words.vacant({ role, circle: other.circleName })];
  return [words.empty({ circle, instead: other.circleName })];
}

function asked(answer: WhoDecides, words: Words): readonly string[] {
  const { ask: people, roleTitle: role = '' } = answer;
  if (isOfEach(answer)) return [words.askYours({ role })];
  return people.length === 0 ? [] : [words.ask({ people })];
}

/** A role that many circles have with the same words: which of them is meant, only whoever asks can know. */
function isOfEach({ how, circles }: WhoDecides): boolean {
  return how === 'alone' && circles > 1;
}
