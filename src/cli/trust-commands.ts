/** The commands of founding, keys, signatures and putting things right: what each is called and takes. */
import { helpKeysEn } from '../messages/en/help-keys.ts';
import { helpTrustEn } from '../messages/en/help-trust.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';
import { ANSWER_OPTIONS } from './recording/answer-flags.ts';

const SIGNER_OPTIONS: readonly OptionDefinition[] = [{ flags: '--as <person>' }, { flags: '--signing-key <file>' }];

/** `circles init`. */
export const initCommand: CommandDefinition = {
  name: 'init',
  group: 'start',
  first: true,
  words: helpTrustEn.init,
  arguments: ['[dir]'],
  options: [
    { flags: '--name <name>' },
    { flags: '--mission <mission>' },
    { flags: '--person <person>', many: true },
    { flags: '--template <template>' },
    { flags: '--consented <date>' },
    { flags: '--continue <identity>' },
    { flags: '--public' },
    { flags: '--timezone <zone>' },
    { flags: '--signing-key <file>' },
  ],
  writes: true,
  load: () => import('./commands/init.ts'),
};

/** `circles keys`, which alone is `circles keys list`. */
export const keysCommand: CommandDefinition = {
  name: 'keys',
  group: 'support',
  words: helpTrustEn.keys,
  options: [{ flags: '--format <format>', choices: ['human', 'json'] }],
  json: true,
  load: () => import('./commands/keys-list.ts'),
  commands: [
    {
      name: 'create',
      group: 'support',
      words: helpTrustEn.keysCreate,
      options: [
        { flags: '--person <person>' },
        { flags: '--organisation <identity>' },
        { flags: '--signing-key <file>' },
      ],
      load: () => import('./commands/keys-create.ts'),
    },
    {
      name: 'add',
      group: 'support',
      words: helpTrustEn.keysAdd,
      arguments: ['<person>', '[line...]'],
      options: [...ANSWER_OPTIONS, { flags: '--replace' }],
      writes: true,
      load: () => import('./commands/keys-add.ts'),
    },
    {
      name: 'rotate',
      group: 'support',
      words: helpKeysEn.rotate,
      options: [{ flags: '--key <key>' }, ...SIGNER_OPTIONS],
      writes: true,
      load: () => import('./commands/keys-rotate.ts'),
    },
    {
      name: 'retire',
      group: 'support',
      words: helpKeysEn.retire,
      arguments: ['<key...>'],
      options: ANSWER_OPTIONS,
      writes: true,
      load: () => import('./commands/keys-retire.ts'),
    },
    {
      name: 'revoke',
      group: 'support',
      words: helpKeysEn.revoke,
      arguments: ['<key...>'],
      options: [{ flags: '--since <date>' }, { flags: '--disown <decision>', many: true }, ...ANSWER_OPTIONS],
      writes: true,
      load: () => import('./commands/keys-revoke.ts'),
    },
    {
      name: 'list',
      group: 'support',
      words: helpTrustEn.keysList,
      options: [{ flags: '--format <format>', choices: ['human', 'json'] }],
      json: true,
      load: () => import('./commands/keys-list.ts'),
    },
    {
      name: 'export',
      group: 'support',
      words: helpTrustEn.keysExport,
      options: [{ flags: '-o, --output <file>' }],
      load: () => import('./commands/keys-export.ts'),
    },
  ],
};

/** `circles sign`. */
export const signCommand: CommandDefinition = {
  name: 'sign',
  group: 'decide',
  words: helpTrustEn.sign,
  arguments: ['[decision]'],
  options: [{ flags: '--all' }, ...SIGNER_OPTIONS],
  writes: true,
  load: () => import('./commands/sign.ts'),
};

/** `circles undo`. */
export const undoCommand: CommandDefinition = {
  name: 'undo',
  group: 'decide',
  words: helpTrustEn.undo,
  arguments: ['[decision]'],
  options: [{ flags: '--unfinished' }, ...SIGNER_OPTIONS],
  writes: true,
  load: () => import('./commands/undo.ts'),
};

/** `circles verify`. */
export const verifyCommand: CommandDefinition = {
  name: 'verify',
  group: 'see',
  words: helpTrustEn.verify,
  options: [
    { flags: '--organisation <identity>' },
    { flags: '--base <revision>' },
    { flags: '--forget' },
    { flags: '--explain <file>' },
    { flags: '--commits' },
    { flags: '--bundle <folder>' },
    { flags: '--format <format>', choices: ['human', 'json', 'github'] },
  ],
  json: true,
  at: true,
  load: () => import('./commands/verify.ts'),
};

/** `circles bundle`. */
export const bundleCommand: CommandDefinition = {
  name: 'bundle',
  group: 'support',
  words: helpTrustEn.bundle,
  arguments: ['<decision...>'],
  options: [{ flags: '-o, --output <file>' }, { flags: '--force' }],
  writes: true,
  load: () => import('./commands/bundle.ts'),
};

/** `circles restore`. */
export const restoreCommand: CommandDefinition = {
  name: 'restore',
  group: 'support',
  words: helpTrustEn.restore,
  arguments: ['<file...>'],
  writes: true,
  load: () => import('./commands/restore.ts'),
};

/** `circles redact`. */
export const redactCommand: CommandDefinition = {
  name: 'redact',
  group: 'support',
  words: helpTrustEn.redact,
  arguments: ['<decision>'],
  options: [
    { flags: '--account' },
    { flags: '--answer <person>', many: true },
    { flags: '--copy <file>', many: true },
    ...SIGNER_OPTIONS,
  ],
  writes: true,
  load: () => import('./commands/redact.ts'),
};
