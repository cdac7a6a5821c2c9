/** One thing that `circles doctor` looked at, and what came of it. */
import { CirclesError } from '../../model/errors.ts';

/** `hint`: it would help. `fault`: something can't work as it should. */
export type Health = 'fine' | 'hint' | 'fault';

/** One thing. */
export interface Examined {
  readonly id: string;
  readonly state: Health;
  /** What is the case. */
  readonly what: string;
  /** What to do; absent where there is nothing to do. */
  readonly next?: string;
}

/** What is in order. */
export function fine(id: string, what: string): Examined {
  return { id, state: 'fine', what };
}

/** What would help. */
export function hint(id: string, { what, next }: { readonly what: string; readonly next: string }): Examined {
  return { id, state: 'hint', what, next };
}

/** What keeps something from working. */
export function fault(id: string, { what, next }: { readonly what: string; readonly next: string }): Examined {
  return { id, state: 'fault', what, next };
}

/** What `look` answers; what it refuses is a fault, with its way out. */
export async function tried(id: string, look: () => Promise<Examined>): Promise<Examined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof CirclesError) return fault(id, { what: error.message, next: error.hint });
    throw error;
  }
}
