/** `circles help`: the most used commands, all of them, or the help of one. */
import type { Command } from 'commander';
import { cliEn } from '../../messages/en/cli.ts';
import { nearest } from '../../model/did-you-mean.ts';
import { CirclesError } from '../../model/errors.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { overview } from '../overview.ts';
import { program } from '../program.ts';
import { commands } from './index.ts';

/** Prints the help asked for. */
export const run: Run = (invocation, context) => {
  const topic = invocation.arguments;
  if (topic.length === 0)
    context.stdout.write(overview(commands, { all: invocation.flag('all'), columns: context.stdout.columns }));
  else context.stdout.write(helpOn(topic));
  return Promise.resolve(EXIT.fine);
};

function helpOn(topic: readonly string[]): string {
  let command: Command = program(commands, { argv: topic, print: () => undefined }, () => undefined);
  for (const word of topic) {
    const inner = command.commands.find((candidate) => candidate.name() === word);
    if (inner === undefined) throw unknownTopic(word, command);
    command = inner;
  }
  let page = '';
  command.configureOutput({ writeOut: (text) => (page += text) });
  command.outputHelp();
  return page;
}

function unknownTopic(word: string, { commands: known }: Command): CirclesError {
  const near = nearest(
    word,
    known.map((command) => command.name()),
  );
  return new CirclesError('unknown-topic', cliEn.noTopic(word, near));
}
