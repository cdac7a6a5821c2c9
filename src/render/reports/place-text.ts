/** Where a finding stands, in one word. */
import type { Finding } from '../../model/finding.ts';
import { oneLine } from '../escape.ts';

/** `file:line:column`, as editors and terminals open it. */
export function placeText({ file, position }: Pick<Finding, 'file' | 'position'>): string {
  return `${oneLine(file)}:${position.line}:${position.column}`;
}
