/** How the tests run. */
import { defineConfig } from 'vitest/config';
import { TotalsReporter } from './test/totals-reporter.ts';

const PURE = ['model', 'schema', 'load', 'changes', 'rules', 'decisions', 'trust', 'render'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // What a developer's shell happens to say must not change an answer.
    env: { NO_COLOR: '', FORCE_COLOR: '', CIRCLES_TODAY: '', ACCESSIBLE: '', CI: '', TZ: 'UTC' },
    reporters: ['default', new TotalsReporter()],
    coverage: {
      include: PURE.map((floor) => `src/${floor}/**/*.ts`),
      exclude: ['src/**/*.generated.*'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95 },
    },
  },
});
