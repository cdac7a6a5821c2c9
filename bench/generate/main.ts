/** Writes a made-up organisation into a folder: `npm run bench:generate -- DIR --files 3000 --seed 42 [--today DATE] [--quoted-days] [--errors K] [--commits N]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { writeHistory } from './history.ts';

/** Ends with 0 when it is written. */
export function main(_root: string, ...words: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      files: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '42' },
      today: { type: 'string', default: '2026-12-01' },
      errors: { type: 'string', default: '0' },
      commits: { type: 'string', default: '0' },
      'quoted-days': { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder to write into.');
  const { seed, today, errors, commits, 'quoted-days': quotedDays } = values;
  const wish = { files: Number(values.files), seed: Number(seed), today, quotedDays, errors: Number(errors) };
  const files = generate(wish);
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (commits !== '0') writeHistory(folder, files, { commits: Number(commits), today });
  return 0;
}
