/** The style of a stream that shows colours; its own file, so that chalk is loaded only then. */
import { Chalk } from 'chalk';
import type { Style } from '../render/style.ts';
import type { ColourLevel } from './colour-level.ts';

/** Colours that stay readable on dark and light grounds; meaning never hangs on colour alone. */
export function colourStyle(level: ColourLevel): Style {
  const chalk = new Chalk({ level });
  return {
    strong: (text) => chalk.bold(text),
    muted: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
