/** What a command is given: the surroundings, with the options that hold everywhere already taken into account. */
import { resolve } from 'node:path';
import { cliEn } from '../messages/en/cli.ts';
import { type IsoDate, isDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { meantDay } from '../model/meant-day.ts';
import { plainStyle, type Style } from '../render/style.ts';
import { dayIn } from '../services/day-in.ts';
import { type ColourWish, colourLevel } from './colour-level.ts';
import type { Invocation } from './invocation.ts';
import type { Output, Surroundings } from './surroundings.ts';

/** A run's surroundings and its wishes. */
export interface Context extends Surroundings {
  /**
   * Today in the organisation's time zone, unless `--today` or CIRCLES_TODAY says otherwise; with `--at` a day, that day, unless `--today`
   * says otherwise. Throws `date-ahead` for a day that has not come.
   */
  readonly today: (timezone: string) => IsoDate;
  /** Questions may be asked: a person sits at both ends, or `--input` says so. */
  readonly interactive: boolean;
  /** `ACCESSIBLE=1`: words and numbered lists for screen readers, nothing drawn or redrawn. */
  readonly accessible: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Show what would be written and write nothing. */
  readonly dryRun: boolean;
  /** How to set words off on standard output. */
  readonly style: () => Promise<Style>;
  /** How to set words off on standard error. */
  readonly errorStyle: () => Promise<Style>;
  /** Says something to the person, on standard error; silent under `-q`. */
  readonly say: (text: string) => void;
}

/**
 * The context of one command.
 * @throws CirclesError when `--today` or CIRCLES_TODAY is no date.
 */
export function contextFor(surroundings: Surroundings, invocation: Invocation): Context {
  const { env } = surroundings;
  const wish = colourWish(invocation);
  const present = presentDay(surroundings, invocation);
  const quiet = invocation.flag('quiet');
  return {
    env,
    get stdin() {
      return surroundings.stdin;
    },
    get stdout() {
      return surroundings.stdout;
    },
    get stderr() {
      return surroundings.stderr;
    },
    now: surroundings.now,
    random: surroundings.random,
    cwd: resolve(surroundings.cwd, invocation.text('C') ?? '.'),
    today: (timezone) => reckonedDay(present(timezone), invocation),
    get interactive() {
      return mayAsk(invocation, env, () => surroundings.stdin.isTTY === true && surroundings.stderr.isTTY === true);
    },
    accessible: isOn(env.ACCESSIBLE),
    quiet,
    verbose: invocation.flag('verbose'),
    dryRun: invocation.flag('dryRun'),
    style: () => styleOf(wish, env, surroundings.stdout),
    errorStyle: () => styleOf(wish, env, surroundings.stderr),
    say: (text) => {
      if (!quiet) surroundings.stderr.write(`${text}\n`);
    },
  };
}

function colourWish(invocation: Invocation): ColourWish {
  const wish = invocation.text('color');
  return wish === 'always' || wish === 'never' ? wish : 'auto';
}

/** Which day it is. */
function presentDay({ env, now }: Surroundings, invocation: Invocation): (timezone: string) => IsoDate {
  fixedDay('--today', invocation.text('today'));
  const fixed = fixedDay('CIRCLES_TODAY', env.CIRCLES_TODAY);
  return (timezone) => fixed ?? dayIn(now(), timezone);
}

/** For which day terms and reviews are reckoned: the past is looked at with the eyes of that day. */
function reckonedDay(present: IsoDate, invocation: Invocation): IsoDate {
  const [today, at] = [invocation.text('today'), invocation.text('at')];
  const past = at !== undefined && isDate(at) ? at : undefined;
  if (past !== undefined && past > present) throw new CirclesError('date-ahead', cliEn.dateAhead(past, present));
  return (today === '' ? undefined : today) ?? past ?? present;
}

function fixedDay(name: string, value: string | undefined): IsoDate | undefined {
  if (value === undefined || value === '') return undefined;
  if (!isDate(value)) throw new CirclesError('date-invalid', cliEn.noDate(name, value, meantDay(value)));
  return value;
}

function mayAsk(invocation: Invocation, env: Surroundings['env'], atTerminal: () => boolean): boolean {
  const wish = invocation.wish('input');
  if (wish !== undefined) return wish;
  return !isOn(env.CI) && atTerminal();
}

async function styleOf(wish: ColourWish, env: Surroundings['env'], stream: Output): Promise<Style> {
  const level = colourLevel(wish, env, stream);
  if (level === 0) return plainStyle;
  const { colourStyle } = await import('./colour-style.ts');
  return colourStyle(level);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
