/** The formats that schemas name, as the generated validators check them. */
import { isDate } from '../model/calendar.ts';

/** By the name that stands after `format:` in a schema. */
export const formats: { readonly date: (text: string) => boolean } = { date: isDate };
