/** The same selection as one command line, for minutes and for scripts; several roles, or objections, are too long for it. */
import { shellWord } from '../../render/shell-word.ts';
import { shortName } from '../../services/is-called.ts';
import type { SelectionWishes } from '../../services/select.ts';

/** The command line; undefined when there were several roles or objections, which go into a file. */
export function selectionLine(wishes: SelectionWishes): string | undefined {
  const { absent, decided, title, fastStart, proposedBy, open } = wishes;
  const [one, ...others] = wishes.selections;
  if (one === undefined || others.length > 0 || wishes.objections.length > 0) return undefined;
  const { role, person, start, end, qualifications, reasons } = one;
  return [
    'circles',
    'select',
    `${role.circle}/${role.id}`,
    ...(fastStart ? ['--fast-start'] : []),
    ...(proposedBy === undefined ? [] : [`--proposed-by ${proposedBy}`]),
    `--person ${person}`,
    `--start ${start}`,
    `--until ${end}`,
    ...qualifications.map((text) => `--qualification ${shellWord(text)}`),
    ...reasons.map((text) => `--reason ${shellWord(text)}`),
    ...(open === undefined ? [] : [`--proposal ${shortName(open)}`]),
    '--consent all',
    ...(absent.length === 0 ? [] : [`--absent ${absent.join(',')}`]),
    ...(title === undefined ? [] : [`--title ${shellWord(title)}`]),
    `--decided ${decided}`,
  ].join(' ');
}
