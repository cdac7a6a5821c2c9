/** Every transcript and every console block of the documents says what really happens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fits, runTranscript, stepsOf } from './transcript.ts';
import { shortTranscripts, testTranscripts } from './transcript-files.ts';

testTranscripts(shortTranscripts, 'test/transcripts.test.ts');

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
