import type { OnProgress, Progress } from './progress.ts'

interface Terminal {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** Progress on a terminal: one line that changes; elsewhere one plain line per file. `end` clears the line. */
export function showProgress(terminal: Terminal): { onProgress: OnProgress; end: () => void } {
  const rewrite = (text: string) =>
    terminal.write(`\r\u001b[2K${text.slice(0, (terminal.columns ?? 80) - 1)}`)
  if (terminal.isTTY) return { onProgress: (step) => rewrite(formatProgress(step)), end: () => rewrite('') }
  let last = ''
  return {
    onProgress(step) {
      const text = step.file === undefined ? step.stage : `${step.source}/${step.file}`
      if (text !== last) terminal.write(`${formatProgress(step)}\n`)
      last = text
    },
    end: () => {},
  }
}

function formatProgress({ stage, source, file, rows, done, of }: Progress): string {
  const count = of === undefined ? '' : `[${(done ?? 0) + 1}/${of}] `
  const place = file === undefined ? '' : ` ${source}/${file}`
  return `${count}${stage}${place}${rows === undefined ? '' : ` (${rows} rows)`}`
}
