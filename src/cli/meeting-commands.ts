/** The commands around meetings: what each is called and takes. */
import {
  helpBacklog,
  helpHealth,
  helpMeeting,
  helpReport,
  helpReview,
  helpVoices,
} from '../messages/en/help-meeting.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';
import { ANSWER_OPTIONS } from './recording/answer-flags.ts';

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

/** `circles review`. */
export const reviewCommand: CommandDefinition = {
  name: 'review',
  group: 'decide',
  words: helpReview,
  arguments: ['[subject]'],
  options: [
    { flags: '--circle <circle>' },
    { flags: '--within <period>' },
    { flags: '--season' },
    { flags: '--keep <agreements>', many: true },
    { flags: '--retire <agreements>', many: true },
    { flags: '--start-over <agreements>', many: true },
    { flags: '--carry-on <roles>', many: true },
    { flags: '--amend <agreement>' },
    { flags: '--text <words>' },
    { flags: '--until <date>' },
    { flags: '--seen <words>' },
    { flags: '--reviewers <number>' },
    { flags: '--next <date>' },
    { flags: '--objection-file <file>' },
    { flags: '--format <format>', choices: ['human', 'json'] },
    ...ANSWER_OPTIONS,
  ],
  json: true,
  writes: true,
  load: () => import('./commands/review.ts'),
};

/** `circles meeting`. */
export const meetingCommand: CommandDefinition = {
  name: 'meeting',
  group: 'decide',
  words: helpMeeting,
  arguments: ['[circle]'],
  options: [
    { flags: '--paper' },
    { flags: '--enter <file>' },
    { flags: '--fresh' },
    { flags: '--format <format>', choices: ['human', 'json'] },
    ...SIGNING,
  ],
  json: true,
  writes: true,
  load: () => import('./commands/meeting.ts'),
};

/** `circles report` with its reports. */
export const reportCommand: CommandDefinition = {
  name: 'report',
  group: 'see',
  words: helpReport,
  commands: [
    {
      name: 'health',
      group: 'see',
      words: helpHealth,
      arguments: ['[circle]'],
      options: [{ flags: '--questions' }, { flags: '--format <format>', choices: ['human', 'json', 'markdown'] }],
      json: true,
      at: true,
      load: () => import('./commands/report-health.ts'),
    },
    {
      name: 'voices',
      group: 'see',
      words: helpVoices,
      arguments: ['[circle]'],
      options: [{ flags: '--format <format>', choices: ['human', 'json'] }],
      json: true,
      load: () => import('./commands/report-voices.ts'),
    },
  ],
};
