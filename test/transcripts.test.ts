/** Every transcript and every console block of the documents says what really happens. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fits, runTranscript, stepsOf } from './transcript.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const bless = process.env.UPDATE_TRANSCRIPTS === '1';

const folders = ['test/transcripts', 'docs'];
const files = [...folders.flatMap(markdownIn), 'README.md'].filter(
  (file) => existsSync(join(PROJECT, file)) && file !== 'test/transcripts/README.md',
);

function markdownIn(folder: string): readonly string[] {
  if (!existsSync(join(PROJECT, folder))) return [];
  return readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

describe('transcripts', () => {
  it.concurrent.each(files)('%s', { timeout: 90_000 }, async (file) => {
    const path = join(PROJECT, file);
    const { blessed, differences } = await runTranscript(path);
    if (differences.length === 0) return;
    if (bless) writeFileSync(path, blessed);
    else expect.fail(`${differences.join('\n\n')}\n\n${howToBless(file)}`);
  });
});

function howToBless(file: string): string {
  return `Where the new words are right: UPDATE_TRANSCRIPTS=1 npx vitest run test/transcripts.test.ts -t ${basename(file)}`;
}

describe('the runner', () => {
  it('reads commands, continued commands and what they print', () => {
    const steps = stepsOf('# A\n```console\n$ cat <<END\n> one\n> END\none\n$ false\n? 1\n```\n```sh\n$ no\n```\n');
    expect(steps.map(({ command, expected }) => [command, expected])).toEqual([
      ['cat <<END\none\nEND', ['one']],
      ['false', ['? 1']],
    ]);
  });

  it('lets holes stand for anything within a line and dots for any number of lines', () => {
    expect(fits(['a [..] c', '...', 'z'], ['a b c', 'x', 'y', 'z'])).toBe(true);
    expect(fits(['...'], [])).toBe(true);
    expect(fits(['a [..] c'], ['a b d'])).toBe(false);
    expect(fits(['a'], ['a', 'b'])).toBe(false);
    expect(fits(['a.c'], ['abc'])).toBe(false);
  });

  it.each([
    ['a wrong word', '$ echo yes', ['no'], '  - no\n  + yes'],
    ['a wrong exit code', '$ exit_with() { return "$1"; }; exit_with 3', ['? 1'], '  - ? 1\n  + ? 3'],
    ['an exit code that nobody wrote down', '$ false', [], '  + ? 1'],
    ['words on the wrong stream', '$ echo yes >&2', ['yes'], '  - yes\n  + ! yes'],
    ['a syntax error', '$ if', [], '  + ? '],
  ])('finds %s', async (...[, command, expected, difference]) => {
    const { differences } = await runText(['```console', command, ...expected, '```'].join('\n'));
    expect(differences.join('\n')).toContain(difference);
  });

  it('keeps the folder and variables from one command to the next, on a machine without any setting', async () => {
    const text = [
      '```console',
      '$ mkdir inner && cd inner && NAME=Ana',
      '$ pwd; echo "$NAME"; git config --get user.name',
      '? 1',
      '~/inner',
      'Ana',
      '```',
    ].join('\n');
    expect((await runText(text)).differences).toEqual([]);
  });

  it('writes down what happened and keeps the holes that still fit', async () => {
    const { blessed } = await runText('```console\n$ echo one; echo two\no[..]\nthree\n```\n');
    expect(blessed).toBe('```console\n$ echo one; echo two\no[..]\ntwo\n```\n');
  });
});

async function runText(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'circles-runner-'));
  const file = join(folder, 'text.md');
  writeFileSync(file, text);
  try {
    return await runTranscript(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
