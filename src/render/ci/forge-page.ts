/** A comment or an issue of a forge, written from sentences: nothing in it breaks out of its place, and it always fits. */
import { markdownFence, markdownLine, markdownSentence } from '../markdown-sentence.ts';

/** One thing in a list, and what is said about it. */
export interface PageItem {
  readonly says: string;
  readonly under?: readonly string[];
  /** What to do about it: a sentence of ours, with commands between backticks. */
  readonly next?: string;
}

/** A part of the page. */
export type PageSection = { readonly heading: string } & (
  | { readonly kind: 'list'; readonly items: readonly PageItem[]; readonly boxes?: boolean }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Folded away, and the first that is left out where there is no room. */
  | {
      readonly kind: 'code';
      readonly language: string;
      readonly blocks: readonly { readonly title: string; readonly lines: readonly string[] }[];
    }
);

/** A page before it is written. All texts are plain: they are made harmless here. */
export interface ForgePage {
  /** Says, hidden, what the page is, so that it is found again: letters, digits and hyphens. */
  readonly mark: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly PageSection[];
  /** Sentences of ours, with commands between backticks. */
  readonly end: readonly string[];
  readonly words: {
    readonly more: (number: number) => string;
    readonly leftOut: (headings: readonly string[]) => string;
  };
}

/** Bytes that a page may have: GitHub takes 65,536 characters, GitLab a million. */
const MOST = 65_000;

interface Room {
  /** How many things of each list are shown. */
  readonly items: number;
  /** How many characters of each text. */
  readonly text: number;
  readonly code: boolean;
}

const ROOMS: readonly Room[] = [
  { items: 200, text: 600, code: true },
  { items: 60, text: 600, code: true },
  { items: 60, text: 600, code: false },
  { items: 30, text: 400, code: false },
  { items: 15, text: 200, code: false },
  { items: 5, text: 120, code: false },
  { items: 1, text: 60, code: false },
];

/** The Markdown, its hidden mark first; ends with a line break. What has no room is counted. */
export function forgePage(page: ForgePage): string {
  const texts = ROOMS.map((room) => () => pageIn(room, page));
  for (const text of texts) {
    const written = text();
    if (new TextEncoder().encode(written).length <= MOST) return written;
  }
  return `${markOf(page)}\n### ${markdownLine(page.title, 60)}\n`;
}

/** How the first line of a page looks whose mark is `mark`. */
export function markOf({ mark }: Pick<ForgePage, 'mark'>): string {
  return `<!-- circles: ${mark} -->`;
}

function pageIn(room: Room, page: ForgePage): string {
  const without = page.sections.filter((section) => section.kind === 'code' && !room.code);
  const shown = page.sections.filter((section) => !without.includes(section));
  const end = [
    ...(without.length === 0 ? [] : [page.words.leftOut(without.map(({ heading }) => heading))]),
    ...page.end,
  ];
  const parts = [
    [`### ${markdownLine(page.title, room.text)}`],
    ...page.intro.map((text) => [markdownLine(text, room.text)]),
    ...shown.map((section) => sectionLines(section, room, page)),
    ...(end.length === 0 ? [] : [['---'], ...end.map((text) => [sentence(text, room)])]),
  ];
  return `${[markOf(page), ...parts.map((lines) => lines.join('\n'))].join('\n\n')}\n`.replace('\n\n', '\n');
}

function sectionLines(section: PageSection, room: Room, page: ForgePage): readonly string[] {
  const heading = [`#### ${markdownLine(section.heading)}`, ''];
  switch (section.kind) {
    case 'list':
      return [...heading, ...listLines(section, room, page)];
    case 'table':
      return [...heading, ...tableLines(section, room, page)];
    case 'code':
      return folded(section, room, page);
    default:
      return section satisfies never;
  }
}

type Of<Kind extends PageSection['kind']> = Extract<PageSection, { kind: Kind }>;

function listLines({ items, boxes }: Of<'list'>, room: Room, page: ForgePage): readonly string[] {
  const bullet = boxes === true ? '- [ ] ' : '- ';
  const lines = items.slice(0, room.items).flatMap(({ says, under = [], next }) => {
    const below = under.slice(0, room.items).map((text) => `  - ${markdownLine(text, room.text)}`);
    return [
      `${bullet}${markdownLine(says, room.text)}`,
      ...below,
      ...more(under.length - below.length, page).map((text) => `  ${text}`),
      ...(next === undefined ? [] : [`  - ${sentence(next, room)}`]),
    ];
  });
  return [...lines, ...more(items.length - room.items, page)];
}

function more(number: number, { words }: ForgePage): readonly string[] {
  return number <= 0 ? [] : [`- ${markdownSentence(words.more(number))}`];
}

function tableLines({ columns, rows }: Of<'table'>, room: Room, page: ForgePage): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => markdownLine(cell, room.text)).join(' | ')} |`;
  const over = rows.length - room.items;
  return [
    row(columns),
    `|${' --- |'.repeat(columns.length)}`,
    ...rows.slice(0, room.items).map(row),
    ...(over <= 0 ? [] : ['', markdownSentence(page.words.more(over))]),
  ];
}

function folded({ heading, blocks, language }: Of<'code'>, room: Room, page: ForgePage): readonly string[] {
  const shown = blocks.slice(0, room.items);
  return [
    `<details><summary>${markdownLine(heading)}</summary>`,
    ...shown.flatMap(({ title, lines }) => [
      '',
      ...(title === '' ? [] : [markdownLine(title, room.text), '']),
      ...markdownFence(lines, language),
    ]),
    ...more(blocks.length - shown.length, page).flatMap((line) => ['', line]),
    '',
    '</details>',
  ];
}

/** A command in it is whole or, where there is little room, gone. */
function sentence(text: string, room: Room): string {
  return text.length <= room.text ? markdownSentence(text) : markdownLine(text, room.text);
}
