/** Which Markdown files are transcripts, and which of them take so long that they run with `npm run proof`. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTranscript } from './transcript.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const bless = process.env.UPDATE_TRANSCRIPTS === '1';

/** Many people, or many commands. */
const LONG = ['circle-life', 'keys-life', 'second-person'].map((name) => `test/transcripts/${name}.md`);

const all = [...['test/transcripts', 'docs'].flatMap(markdownIn), 'README.md'].filter(
  (file) => existsSync(join(PROJECT, file)) && file !== 'test/transcripts/README.md',
);

/** The transcripts of `npm run proof`. */
export const longTranscripts = all.filter((file) => LONG.includes(file));

/** The transcripts of `npm test`. */
export const shortTranscripts = all.filter((file) => !LONG.includes(file));

function markdownIn(folder: string): readonly string[] {
  if (!existsSync(join(PROJECT, folder))) return [];
  return readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** One test for each file: what it says is what happens. `test` is the file it is called from. */
export function testTranscripts(files: readonly string[], test: string): void {
  describe('transcripts', () => {
    it.concurrent.each(files)('%s', { timeout: 150_000 }, async (file) => {
      const path = join(PROJECT, file);
      const { blessed, differences } = await runTranscript(path);
      if (differences.length === 0) return;
      if (bless) writeFileSync(path, blessed);
      else expect.fail(`${differences.join('\n\n')}\n\n${howToBless(file, test)}`);
    });
  });
}

function howToBless(file: string, test: string): string {
  return `Where the new words are right: UPDATE_TRANSCRIPTS=1 npx vitest run ${test} -t ${basename(file)}`;
}
