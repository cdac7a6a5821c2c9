/** Selections at a real terminal: two roles in one go, nominations in silence at one keyboard, killed in the middle and resumed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answer, ENTER, expectScreens, key, play, type Step, words } from './play.ts';
import { openRoom, openTerminal, type Room } from './terminal.ts';

const THREE = ['Ana', 'Ben', 'Cleo'];
const LINES = { rows: 50, env: { ACCESSIBLE: '1' } };
const COMMAND = 'circles select general/secretary general/facilitator';

function named(name: string, secretary: readonly [string, string], facilitator: readonly [string, string]) {
  const steps: readonly Step[] = [
    [`${name} sits here alone`, ENTER],
    [`${name}, whom do you name as Secretary?`, words(secretary[0])],
    [`Why ${secretary[0]}?`, words(secretary[1])],
    [`${name}, whom do you name as Facilitator?`, words(facilitator[0])],
    [`Why ${facilitator[0]}?`, words(facilitator[1])],
  ];
  return steps;
}

const voice = (name: string, answer: Answer = key('c')): Step => [`${name}?`, answer];

/** Two roles; the facilitator is objected to and gets a shorter term. */
const STEPS: readonly Step[] = [
  ['Keeps the', key('y')],
  ['Runs the meetings', key('y')],
  ['First day of the term', ENTER],
  ['For how long?', words('P6M')],
  ['Does everybody consent to this term?', key('y')],
  ['First day of the term', ENTER],
  ['For how long?', ENTER],
  ['From 1 December 2026 to 30 November 2027', key('y')],
  ['What do we look for', words('Writes clearly')],
  ['What do we look for', ENTER],
  ['Does everybody consent to this list?', key('y')],
  ['What do we look for', ENTER],
  ['How do you write the names down?', key('k')],
  ...named('Ana', ['Ben', 'His notes are read.'], ['Cleo', 'She is calm.']),
  ...named('Ben', ['Ben', 'I like to write.'], ['Ana', 'She watches the time.']),
  ...named('Cleo', ['Ben', 'He listens.'], ['Cleo', 'I want to learn it.']),
  ['everybody has said why', ENTER],
  ['Who changes?', ENTER],
  ['Who changes?', words('Ben')],
  ['Whom does Ben name?', words('Cleo')],
  ['Why Cleo?', words('To learn is a good reason.')],
  ['Who changes?', ENTER],
  ['Whom do you propose?', words('Ben')],
  ['Another reason', ENTER],
  ['Whom do you propose?', words('Cleo')],
  ['Another reason', ENTER],
  voice('Ana', key('o')),
  voice('Ben'),
  voice('Cleo'),
  ['What would happen', words('A year is long for a beginning.')],
  ['Which of our aims', ENTER],
  ['in its own words', words('A year is long.')],
  ['Ana sees: A year is long.', key('s')],
  ['What is different now', words('Three months to try.')],
  ['What now?', key('s')],
  ['For which role?', key('2')],
  ['Until which day?', words('2027-02-28')],
  voice('Ana'),
  voice('Ben'),
  voice('Cleo'),
  ['Record this?', key('y')],
];

function expectBothSelected({ group, circles }: Room): void {
  const folder = join(group, 'circles/general/decisions');
  const decision = readdirSync(folder).find((name) => name.includes('selection')) ?? '';
  const read = (name: string) => readFileSync(join(folder, decision, name), 'utf8');
  expect(read('decision.yaml')).toContain('method: selection');
  expect(read('decision.yaml')).toContain('integrated: shorten-term');
  expect(read('account.yaml')).toContain('I like to write.');
  // Who named whom is not kept, and nothing is counted.
  expect(read('account.yaml')).not.toMatch(/nominations|\bby:/);
  expect(readdirSync(join(group, '.git/circles'))).not.toContain('answers');
  const terms = circles('terms');
  expect(terms).toMatch(/Secretary +Ben +2026-12-01 +2027-05-31/);
  expect(terms).toMatch(/Facilitator +Cleo +2026-12-01 +2027-02-28/);
  expect(circles('verify')).toMatch(/(\d+) of \1 governed files covered/);
}

describe('two roles selected in one go', () => {
  it('stand on the screen as written down; what the one before typed is nowhere', async () => {
    const room = openRoom(THREE);
    const terminal = openTerminal(room);
    terminal.type(`clear; ${COMMAND}\n`);
    const { screens } = await play(terminal, STEPS, 'screen');
    const end = await terminal.until('Next: `circles status`');
    expectBothSelected(room);
    const alone = screens.filter((screen) => screen.includes('sits here alone') || screen.includes('do you name'));
    expect(alone.filter((screen) => /notes are read|She is calm|like to write|watches the time/.test(screen))).toEqual(
      [],
    );
    expectScreens({ name: 'selection', about: 'Two roles selected in one go' }, STEPS, [...screens, end]);
  }, 60_000);

  it('have the same steps and words with ACCESSIBLE=1, and the screen is cleared between persons', async () => {
    const room = openRoom(THREE);
    const terminal = openTerminal(room, LINES);
    terminal.type(`clear; ${COMMAND}\n`);
    const { screens } = await play(terminal, STEPS, 'lines');
    await terminal.until('Next: `circles status`');
    expectBothSelected(room);
    const handed = screens.filter((_, at) => STEPS[at]?.[0].includes('sits here alone'));
    expect(handed).toHaveLength(3);
    expect(handed.filter((screen) => /notes are read|She is calm|like to write|watches the time/.test(screen))).toEqual(
      [],
    );
  }, 60_000);

  it.each([
    ['on the screen', 'screen', {}],
    ['by line prompts', 'lines', LINES],
  ] as const)(
    'go on %s where they were killed',
    async (_, face, wishes) => {
      const room = openRoom(THREE);
      const terminal = openTerminal(room, wishes);
      const cuts = [5, 20, 31, STEPS.length - 3];
      for (const [at, cut] of cuts.entries()) {
        terminal.type(`clear; ${COMMAND}\n`);
        if (at > 0) await play(terminal, [['Go on where you were?', key('y')]], face);
        await play(terminal, STEPS.slice(cuts[at - 1] ?? 0, cut), face);
        await terminal.until(STEPS[cut]?.[0] ?? '');
        terminal.kill();
        await terminal.until('Killed');
        terminal.type('tput rmcup; stty sane; clear\n');
      }
      terminal.type(`${COMMAND}\n`);
      await play(terminal, [['Go on where you were?', key('y')], ...STEPS.slice(-3)], face);
      await terminal.until('Next: `circles status`');
      expectBothSelected(room);
    },
    90_000,
  );
});
