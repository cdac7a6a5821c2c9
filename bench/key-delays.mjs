/** How long it takes from a key that answers to the screen with the next question, with the built tool and a terminal in memory. */
import { PassThrough, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { ROOT } from './measure.mjs';

const MEMBERS = Array.from({ length: 12 }, (_, index) => `Person ${index + 1}`);
const TEXT = Array.from(
  { length: 200 },
  (_, index) => `${index + 1}. Whoever leaves last closes the windows and locks the door.`,
);
const ANSWERS = [
  { value: 'consents', label: 'consents', key: 'c' },
  { value: 'objects', label: 'has an objection', key: 'o' },
];

/** Milliseconds from each of `keys` keys to the picture that shows what came of it. */
export async function keyDelays(keys) {
  delete process.env.CI; // ink shows nothing where this is set
  const { screenPrompt } = await import(pathToFileURL(`${ROOT}dist/cli/screen.mjs`).href);
  const { screen, keyboard, shows } = terminal();
  const fail = (why) => new Error(`the round ended: ${why ?? 'interrupted'}`);
  const prompt = screenPrompt({ keyboard, terminal: screen, interrupted: fail, gone: fail });
  const ask = (turn) => {
    const said = turn % MEMBERS.length;
    prompt.scene({
      title: `Agreement ${turn}`,
      step: { name: 'Consent round', number: 4, of: 5 },
      says: ['Is it good enough for now, and safe enough to try?'],
      text: TEXT,
      voices: MEMBERS.map((name, index) => ({ name, said: index < said ? 'consents' : undefined })),
    });
    return prompt.choose(`${MEMBERS[said]}?`, ANSWERS);
  };
  const delays = [];
  let drawn = shows('Agreement 0');
  let answer = ask(0);
  for (let pressed = 1; pressed <= keys; pressed++) {
    await drawn;
    await new Promise((resolve) => setTimeout(resolve, 60)); // nobody is faster
    const start = performance.now();
    drawn = shows(`Agreement ${pressed}`);
    keyboard.write('c');
    await answer;
    answer = ask(pressed);
    delays.push((await drawn) - start);
  }
  keyboard.write('c');
  await answer;
  prompt.close();
  return delays;
}

/** A terminal that tells when something stands on it. */
function terminal() {
  let awaited;
  const write = (chunk, _encoding, done) => {
    if (awaited !== undefined && String(chunk).includes(awaited.text)) awaited.resolve(performance.now());
    done();
  };
  const screen = Object.assign(new Writable({ write }), { isTTY: true, columns: 80, rows: 24 });
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const shows = (text) =>
    new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(new Error(`"${text}" never stood on the screen`)), 10_000);
      awaited = {
        text,
        resolve: (at) => {
          clearTimeout(tooLate);
          resolve(at);
        },
      };
    });
  return { screen, keyboard, shows };
}
