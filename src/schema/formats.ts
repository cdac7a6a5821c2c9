/** The formats that schemas name, as the generated validators check them. */
import { isDate } from '../model/calendar.ts';

// The first 28 days exist in every month: no arithmetic for nearly all dates.
const EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** By the name that stands after `format:` in a schema. */
export const formats: { readonly date: (text: string) => boolean } = {
  date: (text) => EVERY_MONTH.test(text) || isDate(text),
};
