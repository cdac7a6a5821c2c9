/** What is said when a name fits nothing here, or several things. */
import type { Labels } from '../labels.ts';
import { list } from './dates.ts';

const MOST = 12;

/** A name that nobody has, the known one that comes nearest, and those there are. */
interface UnknownParts {
  readonly name: string;
  readonly near: string | undefined;
  readonly known: readonly string[];
}

/** What can be looked for by its name. */
export type FoundKind = 'circle' | 'person' | 'role' | 'policy';

/** In the group's own words. */
export const findEn = (labels: Labels) => ({
  unknown: (kind: FoundKind, { name, near, known }: UnknownParts) => ({
    what: kind === 'person' ? `Nobody here is called "${name}".` : `There is no ${labels[kind]} called "${name}".`,
    hint: near === undefined ? choices(known) : `Did you mean ${near}?`,
  }),
  several: (kind: FoundKind, name: string, fitting: readonly { readonly id: string }[]) => ({
    what: `More than one ${kind === 'person' ? 'person' : labels[kind]} is called "${name}".`,
    hint: `Write one of these short names instead: ${fitting.map(({ id }) => `\`${id}\``).join(', ')}.`,
  }),
});

function choices(known: readonly string[]): string {
  if (known.length === 0) return 'There is none yet. See what there is: `circles chart`.';
  return `There ${known.length === 1 ? 'is' : 'are'} ${some(known)}.`;
}

function some(known: readonly string[]): string {
  if (known.length <= MOST) return list(known);
  return `${known.slice(0, MOST).join(', ')} and ${known.length - MOST} more`;
}
