/** What the command line knows about a command before any of its code is loaded. */
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';

/** The groups of `circles help`. */
export type CommandGroup = 'start' | 'decide' | 'see' | 'support';

/** One line that can be typed as it stands, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** The words of a command, from the message catalogue. */
export interface CommandWords {
  readonly summary: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
}

/** One option, as commander writes it: `--circle <circle>`; its words stand under its long name without dashes. */
export interface OptionDefinition {
  readonly flags: string;
  readonly choices?: readonly string[];
  /** It may be given several times. */
  readonly many?: boolean;
}

/** Runs a command. Findings and refusals come back as exit codes; a wrong call throws CirclesError. */
export type Run = (invocation: Invocation, context: Context) => Promise<ExitCode>;

/** One command. `load` is the only way to its code. */
export interface CommandDefinition {
  readonly name: string;
  readonly group: CommandGroup;
  /** Shown by the short `circles help`. */
  readonly first?: boolean;
  readonly words: CommandWords;
  /** As commander writes them: `<thing>`, `[thing]`, `[things...]`; their words stand under the bare name. */
  readonly arguments?: readonly string[];
  readonly options?: readonly OptionDefinition[];
  /** It prints JSON too: adds `--json`, which is `--format json`. */
  readonly json?: boolean;
  /** It writes: adds `--dry-run`. */
  readonly writes?: boolean;
  /** It reads the organisation: adds `--at`. */
  readonly at?: boolean;
  /** It has commands of its own, such as `ci github`; without `load` it does nothing itself. */
  readonly commands?: readonly CommandDefinition[];
  readonly load?: () => Promise<{ readonly run: Run }>;
}
