/** Ends a test run with one line of totals that a script can read: `12 passed, 0 failed, 0 skipped`. */
import type { Reporter, TestModule } from 'vitest/node';

/** A file or group that could not even be loaded counts as one failed test. */
export class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const totals = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const failedBefore = totals.failed;
      for (const test of module.children.allTests()) totals[test.result().state] += 1;
      if (module.state() === 'failed' && totals.failed === failedBefore) totals.failed += 1;
    }
    const { passed, failed, skipped, pending } = totals;
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped + pending} skipped\n`);
  }
}
