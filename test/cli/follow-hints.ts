/** Does what is printed, word for word, as somebody does who knows nothing else. */
import type { Finished } from './run-circles.ts';
import { type Hall, wordsOf } from './stuck-hall.ts';
import type { StuckPlace } from './stuck-places.ts';

/** What came of it. */
export interface Followed {
  /** How many hints it took; undefined when that did not help. */
  readonly hints: number | undefined;
  readonly told: string;
}

/** What a hint asks for: another line in the place of this one, or something to be done before it is tried again. */
type Advice =
  | { readonly kind: 'instead'; readonly line: string }
  | { readonly kind: 'first'; readonly line: string }
  | { readonly kind: 'again' };

/** Where somebody stands who follows hints. */
interface Trail extends Pick<StuckPlace, 'meanwhile'> {
  readonly hall: Hall;
  readonly most: number;
  hints: number;
  told: string;
  /** By the last line that worked. */
  printed: string;
}

/** Types the line, and follows what is printed until it works, at most `most` times. */
export async function follow(hall: Hall, { typed, meanwhile }: StuckPlace, most: number): Promise<Followed> {
  const trail: Trail = {
    hall,
    most,
    hints: 0,
    told: '',
    printed: '',
    ...(meanwhile === undefined ? {} : { meanwhile }),
  };
  const works = await tried(trail, typed);
  return { hints: works ? trail.hints : undefined, told: trail.told };
}

async function tried(trail: Trail, line: string): Promise<boolean> {
  const done = await trail.hall.type(line);
  trail.told += `$ ${line}\n${shown(done)}\n`;
  trail.printed = done.out;
  if (done.code === 0) return true;
  const advice = adviceIn(line, done);
  trail.hints += 1;
  if (advice === undefined || trail.hints > trail.most) return false;
  if (advice.kind === 'instead') return tried(trail, advice.line);
  if (advice.kind === 'first' && !(await tried(trail, advice.line))) return false;
  await trail.meanwhile?.(trail.hall, trail.printed);
  return tried(trail, line);
}

function shown({ code, out, err }: Finished): string {
  return code === 0 ? out.split('\n').slice(0, 3).join('\n') : out + err;
}

const COMMAND = /^(?:circles|git|chmod|ssh-add) /;

/** The first thing that the words ask for. Findings print their hints, errors theirs at the end. */
function adviceIn(line: string, { code, out, err }: Finished): Advice | undefined {
  const said = code === 1 ? (/Next: .*/.exec(out)?.[0] ?? out) : err;
  const [, double, single] = /"([^"]*)"|'([^']*)'/.exec(said.replace(/`[^`]*`/g, '')) ?? [];
  const wrong = double ?? single;
  return fromWords(line, said, wrong) ?? fromQuoted(line, said, wrong);
}

/** What is asked for in plain words: another spelling, an option less. */
function fromWords(line: string, said: string, wrong: string | undefined): Advice | undefined {
  const meant = /Did you mean "?([^"?`]+)"?\?/.exec(said)?.[1];
  if (meant !== undefined && wrong !== undefined) return { kind: 'instead', line: line.replace(wrong, meant) };
  const without = /[Ll]eave out `(--[a-z-]+)`/.exec(said)?.[1];
  return without === undefined ? undefined : { kind: 'instead', line: line.replace(optionIn(without), '') };
}

/** The first words that stand between backquotes in the last line, else anywhere. */
function fromQuoted(line: string, said: string, wrong: string | undefined): Advice | undefined {
  const last = said.trimEnd().slice(said.trimEnd().lastIndexOf('\n') + 1);
  const words = (/`([^`]+)`/.exec(last) ?? /`([^`]+)`/.exec(said))?.[1] ?? '';
  if (/^--?[A-Za-z]/.test(words)) return { kind: 'instead', line: withOption(line, words) };
  if (COMMAND.test(words)) return { kind: isSame(words, line) ? 'instead' : 'first', line: words };
  if (words !== '' && wrong !== undefined) return { kind: 'instead', line: swapped(line, wrong, words) };
  return /try again/.test(said) ? { kind: 'again' } : undefined;
}

/** The same command once more, said better. */
function isSame(words: string, line: string): boolean {
  const [said, typed] = [wordsOf(words), wordsOf(line)];
  return said[1] === typed[1] && (said.length > typed.length || said[1] !== 'circle');
}

/** Quoted words in the place of quoted ones. */
function swapped(line: string, wrong: string, words: string): string {
  return words.startsWith('"') ? line.replace(`"${wrong}"`, words) : line.replace(wrong, words);
}

function optionIn(name: string): RegExp {
  return new RegExp(` ${name}(?: (?:"[^"]*"|[^\\s-]\\S*))?`);
}

/** In the place of the same option, else at the end. */
function withOption(line: string, option: string): string {
  const [name = ''] = option.split(' ');
  return optionIn(name).test(line) ? line.replace(optionIn(name), ` ${option}`) : `${line} ${option}`;
}
