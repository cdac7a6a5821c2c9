/** How text for people looks on this standard output. */
import type { ReportOptions } from '../render/reports/report.ts';
import type { Context } from './context.ts';
import { version } from './version.ts';

/** Width, colours and whether somebody listens; in a pipe nothing is broken into lines. */
export async function reportOptions(
  context: Context,
): Promise<Pick<ReportOptions, 'width' | 'style' | 'accessible' | 'version'>> {
  return {
    width: context.stdout.columns ?? Number.POSITIVE_INFINITY,
    style: await context.style(),
    accessible: context.accessible,
    version,
  };
}
