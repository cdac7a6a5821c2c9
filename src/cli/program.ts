/** The commander tree, made from the list of commands. */
import { Argument, Command, type Help, Option } from 'commander';
import { cliEn } from '../messages/en/cli.ts';
import { helpEn } from '../messages/en/help.ts';
import { nearest } from '../model/did-you-mean.ts';
import { CirclesError } from '../model/errors.ts';
import { type Beside, beside, besideOne } from './beside.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';
import { overview } from './overview.ts';
import { version } from './version.ts';

/** What happens when a command has been called the right way. */
export type Chosen = (definition: CommandDefinition, args: readonly string[], options: Record<string, unknown>) => void;

/** Where commander's own help goes. */
export type Print = (text: string) => void;

/** What was typed, and where help goes. */
export interface Typed {
  readonly argv: readonly string[];
  readonly print: Print;
}

const HELP_OPTION = ['-h, --help', helpEn.everywhere.help] as const;

/**
 * Builds the tree. It never ends the process: help and version come as CommanderError with `exitCode` 0, everything
 * else that was called wrong with another one. Calls `chosen` for the command that was called. Of commands that nobody typed it has
 * only the name: all the options of all of them would take a tenth of the start.
 */
export function program(commands: readonly CommandDefinition[], { argv, print }: Typed, chosen: Chosen): Command {
  const root = new Command('circles')
    .usage(`${helpEn.usageOf}`)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .helpCommand(false)
    .helpOption(...HELP_OPTION)
    .version(version, '-V, --version', helpEn.everywhere.version)
    .option('-C <folder>', helpEn.everywhere.C)
    .option('--today <date>', helpEn.everywhere.today)
    .addOption(new Option('--color <when>', helpEn.everywhere.color).choices(['auto', 'always', 'never']))
    .option('-q, --quiet', helpEn.everywhere.quiet)
    .addOption(new Option('--input', helpEn.everywhere.input))
    .addOption(new Option('--no-input', helpEn.everywhere.noInput).default(undefined))
    .option('--verbose', helpEn.everywhere.verbose);
  root.helpInformation = () => overview(commands, { all: false });
  for (const definition of commands) {
    const { name } = definition;
    root.addCommand(argv.includes(name) ? subcommand(root, definition, chosen) : new Command(name));
  }
  return root;
}

function subcommand(parent: Command, definition: CommandDefinition, chosen: Chosen): Command {
  const { words } = definition;
  const command = new Command(definition.name)
    .copyInheritedSettings(parent)
    .summary(words.summary)
    .description(words.description)
    .helpOption(...HELP_OPTION)
    .helpCommand(false)
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false, formatItem })
    .addHelpText('after', ({ command: shown }) => `\n${examples(definition, widthOf(shown))}`);
  for (const argument of definition.arguments ?? []) command.addArgument(argumentOf(argument, words.arguments));
  for (const option of definition.options ?? []) command.addOption(optionOf(option, words.options));
  addShared(command, definition);
  for (const inner of definition.commands ?? []) command.addCommand(subcommand(command, inner, chosen));
  if (definition.commands !== undefined && definition.load === undefined) command.allowExcessArguments(true);
  command.action(() => act(command, definition, chosen));
  return command;
}

function act(command: Command, definition: CommandDefinition, chosen: Chosen): void {
  if (definition.commands !== undefined && definition.load === undefined) {
    const names = definition.commands.map((inner) => inner.name);
    const [typed] = command.args;
    if (typed !== undefined)
      throw new CirclesError('usage', cliEn.noInner(definition.name, typed, nearest(typed, names)));
    throw new CirclesError('usage', {
      what: cliEn.oneMoreWord(definition.name, names),
      hint: cliEn.usage('', ` ${definition.name}`).hint,
    });
  }
  chosen(definition, command.args, command.optsWithGlobals());
}

function addShared(command: Command, definition: CommandDefinition): void {
  if (definition.json === true) command.option('--json', helpEn.shared.json);
  if (definition.at === true) command.option('--at <date>', helpEn.shared.at);
  if (definition.writes === true) command.option('-n, --dry-run', helpEn.shared.dryRun);
}

function argumentOf(flags: string, words: Readonly<Record<string, string>>): Argument {
  return new Argument(flags, words[flags.replace(/[^a-z-]/g, '')] ?? '');
}

function optionOf({ flags, choices, many }: OptionDefinition, words: Readonly<Record<string, string>>): Option {
  const option = new Option(flags);
  option.description = words[option.attributeName()] ?? '';
  if (choices !== undefined) option.choices(choices);
  if (many === true) option.argParser(collect);
  return option;
}

function collect(value: string, earlier: unknown): readonly string[] {
  return [...(Array.isArray(earlier) ? earlier.map(String) : []), value];
}

/** How wide help may be; where it goes to no terminal, what commander takes for its own lines. */
function widthOf(command: Command): number {
  return command.configureOutput().getOutHelpWidth?.() ?? 80;
}

/** Like commander's own, but also where there are few columns. */
function formatItem(this: Help, ...[term, termWidth, description]: Parameters<Help['formatItem']>): string {
  return besideOne(term.padEnd(termWidth), description, this.helpWidth ?? 80).join('\n');
}

function examples({ words }: CommandDefinition, columns: number): string {
  const rows = words.examples.map(({ line, does }): Beside => [line, does]);
  return [helpEn.examplesTitle, ...beside(rows, columns)].join('\n');
}
