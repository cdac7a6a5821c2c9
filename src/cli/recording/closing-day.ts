/** The day on which a proposal may be adopted at the earliest, as somebody wishes it: a day, or a time from today. */
import { addPeriod, type IsoDate, isPeriod } from '../../model/calendar.ts';
import type { Invocation } from '../invocation.ts';
import { dayOption } from './answer-options.ts';

/** Undefined when `--closes` was not given. Throws `CirclesError` `date-invalid`. */
export function closingDay(invocation: Invocation, today: IsoDate): IsoDate | undefined {
  const text = invocation.text('closes')?.trim();
  return text !== undefined && isPeriod(text) ? addPeriod(today, text) : dayOption(invocation, 'closes', today);
}
