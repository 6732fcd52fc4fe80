import { defineConfig } from 'vite'

/** The dashboard alone: the API serves `dist/dashboard` and is the only thing it talks to. */
export default defineConfig({
  root: 'dashboard',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 400,
  },
})
