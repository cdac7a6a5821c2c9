/** Questions at a terminal and in a pipe. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/cli/interrupted.ts';
import { type Prompt, prompt } from '../../src/cli/prompt.ts';
import { CirclesError } from '../../src/model/errors.ts';
import { capture, typed } from './run-circles.ts';

async function answering<Value>(input: string, ask: (prompt: Prompt) => Promise<Value>) {
  const err = capture();
  const asking = prompt({ stdin: typed(input), stderr: err.stream });
  try {
    return { value: await ask(asking), shown: err.text() };
  } finally {
    asking.close();
  }
}

describe('ask', () => {
  it('takes the answer without the spaces around it', async () => {
    const { value, shown } = await answering('  Ana Ruiz \n', (p) => p.ask('Your name?'));
    expect([value, shown]).toEqual(['Ana Ruiz', 'Your name? \n']);
  });

  it('loses none of the lines that were piped in ahead', async () => {
    const { value } = await answering('one\ntwo\nthree', async (p) => {
      const first = await p.ask('1');
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [first, await p.ask('2'), await p.ask('3')];
    });
    expect(value).toEqual(['one', 'two', 'three']);
  });

  it('takes the default for an empty line, shown with the question', async () => {
    const { value, shown } = await answering('\n', (p) => p.ask('Zone?', { default: 'UTC' }));
    expect([value, shown]).toEqual(['UTC', 'Zone? [UTC] \n']);
  });

  it('asks again until the answer fits, and explains itself on a question mark', async () => {
    const { value, shown } = await answering('\n?\nmaybe\nyes\n', (p) =>
      p.ask('Sure?', { explanation: 'It is about being sure.', check: (a) => (a === 'yes' ? undefined : 'Only yes.') }),
    );
    expect(value).toBe('yes');
    expect(shown).toMatch(/Please write something[\s\S]*It is about being sure\.[\s\S]*Only yes\./);
  });

  it('lets an optional answer be empty', async () => {
    expect((await answering('\n', (p) => p.ask('More?', { optional: true }))).value).toBe('');
  });

  it('ends with a hint when the input ends', async () => {
    await expect(answering('', (p) => p.ask('Your name?'))).rejects.toThrow(CirclesError);
  });

  it('stops on Ctrl-C at a terminal', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const asking = prompt({ stdin, stderr: capture(true).stream });
    const answer = asking.ask('Your name?');
    stdin.write('\u0003');
    await expect(answer).rejects.toThrow(Interrupted);
    asking.close();
  });
});

describe('askList', () => {
  it('ends at an empty line, once there is one answer', async () => {
    const { value } = await answering('\nAna\nBen\n\nrest\n', (p) => p.askList('Who?'));
    expect(value).toEqual(['Ana', 'Ben']);
  });
});

describe('askYesNo', () => {
  it.each([
    ['y\n', undefined, true],
    ['No\n', undefined, false],
    ['\n', true, true],
    ['hm\nyes\n', false, true],
  ])('%j with default %s is %s', async (input, preset, expected) => {
    const wishes = preset === undefined ? {} : { default: preset };
    expect((await answering(input, (p) => p.askYesNo('Go on?', wishes))).value).toBe(expected);
  });
});

describe('a text of several lines', () => {
  it('goes on behind a backslash, where that is allowed', async () => {
    const asked = (lines: boolean) => answering('one \\\ntwo\n', (p) => p.ask('Text?', { lines }));
    expect((await asked(true)).value).toBe('one\ntwo');
    expect((await asked(false)).value).toBe('one \\');
  });
});

describe('a scene', () => {
  it('is printed once, and again where it is read out; voices are heard, not printed', async () => {
    const scene = { title: 'Oven', says: ['Read it out.'], text: ['  We buy it.'] };
    const voices = [{ name: 'Ana', said: 'consents' }];
    const { shown } = await answering('', async (p) => {
      p.scene({ ...scene, step: { name: 'Present', number: 1, of: 2 } });
      p.scene({ ...scene, step: { name: 'Present', number: 1, of: 2 }, voices });
      p.scene({ ...scene, says: ['React.'], step: { name: 'React', number: 2, of: 2 } });
      p.scene({ ...scene, says: [], step: { name: 'Restate' }, aloud: true });
    });
    const lines = [
      'Present (1 of 2)',
      '  We buy it.',
      'Read it out.',
      'React (2 of 2)',
      'React.',
      'Restate',
      '  We buy it.',
    ];
    expect(shown).toBe(`${lines.join('\n')}\n`);
  });
});

describe('choose', () => {
  it('shows numbers and asks again for one that is not there', async () => {
    const choices = [
      { value: 'a', label: 'A new agreement' },
      { value: 'b', label: 'Someone joins' },
    ];
    const { value, shown } = await answering('0\n3\nx\n2\n', (p) => p.choose('What is it?', choices));
    expect(value).toBe('b');
    expect(shown).toContain('What is it?\n  1. A new agreement\n  2. Someone joins\nNumber, 1 to 2: ');
    expect(shown.match(/from 1 to 2/g)).toHaveLength(3);
  });

  it.each([
    ['agree', 'a'],
    ['NEW', 'a'],
    ['joins', 'b'],
    ['somebody else\n2', 'b'],
    ['one word\n1', 'a'],
  ])('takes a word that only one choice has: %j', async (input, expected) => {
    const choices = [
      { value: 'a', label: 'a new agreement' },
      { value: 'b', label: 'someone joins' },
    ];
    expect((await answering(`${input}\n`, (p) => p.choose('What is it?', choices))).value).toBe(expected);
  });

  it('asks again when a word fits several choices', async () => {
    const choices = [
      { value: 'a', label: 'Secretary, Kitchen' },
      { value: 'b', label: 'Secretary, Garden' },
    ];
    expect((await answering('secretary\ngarden\n', (p) => p.choose('Which?', choices))).value).toBe('b');
  });

  it('takes a single letter for nothing but itself, where choices have letters', async () => {
    const lettered = [
      { value: 'last', label: 'the last resort', key: 'l' },
      { value: 'drop', label: 'drop it', key: 'd' },
    ];
    expect((await answering('r\nl\n', (p) => p.choose('Which?', lettered))).value).toBe('last');
    expect((await answering('resort\n', (p) => p.choose('Which?', lettered))).value).toBe('last');
  });

  it('takes an empty line only where something was set, and waits for it where there is one choice', async () => {
    const two = [
      { value: 'a', label: 'one' },
      { value: 'b', label: 'two' },
    ];
    expect((await answering('\n2\n', (p) => p.choose('Which?', two))).value).toBe('b');
    expect((await answering('\n', (p) => p.choose('Which?', two, { default: 'a' }))).value).toBe('a');
    expect((await answering('?\n\n', (p) => p.choose('', [{ value: 'a', label: 'ready' }]))).value).toBe('a');
  });
});

describe('long lines', () => {
  const explanation = `One sentence that is much longer than a terminal is wide, so that somewhere ${'in it a word '.repeat(3)}would be cut.`;

  it('are broken between words at a terminal, and left alone in a pipe', async () => {
    const shown = async (terminal: boolean) => {
      const err = capture(terminal);
      const asking = prompt({ stdin: typed('?\nyes\n'), stderr: err.stream });
      await asking.ask('Sure?', { explanation }).finally(asking.close);
      return err.text();
    };
    expect(await shown(false)).toContain(explanation);
    const lines = (await shown(true)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join(' ')).toContain(explanation);
  });
});
