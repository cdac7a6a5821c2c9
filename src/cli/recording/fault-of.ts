/** What is wrong with an answer, when looking it up refuses it. */
import { CirclesError } from '../../model/errors.ts';

/** What helps, in words; undefined when nothing was refused. */
export function faultOf(find: () => unknown): string | undefined {
  try {
    find();
    return undefined;
  } catch (error) {
    if (error instanceof CirclesError) return [error.message, error.hint].join(' ');
    throw error;
  }
}
