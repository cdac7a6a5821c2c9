/** The chart as a Mermaid flowchart, which forges and many wikis draw by themselves. */
import type { ChartWords } from '../../messages/en/chart.ts';
import { labelText } from '../escape.ts';
import type { ChartOptions } from './chart-options.ts';
import { circleFacts } from './circle-facts.ts';
import type { CircleNode, Outline } from './outline.ts';
import type { Link, RoleNode } from './role-node.ts';

type Numbers = ReadonlyMap<string, number>;

const CLASSES: readonly string[] = [
  '  classDef running fill:#ffffff,stroke:#009E73,stroke-width:2px,color:#1d2733',
  '  classDef ending fill:#fff8e6,stroke:#E69F00,stroke-width:2px,color:#1d2733',
  '  classDef expired fill:#fdeee4,stroke:#D55E00,stroke-width:2px,color:#1d2733',
  '  classDef vacant fill:#ffffff,stroke:#6b7684,stroke-width:2px,stroke-dasharray:5 4,color:#4a5563',
  '  classDef seat fill:#ffffff,stroke:#0072B2,stroke-width:2px,color:#1d2733',
  '  classDef circle fill:#eef5fb,stroke:#0072B2,stroke-width:1px,color:#12324a',
];

/**
 * Draws circles as boxes side by side: the leader is an arrow down from the wider circle, the delegate an arrow up to it.
 * Ids are counted, so that no name can end the drawing. Source: mermaid.js.org/syntax/flowchart.html. Ends with a line break.
 */
export function mermaidChart(outline: Outline, { words }: Pick<ChartOptions, 'words'>): string {
  const numbers: Numbers = new Map(outline.circles.map((circle, index) => [circle.id, index]));
  const title = `  accTitle: ${mermaidText(words.chartOf(outline))}`;
  const boxes = outline.circles.flatMap((circle, index) => box(circle, index, words));
  const edges = outline.circles.flatMap((circle, index) => circleEdges(circle, index, { numbers, words }));
  const first = `%% ${mermaidText(words.asOf({ today: outline.asOf }))}`;
  return `${['flowchart TB', `  ${first}`, title, ...CLASSES, ...boxes, ...edges].join('\n')}\n`;
}

function box(circle: CircleNode, index: number, words: ChartWords): readonly string[] {
  const title = [circle.name, circleFacts(circle, words).join(', ')].map(mermaidText).join('<br/>');
  const roles = circle.roles.map((role, number) => `    c${index}r${number}(["${roleLabel(role)}"]):::${role.state}`);
  const seats = circle.seats.map((seat, number) => {
    const label = [words.seat, seat.name, seat.link.says].map(mermaidText).join('<br/>');
    return `    c${index}s${number}(["${label}"]):::seat`;
  });
  const inside = [...roles, ...seats];
  if (inside.length === 0) return [`  c${index}["${title}"]:::circle`];
  return [`  subgraph c${index}["${title}"]`, ...inside, '  end', `  class c${index} circle`];
}

function roleLabel(role: RoleNode): string {
  const holders = role.holders.flatMap((holder) => [holder.name, holder.says]);
  return [role.title, ...(holders.length === 0 ? [role.says] : holders)].map(mermaidText).join('<br/>');
}

function circleEdges(
  circle: CircleNode,
  index: number,
  { numbers, words }: { readonly numbers: Numbers; readonly words: ChartWords },
): readonly string[] {
  const roles = circle.roles.flatMap((role, number) => {
    const line = role.state === 'vacant' ? '-.->' : '-->';
    return edge(role.link, `c${index}r${number}`, { line, numbers, words });
  });
  const seats = circle.seats.flatMap((seat, number) =>
    edge(seat.link, `c${index}s${number}`, { line: '-->', numbers, words }),
  );
  const parent = circle.parent === undefined ? undefined : numbers.get(circle.parent);
  const linked = [...circle.roles, ...circle.seats].some(
    ({ link }) => link?.circle === circle.parent && link !== undefined,
  );
  return parent === undefined || linked ? [...roles, ...seats] : [...roles, ...seats, `  c${parent} --- c${index}`];
}

function edge(
  link: Link | undefined,
  node: string,
  { line, numbers, words }: { readonly line: string; readonly numbers: Numbers; readonly words: ChartWords },
): readonly string[] {
  const parent = link === undefined ? undefined : numbers.get(link.circle);
  if (link === undefined || parent === undefined) return [];
  if (link.direction === 'down') return [`  c${parent} ${line}|"${mermaidText(words.leader)}"| ${node}`];
  const says = link.direction === 'up' ? words.delegate : words.seat;
  return [`  ${node} ${line}|"${mermaidText(says)}"| c${parent}`];
}

/** Text inside quotes: every sign that Mermaid, Markdown or HTML could read as its own is written as `#number;`. */
function mermaidText(text: string): string {
  return labelText(text)
    .replace(/[!-/:-@[-`{-~]/g, (sign) => (SAFE.includes(sign) ? sign : `#${sign.charCodeAt(0)};`))
    .replace(/^-/, '#45;')
    .replace(/^(\d+)\./, '$1#46;');
}

const SAFE = [',', "'", '-', '.'];
