/** The commands around the files themselves: how they are written, edited and checked while somebody types. */
import { helpEdit, helpFmt, helpSchema } from '../messages/en/help-files.ts';
import type { CommandDefinition } from './command.ts';

/** `circles fmt`. */
export const fmtCommand: CommandDefinition = {
  name: 'fmt',
  group: 'support',
  words: helpFmt,
  arguments: ['[files...]'],
  options: [{ flags: '--check' }, { flags: '--as <person>' }, { flags: '--signing-key <file>' }],
  writes: true,
  load: () => import('./commands/fmt.ts'),
};

/** `circles edit`. */
export const editCommand: CommandDefinition = {
  name: 'edit',
  group: 'decide',
  words: helpEdit,
  arguments: ['<thing>'],
  load: () => import('./commands/edit.ts'),
};

/** `circles schema`. */
export const schemaCommand: CommandDefinition = {
  name: 'schema',
  group: 'support',
  words: helpSchema,
  arguments: ['[kind]'],
  options: [{ flags: '--install' }, { flags: '--vscode' }, { flags: '--force' }],
  writes: true,
  load: () => import('./commands/schema.ts'),
};
