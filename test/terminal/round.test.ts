/** Rounds at a real terminal: on the screen, by line prompts, killed in the middle and resumed; and how many keys they take. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTER, expectScreens, key, play, type Step, words } from './play.ts';
import { openRoom, openTerminal, type Room } from './terminal.ts';

const FIVE = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva'];
const LINES = { rows: 50, env: { ACCESSIBLE: '1' } };

const BEGIN: readonly Step[] = [
  ['What is on the table?', key('1')],
  ['What is it called', words('Quiet hours')],
  ['The exact words', words('No music after ten.')],
];
const UP_TO_ROUND: readonly Step[] = [
  ['everything is understood', ENTER],
  ['What came of the reactions?', ENTER],
  ['it is read out', ENTER],
];
const consents = (...names: readonly string[]): readonly Step[] => names.map((name) => [`${name}?`, key('c')]);
const END: readonly Step[] = [['Record this?', key('y')]];

/** Two objections: one changes the words, the other is watched; then everybody consents to the new version. */
const WITH_TWO: readonly Step[] = [
  ...BEGIN,
  ...UP_TO_ROUND,
  ...consents('Ben'),
  ['Cleo?', key('o')],
  ...consents('Dan', 'Eva'),
  ['Ana?', key('o')],
  ['Cleo has an objection', words('In summer people come back later than that.')],
  ['Which of our aims', words('Good neighbours')],
  ['in its own words', words('Ten is too early in summer.')],
  ['Ana has an objection', words('Nobody hears it when it gets loud.')],
  ['Which of our aims', ENTER],
  ['in its own words', ENTER],
  ['Cleo sees: Ten is too early in summer.', key('a')],
  ['What is different now', words('In summer it is midnight.')],
  ['Ana sees: Nobody hears it when it gets loud.', key('m')],
  ['What is different now', words('We look at it in spring.')],
  ['What is watched?', words('Complaints of neighbours')],
  ['From what point on', words('more than two a month')],
  ['Who watches it?', words('Dan')],
  ['On which day does it come back?', words('2027-03-31')],
  ['The new words in full', words(' In summer after midnight.')],
  ['This is version 2.', ENTER],
  ...consents('Cleo', 'Dan', 'Eva', 'Ana', 'Ben'),
  ...END,
];

const TEXT = 'No music after ten. In summer after midnight.';

/** Line prompts ask for the new words in full, where the screen lets the old ones be changed. */
function forLines(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => (step[0].startsWith('The new words') ? [step[0], words(TEXT)] : step));
}

function recorded({ group }: Room, name: string): string {
  const folder = join(group, 'circles/general/decisions');
  const decision = readdirSync(folder).find((one) => one.endsWith(name)) ?? name;
  return readFileSync(join(folder, decision, 'decision.yaml'), 'utf8');
}

/** What holds however the round was held. */
function expectTwoIntegrated(room: Room): void {
  const record = recorded(room, 'quiet-hours');
  expect(record).toContain('outcome: adopted');
  expect(record).toContain('integrated: amend');
  expect(record).toContain('watcher: dan');
  expect(record).toContain('check: 2027-03-31');
  expect(readFileSync(join(room.group, 'circles/general/policies/quiet-hours.yaml'), 'utf8')).toContain(TEXT);
  expect(room.circles('verify')).toMatch(/(\d+) of \1 governed files covered/);
}

