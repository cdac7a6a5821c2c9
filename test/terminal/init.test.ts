/** `circles init` at a real terminal: its six questions stand on the screen, with what was answered above them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTER, expectScreens, key, play, type Step, words } from './play.ts';
import { openRoom, openTerminal } from './terminal.ts';

/** Stands there once the list has taken him in. */
const BEN = '· Ben Okoro';

const STEPS: readonly Step[] = [
  ['What is the group called?', key('?')],
  ['The name people know the group by.', ENTER],
  ['What is the group called?', words('Grove')],
  ['What does it set out to do?', words('To plant trees.')],
  ['What is your name?', words('Ana Ruiz')],
  ['Who else belongs to it?', words('Ben Okoro')],
  [BEN, ENTER],
  ['Have you all met', key('y')],
  ['On which day?', words('2026-11-28')],
  ['Will people outside the group read these files?', key('n')],
  ['Start Grove in the folder', ENTER],
];

describe('circles init', () => {
  it('asks on the screen, and prints the same without questions when it has closed', async () => {
    const room = openRoom(['Ana']);
    const terminal = openTerminal(room);
    terminal.type('cd ..; clear; circles init grove\n');
    const { screens } = await play(terminal, STEPS, 'screen');
    await terminal.until('Grove is founded: 2 people');
    const line = "circles init grove --name Grove --mission 'To plant trees.' --person 'Ana Ruiz'";
    await terminal.until(`${line} --person 'Ben Okoro' --consented 2026-11-28 --no-input`);
    expect(readFileSync(join(room.home, 'grove/circles.yaml'), 'utf8')).toContain('mission: To plant trees.');
    // the last one names the folder, which is another one each time
    expectScreens({ name: 'init', about: 'Starting an organisation' }, STEPS, screens.slice(0, -1));
  }, 60_000);

  it('asks by line prompts for whoever asked for them', async () => {
    const terminal = openTerminal(openRoom(['Ana']), { rows: 50, env: { ACCESSIBLE: '1' } });
    terminal.type('cd ..; clear; circles init grove\n');
    // line prompts number a list where the screen has dots
    const steps = STEPS.slice(2).map(([text, ...keys]): Step => [text === BEN ? '2.' : text, ...keys]);
    await play(terminal, steps, 'lines');
    const screen = await terminal.until('Grove is founded: 2 people');
    expect(screen).toContain('What is the group called?');
  }, 60_000);
});
