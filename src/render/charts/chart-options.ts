/** What a chart can be asked for, whatever its format. */
import type { Style } from '../style.ts';
import type { OutlineOptions } from './outline.ts';

/** Formats take from this what they need. */
export interface ChartOptions extends OutlineOptions {
  /** Dress of the words; only for the terminal. */
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  /** Lines and arrows drawn with box characters; plain ASCII without. */
  readonly unicode: boolean;
  /** Whole sentences without drawn lines, for people who listen. */
  readonly accessible: boolean;
}
