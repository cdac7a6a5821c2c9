/** What was typed after the command's name, read by name and type. */

/** The arguments and options of one call. Options go by the camel-cased long name, or the letter where there is only one. */
export interface Invocation {
  /** Arguments in order; a variadic one holds several. */
  readonly arguments: readonly string[];
  /** The value of an option; undefined when it was not given. */
  readonly text: (option: string) => string | undefined;
  /** The values of an option that may be given several times, in order. */
  readonly texts: (option: string) => readonly string[];
  /** True when a switch was given. */
  readonly flag: (option: string) => boolean;
  /** `true` for `--x`, `false` for `--no-x`, undefined when neither was given. */
  readonly wish: (option: string) => boolean | undefined;
  /** All of it as one text: the same call says the same. `--fresh` is left out. */
  readonly said: string;
}

/** Reads what commander collected. */
export function invocationOf(args: readonly string[], options: Readonly<Record<string, unknown>>): Invocation {
  const text = (option: string) => {
    const value = options[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    arguments: args,
    text,
    texts: (option) => {
      const value = options[option];
      if (Array.isArray(value)) return value.map(String);
      return typeof value === 'string' ? [value] : [];
    },
    flag: (option) => options[option] === true,
    wish: (option) => {
      const value = options[option];
      return typeof value === 'boolean' ? value : undefined;
    },
    said: JSON.stringify([args, Object.entries(options).filter(([name]) => name !== 'fresh')]),
  };
}
