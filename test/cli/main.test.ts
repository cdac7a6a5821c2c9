/** What a command line gets back, before any command does its work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { tellError } from '../../src/cli/tell-error.ts';
import { version } from '../../src/cli/version.ts';
import { capture, runCircles } from './run-circles.ts';

let empty = '';
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'circles-empty-'));
});
afterAll(() => rmSync(empty, { recursive: true }));

describe('help', () => {
  it.each([['help'], ['--help'], ['-h']])('%s shows at most eight commands, and ends well', async (word) => {
    const { code, out, err } = await runCircles([word]);
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/^ {2}\w/gm)?.length).toBeLessThanOrEqual(8);
    expect(out).toContain('circles help --all');
  });

  it('shows every command with --all', async () => {
    const { out } = await runCircles(['help', '--all']);
    for (const { name, words } of commands)
      expect(out).toMatch(new RegExp(`^ {2}${name} +${escaped(words.summary)}$`, 'm'));
  });

  it.each(commands.map(({ name }) => name))('of %s is the same both ways and holds its examples', async (name) => {
    const long = await runCircles([name, '--help']);
    const topic = await runCircles(['help', name]);
    expect(long).toEqual(topic);
    expect(long.code).toBe(0);
    const examples = commands.find((command) => command.name === name)?.words.examples ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const { line } of examples) expect(long.out).toContain(line);
  });

  it('of a command within a command', async () => {
    expect((await runCircles(['help', 'ci', 'github'])).out).toContain('Usage: circles ci github');
  });

  it('has no page for what there is not', async () => {
    const { code, err } = await runCircles(['help', 'chekc']);
    expect([code, err]).toEqual([2, 'circles: There is no help on "chekc".\nDid you mean `circles help check`?\n']);
  });

  it('comes for a bare call outside an organisation', async () => {
    expect(await runCircles([], { cwd: empty })).toEqual(await runCircles(['help']));
    expect(await runCircles(['-q'], { cwd: empty })).toEqual(await runCircles(['help']));
  });

  it('has words for every argument and option', () => {
    const all = commands.flatMap((command) => [command, ...(command.commands ?? [])]);
    for (const { name, words, options, arguments: args } of all) {
      const long = (options ?? []).map(({ flags }) => /--([a-z-]+)/.exec(flags)?.[1] ?? '');
      expect(Object.keys(words.options).sort(), name).toEqual(long.map(camel).sort());
      expect(Object.keys(words.arguments).length, name).toBe(args?.length ?? 0);
    }
  });
});

describe('version', () => {
  it.each([['--version'], ['-V']])('%s', async (word) => {
    expect(await runCircles(['-q', word])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a wrong call ends with 2, a reason and a hint', () => {
  it.each([
    [['chekc'], "unknown command 'chekc'. Did you mean check?"],
    [['check', '--fromat', 'json'], "unknown option '--fromat'. Did you mean --format?"],
    [['check', 'one', 'two'], 'does not take that many words'],
    [['check', '--format'], "option '--format <format>' argument missing."],
    [['check', '--format', 'xml'], 'Allowed choices are human, json, github, gitlab, sarif, junit, rdjson, markdown.'],
    [['ci'], '`circles ci` needs one more word: github, gitlab, pre-commit, comment, remind.'],
    [['--color', 'pink', 'help'], 'Allowed choices are auto, always, never.'],
  ])('%j', async (line, what) => {
    const { code, out, err } = await runCircles(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toMatch(/^circles: .+\nHow it is written: `circles help[ a-z]*`\.\n$/);
  });

  it('the hint is about the command that was called, whatever its words are', async () => {
    const { err } = await runCircles(['object', 'Oven', '--denies', 'consent']);
    expect(err).toContain('`circles help object`');
  });

  it('in JSON when that was asked for', async () => {
    const { code, err } = await runCircles(['check', '--json', '--only']);
    expect(code).toBe(2);
    expect(JSON.parse(err)).toEqual({
      version: 1,
      error: { code: 'usage', message: expect.any(String), hint: expect.any(String) },
    });
  });

  it('where there is no organisation', async () => {
    const { code, err } = await runCircles(['check'], { cwd: empty });
    expect([code, err.split('\n')]).toEqual([
      2,
      [
        `circles: There is no organisation in ${empty}: neither here nor in a folder above it lies a circles.yaml.`,
        'Start one here with `circles init`, or name its folder: `circles -C FOLDER status`.',
        '',
      ],
    ]);
  });

  it.each([
    [{ line: ['check', '--today', '2027-02-29'] }, '--today is "2027-02-29"'],
    [{ line: ['check'], env: { CIRCLES_TODAY: 'soon' } }, 'CIRCLES_TODAY is "soon"'],
  ])('for a day that is none', async ({ line, ...wishes }, what) => {
    const { code, err } = await runCircles(line, { cwd: empty, ...wishes });
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
  });

  it('never lets an argument move the cursor', async () => {
    const { err } = await runCircles(['help', '\u001b[2Jx\u202e']);
    expect(err).toContain('"\\u{1b}[2Jx\\u{202e}"');
  });
});

describe('a fault of ours', () => {
  it('ends with 3 and says how to report it, with the stack only when asked', () => {
    const short = capture();
    expect(tellError(new Error('broken'), ['check'], short.stream)).toBe(3);
    expect(short.text()).toMatch(
      /^circles: something went wrong that should not have: broken\nThis is a fault .*--verbose.*\n$/,
    );
    const long = capture();
    expect(tellError(new Error('broken'), ['check', '--verbose'], long.stream)).toBe(3);
    expect(long.text()).toContain('main.test.ts');
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
