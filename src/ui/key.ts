/** Keys, one at a time, none lost: what is typed ahead waits for the next question. */
import { emitKeypressEvents } from 'node:readline';

/** One key, or text that was pasted in one go. */
export interface Key {
  /** What Node calls it: `return`, `up`, `c`; `paste` for pasted text. */
  readonly name: string;
  /** What it writes; empty for keys that write nothing. */
  readonly text: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** A terminal that keys come from. */
export interface Keyboard extends NodeJS.ReadableStream {
  setRawMode?: (raw: boolean) => unknown;
}

/** Reads keys as they are asked for. */
export interface Keys {
  /** The next key; undefined when the terminal is gone. */
  readonly next: () => Promise<Key | undefined>;
  /** Lets go of the terminal, so that the process can end. */
  readonly close: () => void;
}

/** What Node says of a key press. */
interface Press {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** Takes the keyboard over. */
export function readKeys(keyboard: Keyboard): Keys {
  const waiting: (Key | undefined)[] = [];
  let taker: ((key: Key | undefined) => void) | undefined;
  let pasted: string | undefined;
  const give = (key: Key | undefined) => {
    if (taker === undefined) waiting.push(key);
    else taker(key);
    taker = undefined;
  };
  const press = (text: string | undefined, said: Press) => {
    if (said.name === 'paste-start') pasted = '';
    else if (said.name === 'paste-end') {
      give({ name: 'paste', text: pasted ?? '', ctrl: false, alt: false });
      pasted = undefined;
    } else if (pasted === undefined) give(keyOf(text, said));
    else pasted += (said.sequence ?? '').replaceAll('\r', '\n');
  };
  const end = () => give(undefined);
  emitKeypressEvents(keyboard);
  keyboard.setRawMode?.(true);
  keyboard.on('keypress', press);
  keyboard.on('end', end);
  keyboard.resume();
  return {
    next: () =>
      new Promise((resolve) => {
        if (waiting.length > 0) resolve(waiting.shift());
        else taker = resolve;
      }),
    close: () => {
      keyboard.off('keypress', press);
      keyboard.off('end', end);
      keyboard.setRawMode?.(false);
      keyboard.pause();
    },
  };
}

function keyOf(text: string | undefined, { name, sequence, ctrl = false, meta = false }: Press): Key {
  const writes = text !== undefined && !ctrl && !meta && isWriting(text) ? text : '';
  return { name: name ?? sequence ?? '', text: writes, ctrl, alt: meta };
}

/** Controls and escape sequences write nothing. */
function isWriting(text: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f]/.test(text);
}
