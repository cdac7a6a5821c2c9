/** `circles ci` and the commands below it. */
import { helpCiEn } from '../messages/en/help-ci.ts';
import type { CommandDefinition } from './command.ts';

/** Everything that runs by itself at a hosting service. */
export const ciCommand: CommandDefinition = {
  name: 'ci',
  group: 'support',
  words: helpCiEn.ci,
  commands: [
    {
      name: 'github',
      group: 'support',
      words: helpCiEn.github,
      arguments: ['[files...]'],
      options: [{ flags: '--force' }],
      writes: true,
      load: () => import('./commands/ci-github.ts'),
    },
    {
      name: 'gitlab',
      group: 'support',
      words: helpCiEn.gitlab,
      options: [{ flags: '--force' }],
      writes: true,
      load: () => import('./commands/ci-gitlab.ts'),
    },
    {
      name: 'pre-commit',
      group: 'support',
      words: helpCiEn.preCommit,
      options: [{ flags: '--force' }],
      writes: true,
      load: () => import('./commands/ci-pre-commit.ts'),
    },
    {
      name: 'comment',
      group: 'support',
      words: helpCiEn.comment,
      options: [{ flags: '--base <revision>' }],
      at: true,
      load: () => import('./commands/ci-comment.ts'),
    },
    {
      name: 'remind',
      group: 'support',
      words: helpCiEn.remind,
      load: () => import('./commands/ci-remind.ts'),
    },
  ],
};
