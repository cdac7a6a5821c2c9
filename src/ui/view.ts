/** What is on the screen at one moment, before it is laid out. */
import type { Field } from './field.ts';
import type { Scene } from './prompt.ts';

/** A choice on the screen; `at` is the one that Enter takes. */
export interface ChoiceView {
  readonly kind: 'choose';
  readonly question: string;
  readonly choices: readonly { readonly label: string; readonly key: string }[];
  readonly at: number | undefined;
}

/** A field on the screen. */
export interface FieldView {
  readonly kind: 'field';
  readonly question: string;
  /** Answers of a list so far. */
  readonly before: readonly string[];
  readonly field: Field;
  /** Taken when the field is empty. */
  readonly preset: string | undefined;
  readonly lines: boolean;
  readonly list: boolean;
}

/** Everything that can be seen. */
export interface View {
  readonly scene: Scene | undefined;
  /** Said since the last answer: tellings, and what was wrong with an answer. */
  readonly notes: readonly string[];
  readonly question: ChoiceView | FieldView | undefined;
  /** Shown instead of the text while it is open. */
  readonly help: string | undefined;
  /** First line of the text that is shown, where not all of it fits. */
  readonly scroll: number;
  /** True where Ctrl-C loses the answers. */
  readonly unkept?: boolean;
}

/** Columns and rows of the terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** How a line is set off. */
export type Tone = 'plain' | 'strong' | 'faint' | 'here';

/** One line as it stands on the screen. */
export interface Line {
  readonly text: string;
  readonly tone: Tone;
}

/** A whole screen: exactly as many lines as there is room for. */
export interface Layout {
  readonly lines: readonly Line[];
  /** Column and row of the cursor, from 0; undefined when nothing is typed. */
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
  /** How far the text can be scrolled. */
  readonly furthest: number;
  /** Lines of text that are seen at once. */
  readonly page: number;
}
