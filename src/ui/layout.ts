/** Lays a view out on a terminal of any size. Pure: the same view and size give the same lines. */
import { screenEn } from '../messages/en/screen.ts';
import { terminalText } from '../render/escape.ts';
import { columnWidth } from '../render/reports/column-width.ts';
import { clip, fold } from './fold.ts';
import type { Voice } from './prompt.ts';
import type { ChoiceView, FieldView, Layout, Line, Size, Tone, View } from './view.ts';

/** Lines of the text that are kept even where the terminal is small. */
const LEAST_TEXT = 3;

/** One line less than the terminal has, so that nothing ever rolls. */
export function layout(view: View, size: Size): Layout {
  const { columns } = size;
  const room = Math.max(4, size.rows - 1);
  const head = headLines(view, columns);
  const foot = footLine(view, columns);
  const asked = askedLines(view, columns, room - head.length - 1 - LEAST_TEXT);
  const notes = lastOf(lines(view.notes, columns, 'here'), Math.min(4, room - head.length - 1 - asked.lines.length));
  let left = room - head.length - 1 - asked.lines.length - notes.length;
  const says = view.help === undefined ? lines(view.scene?.says ?? [], columns, 'plain') : [];
  const saidNow = says.slice(0, Math.max(0, Math.min(says.length, left - LEAST_TEXT)));
  left -= saidNow.length;
  const text = view.help === undefined ? (view.scene?.text ?? []) : [view.help];
  const body = lines(text, columns, 'plain');
  const heard = voiceLines(view, columns, left - Math.min(body.length, LEAST_TEXT) - 1);
  left -= heard.length;
  const sizes = [saidNow.length, body.length, heard.length, notes.length, asked.lines.length];
  const gaps = gapsFor(sizes, { left, body: body.length });
  const panel = panelOf(body, { columns, rows: Math.max(0, left - gaps.count) }, view.scroll);
  const parts: readonly (readonly Line[])[] = [saidNow, panel.lines, heard, notes, asked.lines];
  const above = [...head, ...parts.flatMap((part, at) => (gaps.before[at] === true ? [EMPTY, ...part] : part))];
  const fill = Math.max(0, room - above.length - 1);
  const all = [...above, ...Array.from({ length: fill }, () => EMPTY), foot].slice(0, room);
  const cursor = asked.cursor && { x: asked.cursor.x, y: above.length - asked.lines.length + asked.cursor.y };
  return { lines: all, cursor, furthest: panel.furthest, page: panel.page };
}

/** The last ones, of which none may be left over. */
function lastOf<One>(all: readonly One[], count: number): readonly One[] {
  return count <= 0 ? [] : all.slice(-count);
}

const EMPTY: Line = { text: '', tone: 'plain' };

function lines(texts: readonly string[], columns: number, tone: Tone): readonly Line[] {
  return texts.flatMap((text) => fold(terminalText(text), columns)).map((text) => ({ text, tone }));
}

/** The title, and the step at the right where there is room for it. */
function headLines({ scene }: View, columns: number): readonly Line[] {
  if (scene === undefined) return [];
  const step = scene.step === undefined ? '' : terminalText(screenEn.step(scene.step));
  const title = terminalText(scene.title);
  const space = columns - columnWidth(title) - columnWidth(step);
  if (step === '' || space < 2) {
    const second: readonly Line[] = step === '' ? [] : [{ text: clip(step, columns), tone: 'faint' }];
    return [{ text: clip(title, columns), tone: 'strong' }, ...second];
  }
  return [{ text: clip(`${title}${' '.repeat(space)}${step}`, columns), tone: 'strong' }];
}

function footLine({ question, help, scroll, unkept }: View, columns: number): Line {
  const kept = unkept === true ? '' : screenEn.foot.kept;
  const words = help !== undefined ? screenEn.foot.help : footOf(question, kept);
  return { text: clip(scroll > 0 ? `${screenEn.foot.scroll} ${words}` : words, columns), tone: 'faint' };
}

function footOf(question: View['question'], kept: string): string {
  const { foot } = screenEn;
  if (question === undefined) return '';
  if (question.kind === 'choose') {
    if (question.choices.length === 1) return `${foot.ready}${kept}`;
    return `${question.at === undefined ? foot.choose : foot.chooseOrEnter}${kept}`;
  }
  if (question.list) return foot.list;
  return `${question.lines ? foot.lines : foot.field}${kept}`;
}

/** A gap before each part where there is room, the lower ones first; before the question nearly always. */
function gapsFor(
  sizes: readonly number[],
  { left, body }: { readonly left: number; readonly body: number },
): { readonly before: readonly boolean[]; readonly count: number } {
  let spare = Math.max(left > LEAST_TEXT + 1 ? 1 : 0, left - body - 1);
  const before = [...sizes].reverse().map((size) => {
    if (size === 0 || spare <= 0) return false;
    spare -= 1;
    return true;
  });
  return { before: before.reverse(), count: before.filter(Boolean).length };
}

interface Panel {
  readonly lines: readonly Line[];
  readonly furthest: number;
  readonly page: number;
}

