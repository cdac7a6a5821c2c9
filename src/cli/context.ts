/** What a command is given: the surroundings, with the options that hold everywhere already taken into account. */
import { resolve } from 'node:path';
import { cliEn } from '../messages/en/cli.ts';
import { type IsoDate, isDate } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import { plainStyle, type Style } from '../render/style.ts';
import { type ColourWish, colourLevel } from './colour-level.ts';
import type { Invocation } from './invocation.ts';
import type { Output, Surroundings } from './surroundings.ts';

/** A run's surroundings and its wishes. */
export interface Context extends Surroundings {
  /** Today in the organisation's time zone, unless `--today` or CIRCLES_TODAY says otherwise. */
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
  const { env, stdout, stderr } = surroundings;
  const wish = colourWish(invocation);
  const fixed = fixedToday(invocation.text('today'), env.CIRCLES_TODAY);
  const quiet = invocation.flag('quiet');
  return {
    env,
    stdout,
    stderr,
    now: surroundings.now,
    random: surroundings.random,
    get stdin() {
      return surroundings.stdin;
    },
    cwd: resolve(surroundings.cwd, invocation.text('C') ?? '.'),
    today: (timezone) => fixed ?? dayIn(surroundings.now(), timezone),
    get interactive() {
      return mayAsk(invocation, env, () => surroundings.stdin.isTTY === true && stderr.isTTY === true);
    },
    accessible: isOn(env.ACCESSIBLE),
    quiet,
    verbose: invocation.flag('verbose'),
    dryRun: invocation.flag('dryRun'),
    style: () => styleOf(wish, env, stdout),
    errorStyle: () => styleOf(wish, env, stderr),
    say: (text) => {
      if (!quiet) stderr.write(`${text}\n`);
    },
  };
}

function colourWish(invocation: Invocation): ColourWish {
  const wish = invocation.text('color');
  return wish === 'always' || wish === 'never' ? wish : 'auto';
}

function fixedToday(option: string | undefined, variable: string | undefined): IsoDate | undefined {
  const [name, value] = option === undefined ? ['CIRCLES_TODAY', variable] : ['--today', option];
  if (value === undefined || value === '') return undefined;
  if (!isDate(value)) throw new CirclesError('date-invalid', cliEn.noDate(name, value));
  return value;
}

function dayIn(now: Date, timezone: string): IsoDate {
  if (timezone === 'UTC') return now.toISOString().slice(0, 10);
  const parts = dayParts(timezone).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A time zone that this Node does not know is a finding of the check; a day is needed all the same. */
function dayParts(timeZone: string): Intl.DateTimeFormat {
  const shape = { calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...shape, timeZone: 'UTC' });
  }
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
