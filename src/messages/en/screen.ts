/** What the screen says around a question: where one is, and which keys there are. */

/** Words of the screen. */
export const screenEn = {
  step: (p: { name: string; number?: number; of?: number }) =>
    p.number === undefined ? p.name : `${p.name} · ${p.number} of ${p.of ?? p.number}`,
  voice: (p: { name: string; said: string | undefined }) => (p.said === undefined ? p.name : `${p.name}: ${p.said}`),
  more: (p: { from: number; to: number; of: number }) =>
    `   lines ${p.from} to ${p.to} of ${p.of} · Page Up, Page Down`,
  whenReady: (label: string) => `  Enter  ${label}`,
  /** Stands before what is typed. */
  mark: '>',
  preset: (value: string) => `[${value}]`,
  foot: {
    ready: '? explains · Ctrl-C stops',
    choose: 'one key chooses · ? explains · Ctrl-C stops',
    chooseOrEnter: 'one key, or Enter for › · ? explains · Ctrl-C stops',
    field: 'Enter: done · ? explains · Ctrl-C stops',
    lines: 'Enter: done · Ctrl-J: new line · ? explains · Ctrl-C stops',
    list: 'Enter: next · Enter alone: done · ? explains · Ctrl-C stops',
    help: 'any key goes back',
    kept: ' (answers are kept)',
    scroll: '↑↓',
  },
  pressLetter: 'Press one of the keys before the choices; arrows and Enter do it too.',
  yes: 'yes',
  no: 'no',
} as const;