/** The text, or as much of it as fits, with a line that says what is left. */
function panelOf(body: readonly Line[], { columns, rows: height }: Size, scroll: number): Panel {
  if (body.length <= height) return { lines: body, furthest: 0, page: height };
  const page = Math.max(1, height - 1);
  const furthest = body.length - page;
  const from = Math.min(scroll, furthest);
  const shown = body.slice(from, from + page);
  const more = screenEn.more({ from: from + 1, to: from + page, of: body.length });
  const left: Line = { text: clip(more, columns), tone: 'faint' };
  return { lines: [...shown, left].slice(0, Math.max(0, height)), furthest, page };
}

/** One voice in each line where there is room, else all in one sentence. */
function voiceLines({ scene, help }: View, columns: number, height: number): readonly Line[] {
  const voices = help === undefined ? (scene?.voices ?? []) : [];
  if (voices.length === 0 || height < 1) return [];
  const now = voices.findIndex(({ said }) => said === undefined);
  if (voices.length <= height) return voices.map((voice, at) => voiceLine(voice, at === now, columns));
  const said = voices.map((voice) => screenEn.voice(voice)).join(' · ');
  return lines([said], columns, 'faint').slice(0, height);
}

function voiceLine(voice: Voice, isNow: boolean, columns: number): Line {
  const mark = isNow ? '›' : ' ';
  return { text: clip(` ${mark} ${terminalText(screenEn.voice(voice))}`, columns), tone: isNow ? 'here' : 'faint' };
}

interface Asked {
  readonly lines: readonly Line[];
  readonly cursor?: Layout['cursor'];
}

/** The question with what can be answered, at the foot of the screen. */
function askedLines({ question }: View, columns: number, height: number): Asked {
  if (question === undefined) return { lines: [] };
  const whole = question.question === '' ? [] : lines([question.question], columns, 'strong');
  const asked = whole.slice(0, Math.max(1, height - 2));
  if (question.kind === 'field') return fieldLines(question, { asked, columns, height });
  return { lines: [...asked, ...choiceLines(question, columns, Math.max(2, height - asked.length))] };
}

/** A window around the chosen one where not all of them fit. */
function choiceLines({ choices, at }: ChoiceView, columns: number, height: number): readonly Line[] {
  if (choices.length === 1) {
    return [{ text: clip(screenEn.whenReady(terminalText(choices[0]?.label ?? '')), columns), tone: 'here' }];
  }
  const from = Math.max(0, Math.min(choices.length - height, (at ?? 0) - Math.floor(height / 2)));
  return choices.slice(from, from + height).map(({ label, key }, index): Line => {
    const isHere = from + index === at;
    const text = `${isHere ? '›' : ' '} ${key.padStart(2)}  ${terminalText(label)}`;
    return { text: clip(text, columns), tone: isHere ? 'here' : 'plain' };
  });
}

interface FieldRoom {
  readonly asked: readonly Line[];
  readonly columns: number;
  readonly height: number;
}

function fieldLines(view: FieldView, { asked, columns, height }: FieldRoom): Asked {
  const { before, field, preset } = view;
  const earlier = before
    .slice(-3)
    .map((text): Line => ({ text: clip(`  · ${terminalText(text)}`, columns), tone: 'plain' }));
  const width = columns - 3;
  const typed = field.letters.map(seen);
  const rows = rowsOf(typed.join(''), width);
  const spot = spotOf(rows, typed.slice(0, field.at).join('').length);
  const room = Math.max(1, height - asked.length - earlier.length);
  const from = Math.max(0, Math.min(rows.length - room, spot.y - room + 1));
  const shown = rows
    .slice(from, from + room)
    .map(({ text }): Line => ({ text: `${screenEn.mark} ${text}`, tone: 'plain' }));
  const hint: Line = {
    text: clip(`${screenEn.mark} ${screenEn.preset(terminalText(preset ?? ''))}`, columns),
    tone: 'faint',
  };
  const body = typed.length === 0 && preset !== undefined ? [hint] : shown;
  const y = asked.length + earlier.length + spot.y - from;
  return { lines: [...asked, ...earlier, ...body], cursor: { x: columnWidth(screenEn.mark) + 1 + spot.x, y } };
}

/** A letter as it is seen: what is hidden is spelled out. */
function seen(letter: string): string {
  return letter === '\t' ? ' ' : terminalText(letter);
}

/** A line of what is typed, and where in it this line begins. */
interface Row {
  readonly from: number;
  readonly text: string;
}

function rowsOf(text: string, width: number): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    rows.push(...broken(line, width).map(({ from, text: row }) => ({ from: start + from, text: row })));
    start += line.length + 1;
  }
  return rows;
}

/** Broken behind a space where there is one; every letter stays, so that the cursor stands where the next one goes. */
function broken(line: string, width: number): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  let now = '';
  for (const letter of line) {
    if (columnWidth(now + letter) > width) {
      const end = letter === ' ' ? now.length : now.lastIndexOf(' ') + 1 || now.length;
      rows.push({ from, text: now.slice(0, end) });
      from += end;
      now = now.slice(end);
    }
    now += letter;
  }
  return [...rows, { from, text: now }];
}

function spotOf(rows: readonly Row[], at: number): { readonly x: number; readonly y: number } {
  const y = rows.findLastIndex(({ from }) => from <= at);
  const { from, text } = rows[y] ?? { from: 0, text: '' };
  return { x: columnWidth(text.slice(0, at - from)), y: Math.max(0, y) };
}
