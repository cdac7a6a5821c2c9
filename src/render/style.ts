/** How words are set off: renderers ask for meaning, the command line decides on colours. */

/** Each function takes text that is already safe for where it goes and returns it set off. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** No colours: files, pipes, `NO_COLOR`. */
export const plainStyle: Style = {
  strong: (text) => text,
  muted: (text) => text,
  good: (text) => text,
  warning: (text) => text,
  bad: (text) => text,
};
