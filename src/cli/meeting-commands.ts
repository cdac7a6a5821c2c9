/** The commands around meetings: what each is called and takes. */
import { helpBacklog } from '../messages/en/help-meeting.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';

const SIGNING: readonly OptionDefinition[] = [{ flags: '--as <person>' }, { flags: '--signing-key <file>' }];

/** `circles backlog`. */
export const backlogCommand: CommandDefinition = {
  name: 'backlog',
  group: 'decide',
  words: helpBacklog,
  arguments: ['[words...]'],
  options: [
    { flags: '--by <person>' },
    { flags: '--kind <kind>', choices: ['report', 'explore', 'decide'] },
    { flags: '--minutes <number>' },
    { flags: '--note <words>' },
    { flags: '--due <date>' },
    { flags: '--format <format>', choices: ['human', 'json'] },
    ...SIGNING,
  ],
  json: true,
  writes: true,
  load: () => import('./commands/backlog.ts'),
};
