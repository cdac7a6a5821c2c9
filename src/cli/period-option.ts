/** Reads an option that is a length of time. */
import { cliEn } from '../messages/en/cli.ts';
import { isPeriod, type Period } from '../model/calendar.ts';
import { CirclesError } from '../model/errors.ts';
import type { Invocation } from './invocation.ts';

/**
 * The period that the option holds; undefined when it was not given.
 * @throws CirclesError when it is no period.
 */
export function periodOption(invocation: Invocation, option: string): Period | undefined {
  const value = invocation.text(option);
  if (value !== undefined && !isPeriod(value)) {
    throw new CirclesError('period-invalid', cliEn.noPeriod(`--${option}`, value));
  }
  return value;
}
