/** A command that the tool tells people to run exists and takes the options it is shown with. */
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { program } from '../../src/cli/program.ts';
import { filesIn, textsOf } from '../source-texts.ts';

const root = program(commands, { argv: commands.map(({ name }) => name), print: () => undefined }, () => undefined);

const printed = filesIn(['src/messages'], /\.ts$/)
  .flatMap(textsOf)
  .flatMap(({ file, line, text }) =>
    [...text.matchAll(/`circles ([^`]+)`/g)].map(([, words = '']) => ({ at: `${file}:${line}`, words })),
  );

describe('printed commands', () => {
  it('are there', () => {
    expect(printed.length).toBeGreaterThan(10);
    const wrong = printed.flatMap(({ at, words }) => {
      const fault = faultOf(words);
      return fault === undefined ? [] : [`${at} circles ${words}: ${fault}`];
    });
    expect(wrong).toEqual([]);
  });
});

function faultOf(words: string): string | undefined {
  const command = commandOf(words.split(/\s+/));
  if (command === undefined) return 'no such command';
  const known = [command, root].flatMap(({ options }) => options.map(({ long, short }) => long ?? short));
  const unknown = [...words.matchAll(/(?<= )--[a-z-]+/g)].find(([option]) => !known.includes(option));
  return unknown === undefined ? undefined : `no option ${unknown[0]}`;
}

/** The command that the words name; what follows a name that an interpolation fills in is not looked at. */
function commandOf(words: readonly string[]): Command | undefined {
  const plain = words[0] === '-C' ? words.slice(2) : words;
  const [first = '', second = ''] = plain.map((word) => word.replace(/(?<=.)\$\{\}.*/, ''));
  if (first.startsWith('$') || first.startsWith('-')) return root;
  const command = root.commands.find((candidate) => candidate.name() === first);
  if (command === undefined || command.commands.length === 0) return command;
  return second === '' ? command : command.commands.find((candidate) => candidate.name() === second);
}
