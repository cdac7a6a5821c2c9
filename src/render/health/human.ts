/** The health of a group for people at a terminal: one line for each thing, the circles that are well in one. */
import type { HealthWords } from '../../messages/en/health.ts';
import { oneLine } from '../escape.ts';
import type { ReportOptions } from '../reports/report.ts';
import { wrapWords } from '../reports/wrap-words.ts';
import type { Health, HealthFinding, HealthWishes } from './health.ts';

type Options = Pick<ReportOptions, 'width' | 'style'> & HealthWishes & { readonly words: HealthWords };

/** By circle, then what a coach would look at first. */
export function humanHealth(health: Health, options: Options): string {
  const { words, width, style } = options;
  const groups = [
    ...health.circles.map(({ name, findings }) => ({ title: name, findings })),
    ...(health.whole.length === 0 ? [] : [{ title: words.whole, findings: health.whole }]),
  ];
  const lines = [
    ...wrapWords(oneLine(words.title(health)), width).map(style.strong),
    ...groups.flatMap(({ title, findings }) => ['', style.strong(oneLine(title)), ...listed(findings, options)]),
    ...first(health, options),
    '',
    ...closing(health, words).flatMap((line) => wrapWords(oneLine(line), width)),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(findings: readonly HealthFinding[], { width, style, questions, words }: Options): readonly string[] {
  return findings.flatMap(({ what, question, severity }) => [
    ...bullet('- ', what, width).map(severity === 'advice' ? (line) => line : style.warning),
    ...(questions && question !== undefined ? wrapWords(oneLine(words.ask(question)), width, 4).map(style.muted) : []),
  ]);
}

function first(health: Health, { words, width, style }: Options): readonly string[] {
  if (health.first.length === 0) return [];
  const items = health.first.flatMap((look, index) => bullet(`${index + 1}. `, words.firstOne(look), width));
  return ['', style.strong(words.first), ...items];
}

/** The first line behind its sign, the others below its text. */
function bullet(sign: string, text: string, width: number): readonly string[] {
  const lines = wrapWords(oneLine(text), width, sign.length + 2);
  return lines.map((line, index) => (index === 0 ? `  ${sign}${line.trimStart()}` : line));
}

/** What is well, what else there is, and how to go on. */
export function closing(health: Health, words: HealthWords): readonly string[] {
  const { circles, whole, well, besides } = health;
  const names = well.map(({ name }) => name);
  const isWell = circles.length === 0 && whole.length === 0;
  return [
    ...(well.length === 0 ? [] : [isWell ? words.allWell(names) : words.well(names)]),
    ...(besides.error + besides.warning === 0 ? [] : [words.besides(besides)]),
    ...(isWell ? [] : [words.more]),
  ];
}
