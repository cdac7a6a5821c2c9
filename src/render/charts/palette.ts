/** The colours of drawn charts. Source of the lines: Okabe and Ito, "Color Universal Design" (2008); words on white keep a contrast of 4.5 to 1. */
import type { RoleState } from './role-node.ts';

/** How a role of each state is drawn; the state also stands there as a word. */
export const STATE_COLOURS: Readonly<
  Record<RoleState, { readonly line: string; readonly fill: string; readonly word: string; readonly dashed: boolean }>
> = {
  running: { line: '#009e73', fill: '#ffffff', word: '#00634a', dashed: false },
  ending: { line: '#e69f00', fill: '#fffaf0', word: '#7a5100', dashed: false },
  expired: { line: '#d55e00', fill: '#fff4ec', word: '#a03f00', dashed: false },
  vacant: { line: '#66727f', fill: '#ffffff', word: '#4d5862', dashed: true },
};

/** The marks of links: the shape says the direction, the colour only helps. */
export const LINK_COLOURS = {
  down: { fill: '#0072b2', sign: '#ffffff' },
  up: { fill: '#cc79a7', sign: '#2b0f1f' },
  seat: { fill: '#56b4e9', sign: '#0b2a3f' },
} as const;

/** Text and lines that mean nothing by themselves. */
export const INK = { strong: '#16293a', calm: '#46596a', paper: '#ffffff', edge: '#0072b2' } as const;

const DEPTHS: readonly string[] = ['#f3f8fc', '#e4eff8', '#d4e5f3', '#c3dbee', '#b4d1e9'];

/** The ground of a circle, a little deeper with each level. */
export function ground(level: number): string {
  return DEPTHS[Math.min(level, DEPTHS.length - 1)] ?? INK.paper;
}
