/** Colours, columns and the wishes that hold everywhere. */
import { describe, expect, it } from 'vitest';
import { colourLevel } from '../../src/cli/colour-level.ts';
import { contextFor } from '../../src/cli/context.ts';
import { invocationOf } from '../../src/cli/invocation.ts';
import { table } from '../../src/cli/table.ts';
import { capture, typed } from './run-circles.ts';

describe('colour', () => {
  it.each([
    ['auto', {}, true, 1],
    ['auto', {}, false, 0],
    ['auto', { TERM: 'xterm-256color' }, true, 2],
    ['auto', { COLORTERM: 'truecolor' }, true, 3],
    ['auto', { TERM: 'dumb' }, true, 0],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '3' }, true, 0],
    ['auto', { NO_COLOR: '' }, true, 1],
    ['auto', { FORCE_COLOR: '' }, false, 1],
    ['auto', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, true, 0],
    ['auto', { FORCE_COLOR: '3' }, false, 3],
    ['auto', { CLICOLOR_FORCE: '1' }, false, 1],
    ['auto', { CLICOLOR_FORCE: '0' }, false, 0],
    ['always', { NO_COLOR: '1' }, false, 1],
    ['never', { FORCE_COLOR: '1' }, true, 0],
  ] as const)('%s with %j, terminal %s: level %s', (...[wish, env, terminal, level]) => {
    expect(colourLevel(wish, env, capture(terminal).stream)).toBe(level);
  });
});

function context(options: Record<string, unknown>, wishes: { env?: Record<string, string>; terminal?: boolean } = {}) {
  const surroundings = {
    cwd: '/work',
    env: wishes.env ?? {},
    stdin: typed('', wishes.terminal),
    stdout: capture(wishes.terminal).stream,
    stderr: capture(wishes.terminal).stream,
    now: () => new Date('2026-11-30T23:30:00Z'),
    random: (bytes: number) => new Uint8Array(bytes),
  };
  return contextFor(surroundings, invocationOf([], options));
}

describe('today', () => {
  it.each([
    ['UTC', '2026-11-30'],
    ['Europe/Rome', '2026-12-01'],
    ['America/Los_Angeles', '2026-11-30'],
    ['Nowhere/Land', '2026-11-30'],
  ])('in %s is %s', (zone, day) => {
    expect(context({}).today(zone)).toBe(day);
  });

  it('is what --today says, before CIRCLES_TODAY', () => {
    const env = { CIRCLES_TODAY: '2027-01-02' };
    expect(context({}, { env }).today('UTC')).toBe('2027-01-02');
    expect(context({ today: '2027-01-03' }, { env }).today('UTC')).toBe('2027-01-03');
  });
});

describe('questions', () => {
  it.each([
    [{}, { terminal: true }, true],
    [{}, { terminal: false }, false],
    [{}, { terminal: true, env: { CI: 'true' } }, false],
    [{ input: false }, { terminal: true }, false],
    [{ input: true }, { terminal: false }, true],
  ])('%j %j: %s', (options, wishes, expected) => {
    expect(context(options, wishes).interactive).toBe(expected);
  });
});

describe('a table', () => {
  const rows = {
    heading: ['Role', 'Person', ''],
    rows: [
      ['Secretary', '山田', 'ends today'],
      ['Cook', 'Ana', ''],
    ],
  };
  const strong = (text: string) => text;

  it('lines its columns up, wide letters too', () => {
    const text = table(rows, { accessible: false, strong });
    expect(text).toBe('Role       Person\nSecretary  山田    ends today\nCook       Ana\n');
  });

  it('is one paragraph for each row to a screen reader, and where the terminal is too narrow', () => {
    const text = table(rows, { accessible: true, strong });
    expect(text).toBe('Role: Secretary\nPerson: 山田\nends today\n\nRole: Cook\nPerson: Ana\n');
    expect(table(rows, { accessible: false, columns: 20, strong })).toBe(text);
  });

  it('breaks the last column where the terminal is too narrow and there is room for words', () => {
    const says = {
      heading: ['Id', 'Rule'],
      rows: [['aim-missing', 'Each circle has an aim that says what it is for.']],
    };
    expect(table(says, { accessible: false, columns: 40, strong })).toBe(
      'Id           Rule\naim-missing  Each circle has an aim that\n             says what it is for.\n',
    );
  });

  it('is nothing without rows', () => {
    expect(table({ heading: ['A'], rows: [] }, { accessible: false, strong })).toBe('');
  });
});
