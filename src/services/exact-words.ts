/** The exact words on the table: the prose of every new file, and of changed ones sentence by sentence what goes and what comes. */
import { isProse } from '../changes/fields.ts';
import { readEntry } from '../load/read-entry.ts';
import type { Entry } from '../model/organisation.ts';
import { isFields, type Value } from '../model/value.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** The words of one field of one file. */
export interface ExactWords {
  /** The title of the agreement or role. */
  readonly title: string;
  readonly field: string;
  /** True when there was nothing before. */
  readonly isNew: boolean;
  /** `-` before, `+` now, empty for what stays. */
  readonly lines: readonly { readonly sign: '-' | '+' | ''; readonly text: string }[];
}

/** The words of every field of prose that is new or differs, by path. */
export async function exactWords(
  wanted: WantedFiles,
  { state }: Pick<Workplace, 'state'>,
): Promise<readonly ExactWords[]> {
  const found: ExactWords[] = [];
  for (const [path, bytes] of wanted) {
    const now = bytes === null ? undefined : readEntry(path, bytes).entry;
    if (now !== undefined) found.push(...(await wordsOf(now, state.organisation.entries.get(path))));
  }
  return found;
}

/** What a new circle is for: read out once, as later changes of it are told one by one. */
const ABOUT_CIRCLE: readonly string[] = ['aim', 'domain', 'mandate', 'information'];

async function wordsOf(now: Entry, before: Entry | undefined): Promise<readonly ExactWords[]> {
  const isNewCircle = now.kind === 'circle' && before === undefined;
  const fields = Object.keys(now.value).filter(
    (field) => isProse(now.kind, field) || (isNewCircle && ABOUT_CIRCLE.includes(field)),
  );
  const title = textOf(now.value.title ?? now.value.name);
  const found: ExactWords[] = [];
  for (const field of fields) {
    const [was, is] = [textOf(before?.value[field]), textOf(now.value[field])];
    if (was !== is) found.push({ title, field, isNew: was === '', lines: await differenceOf(was, is) });
  }
  return found;
}

/** Sentence by sentence, so that a long paragraph shows where it differs. */
async function differenceOf(was: string, is: string): Promise<ExactWords['lines']> {
  if (was === '') return linesOf(is, '');
  const { diffSentences } = await import('diff');
  return diffSentences(was, is).flatMap(({ value, added, removed }) =>
    linesOf(value, added ? '+' : removed ? '-' : ''),
  );
}

function linesOf(text: string, sign: '-' | '+' | ''): ExactWords['lines'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ sign, text: line }));
}

function textOf(value: Value | undefined): string {
  if (Array.isArray(value)) return value.map((item: Value) => textOf(item)).join('\n');
  if (isFields(value)) return [textOf(value.text), textOf(value.limits)].filter((text) => text !== '').join(' ');
  return typeof value === 'string' ? value.trim() : '';
}
