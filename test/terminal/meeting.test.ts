/** A meeting at a real terminal: agenda, a round in it, a next step, minutes; on the screen and by line prompts, killed in the middle and resumed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTER, key, play, type Step, words } from './play.ts';
import { openRoom, openTerminal, type Room } from './terminal.ts';

const THREE = ['Ana', 'Ben', 'Cleo'];
const LINES = { rows: 50, env: { ACCESSIBLE: '1' } };

const OPENING: readonly Step[] = [
  ['how are you here?', ENTER],
  ['Who is not here?', ENTER],
  ['Who else is here?', ENTER],
  ['Who leads through the meeting?', words('')],
  ['Who writes it down?', words('')],
  ['How many minutes do we have?', words('')],
  ['What should everybody know?', ENTER],
  ['When do we meet again?', words('')],
  ['The agenda?', key('c')],
];

const ROUND: readonly Step[] = [
  ['How we decide: rounds and consent', key('d')],
  ['What is on the table?', key('1')],
  ['What is it called', words('How we decide')],
  ['The exact words', words('We decide by consent, in rounds.')],
  ['everything is understood', ENTER],
  ['What came of the reactions?', ENTER],
  ['it is read out', ENTER],
  ['Cleo?', key('c')],
  ['Ana?', key('c')],
  ['Ben?', key('c')],
  ['Record this?', key('y')],
];

const REST: readonly Step[] = [
  ['What have we lived through', key('d')],
  ['In a sentence, for the minutes', words('Two of us come from co-ops.')],
  ['Getting to know each other', key('q')],
  ['What we did: worth writing down?', words('We have a way to decide.')],
  ['How we did it?', ENTER],
  ['How it was with each other?', ENTER],
  ['How often did each of you speak?', ENTER],
  ['Write the minutes down?', key('y')],
];

/** The meeting is taken up where its file says, the round in it where the last answer was. */
const BACK: readonly Step[] = [
  ['A meeting is under way', key('y')],
  ['How we decide: rounds and consent', key('d')],
  ['Go on where you were?', key('y')],
];

/** What holds however the meeting was held. */
function expectHeld(room: Room): void {
  const [file = ''] = readdirSync(join(room.group, 'circles/general/meetings'));
  const minutes = readFileSync(join(room.group, 'circles/general/meetings', file), 'utf8');
  expect(minutes).toContain('state: held');
  expect(minutes).toContain('We have a way to decide.');
  expect(readdirSync(join(room.group, 'circles/general/policies'))).toEqual(['how-we-decide.yaml']);
  expect(room.circles('verify')).toMatch(/(\d+) of \1 governed files covered by 3 decisions/);
}

describe('a meeting of three', () => {
  it.each([
    ['on the screen', 'screen', {}],
    ['by line prompts', 'lines', LINES],
  ] as const)(
    'is held %s, and goes on where it was killed',
    async (_, face, wishes) => {
      const room = openRoom(THREE);
      const terminal = openTerminal(room, wishes);
      terminal.type('clear; circles meeting\n');
      await play(terminal, [...OPENING, ...ROUND.slice(0, 8)], face);
      await terminal.until('Ana?');
      terminal.kill();
      await terminal.until('Killed');
      terminal.type('tput rmcup; stty sane; clear; circles meeting\n');
      await play(terminal, [...BACK, ...ROUND.slice(8), ...REST], face);
      await terminal.until('The minutes, to send to everybody:');
      expectHeld(room);
    },
    90_000,
  );
});
