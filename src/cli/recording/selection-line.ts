/** The same selection as one command line, for minutes and for scripts; one with objections is too long for it. */
import { shellWord } from '../../render/shell-word.ts';
import type { SelectionWishes } from '../../services/select.ts';

/** The command line; undefined when there were objections, which go into a file. */
export function selectionLine(wishes: SelectionWishes): string | undefined {
  if (wishes.objections.length > 0) return undefined;
  const { role, person, start, end, qualifications, reasons, absent, decided, title } = wishes;
  return [
    'circles',
    'select',
    `${role.circle}/${role.id}`,
    `--person ${person}`,
    `--start ${start}`,
    `--until ${end}`,
    ...qualifications.map((text) => `--qualification ${shellWord(text)}`),
    ...reasons.map((text) => `--reason ${shellWord(text)}`),
    '--consent all',
    ...(absent.length === 0 ? [] : [`--absent ${absent.join(',')}`]),
    ...(title === undefined ? [] : [`--title ${shellWord(title)}`]),
    `--decided ${decided}`,
  ].join(' ');
}
