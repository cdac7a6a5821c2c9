/** The health of a group as Markdown, for the notes of a coach or the agenda of a retreat. */
import type { HealthWords } from '../../messages/en/health.ts';
import { markdownSentence } from '../markdown-sentence.ts';
import type { Health, HealthFinding, HealthWishes } from './health.ts';
import { closing } from './human.ts';

/** The same as for people; names and words of the group stay text. */
export function markdownHealth(
  health: Health,
  { words, questions }: HealthWishes & { readonly words: HealthWords },
): string {
  const groups = [
    ...health.circles.map(({ name, findings }) => ({ title: name, findings })),
    ...(health.whole.length === 0 ? [] : [{ title: words.whole, findings: health.whole }]),
  ];
  const item = ({ what, question }: HealthFinding) => [
    `- ${markdownSentence(what)}`,
    ...(questions && question !== undefined ? [`  - *${markdownSentence(words.ask(question))}*`] : []),
  ];
  const looks = health.first.map((look, index) => `${index + 1}. ${markdownSentence(words.firstOne(look))}`);
  const lines = [
    `# ${markdownSentence(words.title(health))}`,
    ...groups.flatMap(({ title, findings }) => ['', `## ${markdownSentence(title)}`, '', ...findings.flatMap(item)]),
    ...(looks.length === 0 ? [] : ['', `## ${words.first}`, '', ...looks]),
    ...closing(health, words).flatMap((line) => ['', markdownSentence(line)]),
  ];
  return `${lines.join('\n')}\n`;
}
