/** `circles circle`: the life of a circle, one row for each step. */
import { helpCircle } from '../messages/en/help-circle.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';
import { ANSWER_OPTIONS } from './recording/answer-flags.ts';

/** What every step takes that is decided by consent. */
const DECIDED: readonly OptionDefinition[] = [
  { flags: '--title <title>' },
  { flags: '--driver <words>' },
  { flags: '--objection-file <file>' },
  ...ANSWER_OPTIONS,
];

/** What a new circle is made of. */
const MADE_OF: readonly OptionDefinition[] = [
  { flags: '--parent <circle>' },
  { flags: '--aim <words>', many: true },
  { flags: '--domain <words>', many: true },
  { flags: '--recommend <words>', many: true },
  { flags: '--member <person>', many: true },
  { flags: '--leader <person>' },
  { flags: '--budget <words>' },
];

/** The command with its inner ones. */
export const circleCommand: CommandDefinition = {
  name: 'circle',
  group: 'decide',
  words: helpCircle.circle,
  commands: [
    {
      name: 'create',
      group: 'decide',
      words: helpCircle.create,
      arguments: ['[name]'],
      options: [...MADE_OF, { flags: '--convener <person>' }, { flags: '--from-role <role>' }, ...DECIDED],
      writes: true,
      load: () => import('./commands/circle-create.ts'),
    },
    {
      name: 'helping',
      group: 'decide',
      words: helpCircle.helping,
      arguments: ['<name>'],
      options: [
        ...MADE_OF,
        { flags: '--ends <date>' },
        { flags: '--mandate <words>' },
        { flags: '--information <words>' },
        ...DECIDED,
      ],
      writes: true,
      load: () => import('./commands/circle-helping.ts'),
    },
    {
      name: 'report',
      group: 'decide',
      words: helpCircle.report,
      arguments: ['<circle>'],
      options: [{ flags: '--text <words>' }, { flags: '--as <person>' }, { flags: '--signing-key <file>' }],
      writes: true,
      load: () => import('./commands/circle-report.ts'),
    },
    {
      name: 'confirm',
      group: 'decide',
      words: helpCircle.confirm,
      arguments: ['<circle>'],
      options: DECIDED,
      writes: true,
      load: () => import('./commands/circle-confirm.ts'),
    },
    {
      name: 'seat',
      group: 'decide',
      words: helpCircle.seat,
      arguments: ['<circle>'],
      options: DECIDED,
      writes: true,
      load: () => import('./commands/circle-seat.ts'),
    },
    {
      name: 'hand-over',
      group: 'decide',
      words: helpCircle.handOver,
      arguments: ['<thing>'],
      options: [{ flags: '--to <circle>' }, { flags: '--until <date>' }, ...DECIDED],
      writes: true,
      load: () => import('./commands/circle-hand-over.ts'),
    },
    {
      name: 'pause',
      group: 'decide',
      words: helpCircle.pause,
      arguments: ['<circle>'],
      options: [{ flags: '--home <thing=circle>', many: true }, ...DECIDED],
      writes: true,
      load: () => import('./commands/circle-pause.ts'),
    },
    {
      name: 'resume',
      group: 'decide',
      words: helpCircle.resume,
      arguments: ['<circle>'],
      options: DECIDED,
      writes: true,
      load: () => import('./commands/circle-resume.ts'),
    },
    {
      name: 'dissolve',
      group: 'decide',
      words: helpCircle.dissolve,
      arguments: ['<circle>'],
      options: [{ flags: '--home <thing=circle>', many: true }, ...DECIDED],
      writes: true,
      load: () => import('./commands/circle-dissolve.ts'),
    },
    {
      name: 'invert',
      group: 'decide',
      words: helpCircle.invert,
      options: [{ flags: '--gathering <name>' }, ...DECIDED],
      writes: true,
      load: () => import('./commands/circle-invert.ts'),
    },
  ],
};
