import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the counts. */
const report = process.env.VITEST_JSON

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
