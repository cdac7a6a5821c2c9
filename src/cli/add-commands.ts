/** `circles add` and what can be added: one row each. */
import { helpOverviewEn } from '../messages/en/help-overview.ts';
import type { CommandDefinition } from './command.ts';

/** The command with its four inner ones. */
export const addCommand: CommandDefinition = {
  name: 'add',
  group: 'decide',
  words: helpOverviewEn.add,
  commands: [
    {
      name: 'person',
      group: 'decide',
      words: helpOverviewEn.addPerson,
      arguments: ['<name>'],
      options: [{ flags: '--circle <circle>' }],
      writes: true,
      load: () => import('./commands/add-person.ts'),
    },
    {
      name: 'circle',
      group: 'decide',
      words: helpOverviewEn.addCircle,
      arguments: ['<name>'],
      options: [
        { flags: '--parent <circle>' },
        { flags: '--aim <words>', many: true },
        { flags: '--domain <words>', many: true },
        { flags: '--member <person>', many: true },
      ],
      writes: true,
      load: () => import('./commands/add-circle.ts'),
    },
    {
      name: 'role',
      group: 'decide',
      words: helpOverviewEn.addRole,
      arguments: ['<title>'],
      options: [
        { flags: '--circle <circle>' },
        { flags: '--purpose <words>' },
        { flags: '--responsibility <words>', many: true },
        { flags: '--authority <words>', many: true },
        { flags: '--qualification <words>', many: true },
      ],
      writes: true,
      load: () => import('./commands/add-role.ts'),
    },
    {
      name: 'policy',
      group: 'decide',
      words: helpOverviewEn.addPolicy,
      arguments: ['<title>'],
      options: [
        { flags: '--circle <circle>' },
        { flags: '--text <words>' },
        { flags: '--context <words>' },
        { flags: '--review <date>' },
      ],
      writes: true,
      load: () => import('./commands/add-policy.ts'),
    },
  ],
};
