/** The chart for people who listen: one whole sentence a line, no drawn lines, no symbols. */
import type { ChartWords } from '../../messages/en/chart.ts';
import { labelText } from '../escape.ts';
import { chartFacts, circleFacts } from './circle-facts.ts';
import type { CircleNode, Outline } from './outline.ts';

/** Tells the whole chart. Ends with a line break. */
export function spokenTree(outline: Outline, words: ChartWords): string {
  const names = new Map(outline.circles.map((circle) => [circle.id, circle.name]));
  const head = [labelText(outline.name), `${words.asOf({ today: outline.asOf })}.`, chartFacts(outline, words)];
  const body = outline.circles.flatMap((circle) => ['', ...circleSentences(circle, names, words)]);
  return `${[...head, ...body].join('\n')}\n`;
}

function circleSentences(circle: CircleNode, names: ReadonlyMap<string, string>, words: ChartWords): readonly string[] {
  const { spoken } = words;
  const parent = circle.parent === undefined ? undefined : names.get(circle.parent);
  const inside = parent === undefined ? [] : [spoken.inside({ parent })];
  const roles = circle.roles.map((role) => {
    const holders = role.holders.map((holder) => `${holder.name}, ${holder.says}`);
    const link = role.link === undefined ? [] : [role.link.says];
    const held = holders.length === 0 ? [role.says] : holders;
    return sentence(spoken.role({ title: role.title, circle: circle.name }), [held.join('; '), ...link]);
  });
  const seats = circle.seats.map((seat) => sentence(spoken.seat({ circle: circle.name }), [seat.name, seat.link.says]));
  return [sentence([spoken.circle(circle), ...inside].join(', '), circleFacts(circle, words)), ...roles, ...seats];
}

function sentence(subject: string, facts: readonly string[]): string {
  return labelText(`${subject}: ${facts.join(', ')}.`);
}
