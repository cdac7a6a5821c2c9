/** The commands of the second person: what each is called and takes. */
import { helpShareEn } from '../messages/en/help-share.ts';
import type { CommandDefinition } from './command.ts';

/** `circles join`. */
export const joinCommand: CommandDefinition = {
  name: 'join',
  group: 'start',
  words: helpShareEn.join,
  arguments: ['<address>', '[folder]'],
  options: [{ flags: '--person <person>' }, { flags: '--organisation <identity>' }, { flags: '--signing-key <file>' }],
  writes: true,
  load: () => import('./commands/join.ts'),
};

/** `circles share`. */
export const shareCommand: CommandDefinition = {
  name: 'share',
  group: 'start',
  words: helpShareEn.share,
  options: [
    { flags: '--to <address>' },
    { flags: '--set-aside <decision>', many: true },
    { flags: '--mine <file>', many: true },
    { flags: '--theirs <file>', many: true },
    { flags: '--as <person>' },
    { flags: '--signing-key <file>' },
  ],
  writes: true,
  load: () => import('./commands/share.ts'),
};
