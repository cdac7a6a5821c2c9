/** What stands on the screen between two keys: scene, notes, help, how far the text is scrolled. */
import { cliEn } from '../messages/en/cli.ts';
import { type Key, type Keyboard, type Keys, readKeys } from './key.ts';
import type { Prompt } from './prompt.ts';
import { openScreen, type Screen, type Terminal } from './screen.tsx';
import type { Layout, View } from './view.ts';

/** What a screen needs. */
export interface ScreenNeeds {
  readonly keyboard: Keyboard & NodeJS.ReadStream;
  readonly terminal: Terminal;
  /** True where Ctrl-C loses the answers: then the screen does not say that they are kept. */
  readonly unkept?: boolean;
  /** What is thrown on Ctrl-C. */
  readonly interrupted: () => Error;
  /** What is thrown when the terminal is gone. */
  readonly gone: (question: string) => Error;
}

/** A screen on which something can be asked. */
export interface ScreenDesk extends Pick<Prompt, 'scene' | 'tell' | 'close'> {
  /** The next key after showing the question; help, scrolling and Ctrl-C are dealt with on the way. */
  readonly key: (question: NonNullable<View['question']>, explanation: string | undefined) => Promise<Key>;
  /** Forgets what was said before this answer. */
  readonly answered: () => void;
}

/** A desk whose screen opens at the first question. */
export function screenDesk(needs: ScreenNeeds): ScreenDesk {
  const { unkept = false } = needs;
  let view: View = { scene: undefined, notes: [], question: undefined, help: undefined, scroll: 0, unkept };
  let open: { readonly screen: Screen; readonly keys: Keys } | undefined;
  const opened = () => {
    open ??= { screen: openScreen(needs.terminal, needs.keyboard), keys: readKeys(needs.keyboard) };
    return open;
  };
  return {
    scene: (scene) => {
      view = { ...view, scene, notes: [], help: undefined, scroll: 0 };
    },
    tell: (text) => {
      view = { ...view, notes: [...view.notes, text] };
    },
    key: async (question, explanation) => {
      const { screen, keys } = opened();
      for (;;) {
        view = { ...view, question };
        const laid = screen.show(view);
        const pressed = pressedOr(needs, question.question, await keys.next());
        const next = aside(view, pressed, { laid, explanation });
        if (next === undefined) return pressed;
        view = next;
      }
    },
    answered: () => {
      view = { ...view, notes: [], question: undefined };
    },
    close: () => {
      open?.keys.close();
      open?.screen.close();
      open = undefined;
    },
  };
}

/** Ctrl-C stops, and so does Ctrl-D, which ends a text everywhere else. */
function pressedOr(needs: ScreenNeeds, question: string, key: Key | undefined): Key {
  if (key === undefined) throw needs.gone(question);
  if (key.ctrl && (key.name === 'c' || key.name === 'd')) throw needs.interrupted();
  return key;
}

interface Beside {
  readonly laid: Layout;
  readonly explanation: string | undefined;
}

/** The view after a key that is no answer: help opens and closes, the text is scrolled; undefined for all other keys. */
function aside(view: View, key: Key, { laid, explanation }: Beside): View | undefined {
  if (view.help !== undefined) return { ...view, help: undefined, scroll: 0 };
  if (key.text === '?' && !isTyped(view)) return { ...view, help: explanation ?? cliEn.noExplanation, scroll: 0 };
  const by = (isChoice(view) ? undefined : LINES[key.name]) ?? scaled(PAGES[key.name], laid.page);
  if (by === undefined) return undefined;
  return { ...view, scroll: Math.max(0, Math.min(laid.furthest, view.scroll + by)) };
}

/** Arrows choose where there is something to choose, and scroll elsewhere. */
const LINES: Readonly<Record<string, number>> = { up: -1, down: 1 };
const PAGES: Readonly<Record<string, number>> = { pageup: -1, pagedown: 1 };

function scaled(pages: number | undefined, page: number): number | undefined {
  return pages === undefined ? undefined : pages * page;
}

function isChoice({ question }: View): boolean {
  return question?.kind === 'choose' && question.choices.length > 1;
}

function isTyped({ question }: View): boolean {
  return question?.kind === 'field' && question.field.letters.length > 0;
}
