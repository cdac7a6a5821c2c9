/** Turns a command line into the call of one command, or into the end of the run when it asked for help or the version. */
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import type { CommandDefinition } from './command.ts';
import { findOrganisation } from './find-organisation.ts';
import { type Invocation, invocationOf } from './invocation.ts';
import { type Print, program } from './program.ts';

/** A command and what was typed after it. */
export interface Call {
  readonly definition: CommandDefinition;
  readonly invocation: Invocation;
}

/** What is needed to read a command line. */
export interface Desk {
  readonly commands: readonly CommandDefinition[];
  readonly cwd: string;
  /** Takes help and version, when they were asked for. */
  readonly print: Print;
}

/**
 * The call that a command line makes; undefined when help or the version was asked for, and printed.
 * Without a command it is `status` inside an organisation and `help` elsewhere.
 * @throws CommanderError when it was typed in a way that no command takes.
 */
export function parseCall(argv: readonly string[], desk: Desk): Call | undefined {
  let call: Call | undefined;
  const root = program(desk.commands, { argv, print: desk.print }, (definition, args, options) => {
    call = { definition, invocation: invocationOf(args, options) };
  });
  try {
    root.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    if (error.code !== 'commander.help') throw error;
    return parseCall([...argv, bare(desk, root.opts().C)], desk);
  }
  return call;
}

function bare({ commands, cwd }: Desk, folder: unknown): string {
  const here = resolve(cwd, typeof folder === 'string' ? folder : '.');
  const hasStatus = commands.some((command) => command.name === 'status');
  return hasStatus && findOrganisation(here) !== undefined ? 'status' : 'help';
}
