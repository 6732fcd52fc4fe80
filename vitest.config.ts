import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the counts. */
const report = process.env.VITEST_JSON

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: 'test/demonstrationFolder.ts',
    include: ['test/**/*.test.{ts,tsx}'],
    // a busy machine is slow, not wrong: no test asserts a time
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
