/** The commands for deciding without a meeting: what each is called and takes. */

import { helpPropose, helpRespond } from '../messages/en/help-proposals.ts';
import type { NewVersionWay } from '../model/proposal.ts';
import type { CommandDefinition } from './command.ts';
import { MATTER_OPTIONS } from './recording/answer-flags.ts';

/** What `--way` takes. */
export const NEW_VERSION_WAYS: readonly NewVersionWay[] = [
  'amend',
  'shorten-term',
  'measure',
  'experiment',
  'conditions',
  'more-information',
  'helping-circle',
];

/** `circles propose`. */
export const proposeCommand: CommandDefinition = {
  name: 'propose',
  group: 'decide',
  words: helpPropose,
  arguments: ['[title]'],
  options: [
    ...MATTER_OPTIONS,
    { flags: '--only <thing>', many: true },
    { flags: '--answers <decision>' },
    { flags: '--supersedes <decision>' },
    { flags: '--corrects <decision>' },
    { flags: '--circle <circle>' },
    { flags: '--driver <words>' },
    { flags: '--review <date>' },
    { flags: '--closes <date>' },
    { flags: '--amend <proposal>' },
    { flags: '--way <way>', choices: NEW_VERSION_WAYS },
    { flags: '--change <words>' },
    { flags: '--understood <words>' },
    { flags: '--metric <words>' },
    { flags: '--threshold <words>' },
    { flags: '--watcher <person>' },
    { flags: '--check <date>' },
    { flags: '--role <role>', many: true },
    { flags: '--qualification <words>', many: true },
    { flags: '--start <date>' },
    { flags: '--term <period>' },
    { flags: '--proposed-by <circle>' },
    { flags: '--branch' },
    { flags: '--withdraw <proposal>' },
    { flags: '--as <person>' },
    { flags: '--signing-key <file>' },
  ],
  writes: true,
  load: () => import('./commands/propose.ts'),
};

/** `circles respond`. */
export const respondCommand: CommandDefinition = {
  name: 'respond',
  group: 'decide',
  words: helpRespond,
  arguments: ['<proposal>'],
  options: [
    { flags: '--question <words>' },
    { flags: '--reaction <words>' },
    { flags: '--nominate <person>', many: true },
    { flags: '--because <words>', many: true },
    { flags: '--consent' },
    { flags: '--object <words>' },
    { flags: '--aim <words>' },
    { flags: '--call-meeting <words>' },
    { flags: '--asking-at-home <date>' },
    { flags: '--more-time <date>' },
    { flags: '--for <person>' },
    { flags: '--as <person>' },
    { flags: '--signing-key <file>' },
  ],
  writes: true,
  load: () => import('./commands/respond.ts'),
};
