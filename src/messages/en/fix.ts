/** What `circles check --fix` says. */
import type { Edit } from '../../model/edit.ts';
import type { Value } from '../../model/value.ts';
import { count } from './dates.ts';

/** Sentences of mending. */
export const fixEn = {
  done: (p: { file: string; line: number; edit: Edit }) => `${p.file}:${p.line}: ${told(p.edit)}`,
  can: 'Slips of the pen among these mend themselves: `circles check --fix`.',
  decided: (number: number) =>
    `${count(number, 'more could be mended, in a file', 'more could be mended, in files')} as decided: change it there, and decide it with \`circles consent\`.`,
  nothing: 'Nothing here mends itself.',
  onlyNow: () => ({
    what: 'Only the files that lie here now can be mended.',
    hint: 'Leave out `--at` or `--with`: `circles check --fix`.',
  }),
};

function told(edit: Edit): string {
  const last = edit.pointer.at(-1) ?? '';
  switch (edit.edit) {
    case 'set':
      return typeof edit.pointer.at(-2) === 'number' || typeof last === 'number'
        ? `${shown(edit.value)} stands there now`
        : `"${last}" is ${shown(edit.value)} now`;
    case 'remove':
      return typeof last === 'number' ? 'taken out' : `"${last}" is taken out`;
    case 'rename':
      return `"${last}" is called "${edit.key}" now`;
  }
}

function shown(value: Value): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}
