/** The pages of `circles help` and `circles help --all`. */
import { helpEn } from '../messages/en/help.ts';
import type { CommandDefinition, CommandGroup } from './command.ts';

const GROUPS: readonly CommandGroup[] = ['start', 'decide', 'see', 'support'];

/** The commands in their groups: the most used ones, or all with the options that hold everywhere. */
export function overview(commands: readonly CommandDefinition[], { all }: { readonly all: boolean }): string {
  const shown = commands.filter((command) => all || command.first === true);
  const width = Math.max(...shown.map((command) => command.name.length));
  const groups = GROUPS.flatMap((group) => {
    const rows = shown.filter((command) => command.group === group);
    if (rows.length === 0) return [];
    return ['', helpEn.groups[group], ...rows.map((row) => `  ${row.name.padEnd(width)}  ${row.words.summary}`)];
  });
  const end = all ? [...everywhere(), '', helpEn.allMore] : ['', helpEn.more];
  return `${[helpEn.intro, ...groups, ...end].join('\n')}\n`;
}

function everywhere(): readonly string[] {
  const words = helpEn.everywhere;
  const rows = [
    ['-C <folder>', words.C],
    ['--today <date>', words.today],
    ['--color <when>', words.color],
    ['-q, --quiet', words.quiet],
    ['--input', words.input],
    ['--no-input', words.noInput],
    ['--verbose', words.verbose],
    ['-h, --help', words.help],
    ['-V, --version', words.version],
  ] as const;
  const width = Math.max(...rows.map(([flags]) => flags.length));
  return ['', helpEn.everywhereTitle, ...rows.map(([flags, does]) => `  ${flags.padEnd(width)}  ${does}`)];
}
