/** An edit of one file that mends a fault: exact, small, and made without asking anybody what was meant. */
import type { Value } from './value.ts';

/** What is done, and at which keys and indexes. A place inside a shorthand means the shorthand: the person of `members: [ana]` is the text `ana`. */
export type Edit =
  | { readonly edit: 'set'; readonly pointer: readonly (string | number)[]; readonly value: Value }
  | { readonly edit: 'remove'; readonly pointer: readonly (string | number)[] }
  /** The key at the end of the pointer gets another name; its value stays. */
  | { readonly edit: 'rename'; readonly pointer: readonly (string | number)[]; readonly key: string };
