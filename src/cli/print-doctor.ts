/** What `circles doctor` found, for people: one line each, what to do below. */
import { doctorEn } from '../messages/en/doctor.ts';
import { oneLine } from '../render/escape.ts';
import { wrapWords } from '../render/reports/wrap-words.ts';
import type { Style } from '../render/style.ts';
import type { Examined, Health } from '../services/doctor/examined.ts';

/** How it looks. */
export interface DoctorWishes {
  /** Columns; `Infinity` in a pipe. */
  readonly width: number;
  readonly style: Style;
  /** One sentence after the other, nothing in columns. */
  readonly accessible: boolean;
}

/** Columns of the words in front. */
const MARGIN = 7;

/** The lines and a summary; ends with a line break. */
export function doctorText(checks: readonly Examined[], wishes: DoctorWishes): string {
  const number = (state: Health) => checks.filter((one) => one.state === state).length;
  const [faults, hints] = [number('fault'), number('hint')];
  const tone = toneOf(faults > 0 ? 'fault' : hints > 0 ? 'hint' : 'fine', wishes.style);
  const lines = checks.flatMap((one) => (wishes.accessible ? spoken(one) : inColumns(one, wishes)));
  return `${[...lines, '', tone(doctorEn.summary({ faults, hints }))].join('\n')}\n`;
}

function spoken({ state, what, next }: Examined): readonly string[] {
  const said = `${doctorEn.states[state]}: ${oneLine(what)}`;
  return next === undefined ? [said] : [said, `${doctorEn.next}: ${oneLine(next)}`];
}

function inColumns({ state, what, next }: Examined, { width, style }: DoctorWishes): readonly string[] {
  const [first = '', ...others] = wrapWords(oneLine(what), width, MARGIN);
  const word = toneOf(state, style)(doctorEn.states[state]);
  const gap = ' '.repeat(MARGIN - doctorEn.states[state].length);
  const todo = next === undefined ? [] : wrapWords(`${doctorEn.next}: ${oneLine(next)}`, width, MARGIN);
  return [`${word}${gap}${first.slice(MARGIN)}`, ...others, ...todo];
}

function toneOf(state: Health, style: Style): (text: string) => string {
  return { fine: style.good, hint: style.warning, fault: style.bad }[state];
}
