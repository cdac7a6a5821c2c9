/** The screen with real keys and a terminal in memory. */
import { PassThrough, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { screenEn } from '../../src/messages/en/screen.ts';
import type { Prompt } from '../../src/ui/prompt.ts';

// Ink looks for this when it is loaded, and shows nothing while it is there.
delete process.env.CI;
const { screenPrompt } = await import('../../src/ui/screen-prompt.ts');

const ENTER = '\r';
const DOWN = '\u001b[B';
const [PASTE, PASTED] = ['\u001b[200~', '\u001b[201~'];

class Stopped extends Error {}

/** Types `keys` ahead, or one after the other where they come as a list, and asks. */
async function at<Value>(keys: string | readonly string[], ask: (questions: Prompt) => Promise<Value>) {
  let raw = false;
  const written: string[] = [];
  const keyboard = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => {
      raw = on;
    },
  });
  const terminal = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    }),
    { isTTY: true, columns: 80, rows: 24 },
  );
  const questions = screenPrompt({
    keyboard: keyboard as unknown as ReadStream,
    terminal: terminal as unknown as WriteStream,
    interrupted: () => new Stopped(),
    gone: (question) => new Error(`gone at ${question}`),
  });
  const answer = ask(questions).catch((error: unknown) => error);
  for (const key of typeof keys === 'string' ? [] : keys) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    keyboard.write(key);
  }
  keyboard.end(typeof keys === 'string' ? keys : '');
  const value = await answer;
  questions.close();
  return { value, shown: written.join(''), raw };
}

const VOICES = [
  { value: 'yes', label: 'consents', key: 'c' },
  { value: 'no', label: 'has an objection', key: 'o' },
];

describe('a choice', () => {
  it('is made by its letter, several of them typed ahead', async () => {
    const { value } = await at('oc', async (questions) => [
      await questions.choose('Ana?', VOICES),
      await questions.choose('Ben?', VOICES),
    ]);
    expect(value).toEqual(['no', 'yes']);
  });

  it('is made by its number where it has no letter, and by arrows and Enter', async () => {
    const plain = VOICES.map(({ value, label }) => ({ value, label }));
    expect((await at('2', (questions) => questions.choose('Which?', plain))).value).toBe('no');
    expect((await at(`${DOWN}${DOWN}${ENTER}`, (questions) => questions.choose('Which?', plain))).value).toBe('no');
  });

  it('is never made by Enter alone, unless something was set', async () => {
    const { value, shown } = await at([ENTER, 'c'], (questions) => questions.choose('Ana?', VOICES));
    expect(value).toBe('yes');
    expect(shown).toContain(screenEn.pressLetter);
    expect((await at(ENTER, (questions) => questions.choose('Ana?', VOICES, { default: 'no' }))).value).toBe('no');
    expect((await at(ENTER, (questions) => questions.choose('', [{ value: 1, label: 'go on' }]))).value).toBe(1);
  });

  it('is not made by what is pasted', async () => {
    const { value } = await at(`${PASTE}o${PASTED}c`, (questions) => questions.choose('Ana?', VOICES));
    expect(value).toBe('yes');
  });

  it('is explained by a question mark', async () => {
    const { shown, value } = await at(['?', 'x', 'y'], (questions) =>
      questions.askYesNo('Sure?', { explanation: 'Be sure.' }),
    );
    expect(value).toBe(true);
    expect(shown).toContain('Be sure.');
  });
});

describe('a text', () => {
  it('is typed, checked, and asked for again', async () => {
    const check = (answer: string) => (answer === 'oven' ? undefined : 'An oven, please.');
    const { value, shown } = await at([`pan${ENTER}`, '\u0015', `oven${ENTER}`], (questions) =>
      questions.ask('What?', { check }),
    );
    expect(value).toBe('oven');
    expect(shown).toContain('An oven, please.');
  });

  it('takes what was set for an empty one', async () => {
    expect((await at(ENTER, (questions) => questions.ask('Until?', { default: 'P1Y' }))).value).toBe('P1Y');
  });

  it('has several lines: by Ctrl-J, by a backslash, by pasting; and is changed where it stands', async () => {
    const wishes = { lines: true, default: 'One' };
    const keys = `.\ntwo\\${ENTER}${PASTE}three\rfour${PASTED}${ENTER}`;
    expect((await at(keys, (questions) => questions.ask('Text?', wishes))).value).toBe('One.\ntwo\nthree\nfour');
  });

  it('comes as a list, one after the other', async () => {
    const { value } = await at(`a${ENTER}b${ENTER}${ENTER}`, (questions) => questions.askList('Which?'));
    expect(value).toEqual(['a', 'b']);
  });
});

describe('the terminal', () => {
  it('shows nothing that a hostile text says to it', async () => {
    const { shown } = await at('y', (questions) => {
      questions.scene({ title: 'A\u001b]0;evil\u0007', says: ['\u001b[31mred'], text: ['\u202eturned'] });
      return questions.askYesNo('Sure?');
    });
    expect(shown).not.toMatch(/\u001b\]0;|\u001b\[31m|\u202e/);
    expect(shown).toContain('\\u{202e}turned');
  });

  it('is left as it was, whatever happens', async () => {
    for (const keys of ['y', '\u0003', '']) {
      const { shown, raw } = await at(keys, (questions) => questions.askYesNo('Sure?'));
      expect(shown.startsWith('\u001b[?1049h')).toBe(true);
      expect(shown.endsWith('\u001b[?1049l')).toBe(true);
      expect(raw).toBe(false);
    }
  });

  it('stops on Ctrl-C, and when it is gone', async () => {
    expect((await at('\u0003', (questions) => questions.ask('What?'))).value).toBeInstanceOf(Stopped);
    expect((await at('', (questions) => questions.ask('What?'))).value).toEqual(new Error('gone at What?'));
  });

  it('is not touched before the first question', async () => {
    const { shown } = await at('', async (questions) => questions.tell('Listen.'));
    expect(shown).toBe('');
  });
});