describe('a round of five', () => {
  it('takes ten keys at most when nobody objects', async () => {
    const terminal = openTerminal(openRoom(FIVE));
    terminal.type('circles consent\n');
    const steps = [...BEGIN, ...UP_TO_ROUND, ...consents('Ben', 'Cleo', 'Dan', 'Eva', 'Ana'), ...END];
    const { keys } = await play(terminal, steps, 'screen');
    await terminal.until('Recorded: Quiet hours (signed by Ana)');
    expect(keys).toBeLessThanOrEqual(10);
  }, 60_000);

  it('takes eighteen keys at most when one objection changes the words', async () => {
    const terminal = openTerminal(openRoom(FIVE));
    terminal.type('circles consent\n');
    const steps: readonly Step[] = [
      ...BEGIN,
      ...UP_TO_ROUND,
      ...consents('Ben', 'Cleo', 'Dan', 'Eva'),
      ['Ana?', key('o')],
      ['What would happen', words('In summer people come back later.')],
      ['Which of our aims', ENTER],
      ['in its own words', words('Ten is too early in summer.')],
      ['How do we integrate it?', key('a')],
      ['What is different now', words('In summer it is midnight.')],
      ['The new words in full', words(' In summer after midnight.')],
      ['This is version 2.', ENTER],
      ...consents('Cleo', 'Dan', 'Eva', 'Ana', 'Ben'),
      ...END,
    ];
    const { keys } = await play(terminal, steps, 'screen');
    await terminal.until('Recorded: Quiet hours (signed by Ana)');
    expect(keys).toBeLessThanOrEqual(18);
  }, 60_000);

  it('integrates two objections in different ways, and stands on the screen as written down', async () => {
    const room = openRoom(FIVE);
    const terminal = openTerminal(room);
    terminal.type('clear; circles consent\n');
    const { screens } = await play(terminal, WITH_TWO, 'screen');
    const end = await terminal.until('Next: `circles status`');
    expectTwoIntegrated(room);
    // What can be on the table at all is another matter.
    const about = { name: 'round', about: 'A round with two objections' };
    expectScreens(about, WITH_TWO.slice(1), [...screens.slice(1), end]);
  }, 60_000);

  it('has the same steps and words with ACCESSIBLE=1', async () => {
    const room = openRoom(FIVE);
    const terminal = openTerminal(room, LINES);
    terminal.type('clear; circles consent\n');
    await play(terminal, forLines(WITH_TWO), 'lines');
    await terminal.until('Recorded: Quiet hours (signed by Ana)');
    expectTwoIntegrated(room);
  }, 60_000);

  it.each([
    ['on the screen', 'screen', {}],
    ['by line prompts', 'lines', LINES],
  ] as const)(
    'goes on %s where it was killed, wherever that was',
    async (_, face, wishes) => {
      const room = openRoom(FIVE);
      const terminal = openTerminal(room, wishes);
      const steps = face === 'lines' ? forLines(WITH_TWO) : WITH_TWO;
      const cuts = [4, 8, 15, 27, steps.length - 1];
      for (const [at, cut] of cuts.entries()) {
        terminal.type('clear; circles consent\n');
        if (at > 0) await play(terminal, [['Go on where you were?', key('y')]], face);
        await play(terminal, steps.slice(cuts[at - 1] ?? 0, cut), face);
        await terminal.until(steps[cut]?.[0] ?? '');
        terminal.kill();
        await terminal.until('Killed');
        terminal.type('tput rmcup; stty sane; clear\n');
      }
      terminal.type('circles consent\n');
      await play(terminal, [['Go on where you were?', key('y')], ...steps.slice(-1)], face);
      await terminal.until('Recorded: Quiet hours (signed by Ana)');
      expectTwoIntegrated(room);
    },
    90_000,
  );

  it('stops on Ctrl-C with nothing written, says how to go on, and fits a terminal of another size', async () => {
    const room = openRoom(FIVE);
    const terminal = openTerminal(room, { columns: 60, rows: 20 });
    terminal.type('circles consent "Buy an oven" --once --text "We buy an oven."\n');
    await play(terminal, UP_TO_ROUND, 'screen');
    await terminal.until('Ben?');
    terminal.resize(100, 30);
    await play(terminal, consents('Ben'), 'screen');
    await terminal.until('Ben: consents');
    terminal.resize(50, 14);
    await terminal.until('Cleo?');
    terminal.key('C-c');
    await terminal.until('run the same again to go on where you were.');
    terminal.type('echo "ended with $?"\n');
    await terminal.until('ended with 130');
    expect(readdirSync(join(room.group, 'circles/general/decisions'))).toHaveLength(2);
  }, 60_000);
});
