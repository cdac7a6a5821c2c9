/** The pages of `circles help` and `circles help --all`. */
import { helpEn } from '../messages/en/help.ts';
import { type Beside, beside } from './beside.ts';
import type { CommandDefinition, CommandGroup } from './command.ts';

const GROUPS: readonly CommandGroup[] = ['start', 'decide', 'see', 'support'];

/** Which of them, and how wide they may be. */
export interface OverviewWishes {
  readonly all: boolean;
  /** Width of the terminal in cells; undefined in files and pipes. */
  readonly columns?: number | undefined;
}

/** The commands in their groups: the most used ones, or all with the options that hold everywhere. */
export function overview(commands: readonly CommandDefinition[], { all, columns }: OverviewWishes): string {
  const shown = commands.filter((command) => all || command.first === true);
  const width = Math.max(...shown.map((command) => command.name.length));
  const groups = GROUPS.flatMap((group) => {
    const rows = shown.filter((command) => command.group === group);
    if (rows.length === 0) return [];
    const told = rows.map(({ name, words }): Beside => [name.padEnd(width), words.summary]);
    return ['', helpEn.groups[group], ...beside(told, columns)];
  });
  const end = all ? [...everywhere(columns), '', helpEn.allMore] : ['', helpEn.more];
  return `${[helpEn.intro, ...groups, ...end].join('\n')}\n`;
}

function everywhere(columns: number | undefined): readonly string[] {
  const words = helpEn.everywhere;
  const rows: readonly Beside[] = [
    ['-C <folder>', words.C],
    ['--today <date>', words.today],
    ['--color <when>', words.color],
    ['-q, --quiet', words.quiet],
    ['--input', words.input],
    ['--no-input', words.noInput],
    ['--verbose', words.verbose],
    ['-h, --help', words.help],
    ['-V, --version', words.version],
  ];
  return ['', helpEn.everywhereTitle, ...beside(rows, columns)];
}
