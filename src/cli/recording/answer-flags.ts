/** The options of every command that records a round. Nothing else, because the list of commands is read at every start. */
import type { OptionDefinition } from '../command.ts';

/** What is on the table, in words: the same for a round and for a proposal. */
export const MATTER_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--policy <title>' },
  { flags: '--text <words>' },
  { flags: '--once' },
  { flags: '--keep <agreements>' },
  { flags: '--retire <agreements>' },
  { flags: '--join <name>' },
  { flags: '--extend <role>' },
  { flags: '--until <date>' },
];

/** Who consented and who was absent, when it was decided, and who signs. */
export const ANSWER_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--consent <people>' },
  { flags: '--absent <people>' },
  { flags: '--decided <date>' },
  { flags: '--as <person>' },
  { flags: '--signing-key <file>' },
];
