import { expect, test } from 'vitest';
import { codeFrame } from '../../../src/render/reports/code-frame.ts';
import { options } from './made-report.ts';

test('a tab is one arrow, and the carets stand below what they mark', () => {
  const position = { line: 1, column: 8, endLine: 1, endColumn: 12 };
  expect(codeFrame(['name:\t\tanna\t'], position, options)).toEqual(['  1 | name:→→anna', '    |        ^^^^']);
  expect(codeFrame(['name:\tanna'], position, { ...options, accessible: true })).toEqual(['  Line 1: name: anna']);
});
