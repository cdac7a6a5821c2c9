/** How lengths of a layout become units of a picture. */
import type { ChartWords } from '../../messages/en/chart.ts';

/** The centre of the layout and one unit of its length, in units of the picture. */
export interface Frame {
  readonly words: ChartWords;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}
