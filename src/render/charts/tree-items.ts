/** What stands on the lines of a terminal tree: circles, roles and seats, each fitted into the room it has. */

import type { ChartWords } from '../../messages/en/chart.ts';
import { labelText } from '../escape.ts';
import { columnWidth } from '../reports/column-width.ts';
import type { Style } from '../style.ts';
import { circleFacts } from './circle-facts.ts';
import type { CircleNode, Outline } from './outline.ts';
import type { Link, RoleNode, RoleState } from './role-node.ts';
import { wrap } from './wrap.ts';

/** The characters a tree is drawn with. */
export interface Pen {
  readonly tee: string;
  readonly corner: string;
  readonly pipe: string;
  readonly blank: string;
  readonly arrows: Readonly<Record<Link['direction'], string>>;
}

/** For terminals that can. */
export const BOXES: Pen = {
  tee: '├─ ',
  corner: '└─ ',
  pipe: '│  ',
  blank: '   ',
  arrows: { down: '▼', up: '▲', seat: '◆' },
};

/** For terminals that can't. */
export const ASCII: Pen = {
  tee: '|- ',
  corner: '`- ',
  pipe: '|  ',
  blank: '   ',
  arrows: { down: 'v', up: '^', seat: '*' },
};

/** Everything a line needs to be drawn. */
export interface Sheet {
  readonly style: Style;
  readonly words: ChartWords;
  readonly width: number;
  readonly pen: Pen;
}

/** One entry of the tree. `lines` fits it into so many columns. */
export interface TreeItem {
  readonly level: number;
  readonly lines: (room: number) => readonly string[];
}

/** A deeper circle is drawn at this level and says which level it is on, so that text always has room. */
const DEEPEST = 12;

/** One row of a circle's table: a role and a holder, or a seat and who sits there. */
interface Row {
  readonly mark: string;
  readonly title: string;
  readonly name: string;
  readonly says: string;
  readonly dress: (text: string) => string;
}

/** Circles with their rows, in reading order. */
export function treeItems(outline: Outline, sheet: Sheet): readonly TreeItem[] {
  return outline.circles.flatMap((circle) => {
    const level = Math.min(circle.level, DEEPEST);
    const rows = circleRows(circle, sheet);
    const columns = columnsOf(rows);
    return [
      { level, lines: (room) => circleLines(circle, room, sheet) },
      ...rows.map((row): TreeItem => ({ level: level + 1, lines: (room) => rowLines(row, columns, room) })),
    ];
  });
}

function circleLines(circle: CircleNode, room: number, { style, words }: Sheet): readonly string[] {
  const deep = circle.level > DEEPEST ? [words.level({ level: circle.level + 1 })] : [];
  const facts = labelText([...deep, ...circleFacts(circle, words)].join(', '));
  const name = labelText(circle.name);
  if (columnWidth(`${name}  ${facts}`) <= room) return [`${style.strong(name)}  ${style.muted(facts)}`];
  const fold = (text: string): readonly string[] => wrap(text, () => room, columnWidth);
  return [...fold(name).map(style.strong), ...fold(facts).map(style.muted)];
}

function circleRows(circle: CircleNode, sheet: Sheet): readonly Row[] {
  const marks = [...circle.roles, ...circle.seats].some(({ link }) => link !== undefined);
  const mark = (link: Link | undefined): string => (link === undefined ? ' ' : sheet.pen.arrows[link.direction]);
  const roles = circle.roles.flatMap((role) => roleRows(role, marks ? `${mark(role.link)} ` : '', sheet));
  const seats = circle.seats.map(
    (seat): Row => ({
      mark: `${mark(seat.link)} `,
      title: sheet.words.seat,
      name: labelText(seat.name),
      says: labelText(seat.link.says),
      dress: sheet.style.muted,
    }),
  );
  return [...roles, ...seats];
}

function roleRows(role: RoleNode, mark: string, { style }: Sheet): readonly Row[] {
  const dresses: Readonly<Record<RoleState, (text: string) => string>> = {
    running: style.good,
    ending: style.warning,
    expired: style.bad,
    vacant: style.warning,
  };
  const title = labelText(role.title);
  if (role.holders.length === 0) return [{ mark, title, name: '', says: labelText(role.says), dress: dresses.vacant }];
  return role.holders.map((holder, index) => ({
    mark: index === 0 ? mark : mark.replace(/./u, ' '),
    title: index === 0 ? title : '',
    name: labelText(holder.name),
    says: labelText(holder.says),
    dress: dresses[holder.state],
  }));
}

interface Columns {
  readonly title: number;
  readonly name: number;
}

/** A column is as wide as its widest text, but one very long text does not push all others to the right. */
const WIDEST = 24;

function columnsOf(rows: readonly Row[]): Columns {
  return { title: widest(rows.map((row) => row.title)), name: widest(rows.map((row) => row.name)) };
}

function widest(texts: readonly string[]): number {
  const widths = texts.map(columnWidth).filter((width) => width <= WIDEST);
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function rowLines(row: Row, columns: Columns, room: number): readonly string[] {
  const { mark, title, name, says, dress } = row;
  const oneLine = `${mark}${pad(title, columns.title)}  ${pad(name, columns.name)}  `;
  if (columnWidth(oneLine + says) <= room) return [oneLine + dress(says)];
  const fold = (text: string, indent: string): readonly string[] =>
    wrap(text, () => room - indent.length, columnWidth).map((line) => indent + line);
  const indent = ' '.repeat(columnWidth(mark) + 2);
  const secondLine = `${indent}${pad(name, columns.name)}  `;
  if (title !== '' && columnWidth(secondLine + says) <= room)
    return [...fold(mark + title, ''), secondLine + dress(says)];
  return [...fold(mark + title, ''), ...fold(name, indent), ...fold(says, indent).map(dress)];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnWidth(text)));
}
