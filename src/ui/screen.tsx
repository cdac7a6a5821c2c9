/** The screen at a terminal: lines as they were laid out, and the cursor. Whatever changes, changes in one stroke. */
import { Box, type Instance, render, Text, useCursor } from 'ink';
import type { ReactElement } from 'react';
import { layout } from './layout.ts';
import type { Layout, Size, Tone, View } from './view.ts';

/** A terminal that can be drawn on. */
export type Terminal = NodeJS.WriteStream;

/** Draws views until it is closed. */
export interface Screen {
  readonly show: (view: View) => Layout;
  /** Leaves the terminal as it was before. */
  readonly close: () => void;
}

/** A screen of its own, so that what stood there before comes back; pasted text is told from typed text. */
const ENTER = '\u001b[?1049h\u001b[2J\u001b[H\u001b[?2004h';
const LEAVE = '\u001b[?2004l\u001b[?1049l';
const ENDINGS = ['SIGTERM', 'SIGHUP'] as const;
const WIPE = '\u001b[2J\u001b[H';

/** Opens the screen. */
export function openScreen(terminal: Terminal, keyboard: NodeJS.ReadStream): Screen {
  terminal.write(ENTER);
  let shown: View = { scene: undefined, notes: [], question: undefined, help: undefined, scroll: 0 };
  const draw = () => layout(shown, sizeOf(terminal));
  const ink = render(<Lines laid={draw()} />, {
    stdout: terminal,
    stdin: keyboard,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  });
  const leave = () => terminal.write(LEAVE);
  const resized = () => redraw(ink, terminal, draw());
  const close = () => {
    terminal.off('resize', resized);
    process.off('exit', leave);
    for (const signal of ENDINGS) process.off(signal, ended);
    ink.clear();
    ink.unmount();
    leave();
  };
  // Whoever ends the process from outside gets the terminal back too; only a kill leaves no time for it.
  const ended = (signal: NodeJS.Signals) => {
    close();
    process.kill(process.pid, signal);
  };
  terminal.on('resize', resized);
  process.once('exit', leave);
  for (const signal of ENDINGS) process.once(signal, ended);
  return {
    show: (view) => {
      shown = view;
      const laid = draw();
      ink.rerender(<Lines laid={laid} />);
      return laid;
    },
    close,
  };
}

function sizeOf({ columns, rows }: Terminal): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

/** After a resize the terminal has moved everything: it starts from an empty screen. */
function redraw(ink: Instance, terminal: Terminal, laid: Layout): void {
  ink.clear();
  terminal.write(WIPE);
  ink.rerender(<Lines laid={laid} />);
}

/** Every line by itself, none wrapped by anybody else. */
function Lines({ laid }: { readonly laid: Layout }): ReactElement {
  const { setCursorPosition } = useCursor();
  setCursorPosition(laid.cursor);
  return (
    <Box flexDirection="column">
      {laid.lines.map(({ text, tone }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it stands
        <Text key={row} wrap="truncate" {...STYLES[tone]}>
          {text === '' ? ' ' : text}
        </Text>
      ))}
    </Box>
  );
}

const STYLES: Readonly<Record<Tone, { readonly bold?: boolean; readonly dimColor?: boolean }>> = {
  plain: {},
  strong: { bold: true },
  faint: { dimColor: true },
  here: { bold: true },
};
