import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the counts. */
const report = process.env.VITEST_JSON

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: 'test/demonstrationFolder.ts',
    include: ['test/**/*.test.{ts,tsx}'],
    // a busy machine is slow, not wrong: no test asserts a time
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
