import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the counts as JSON; unset in a developer's terminal. */
const report = process.env.TRUSTWRIGHT_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Processes, not threads: tests change the time zone and the working folder, which threads share.
    pool: 'forks',
    // One test waits for a browser or a build while another computes, so two workers pay even on one core.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A page in a browser with axe, or a build of the example site, takes its time on two busy cores.
    testTimeout: 300_000,
    // A first run may install a browser or build a site before its first test.
    hookTimeout: 300_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
