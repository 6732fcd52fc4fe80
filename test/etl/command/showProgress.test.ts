import { describe, expect, test } from 'vitest'
import type { Progress } from '../../../etl/command/progress.ts'
import { showProgress } from '../../../etl/command/showProgress.ts'

const file: Progress = {
  stage: 'decode',
  source: 'e/d/2020',
  file: 'a.csv',
  done: 1,
  of: 3,
  bytes: 2_000_000,
  bytesDone: 5_000_000,
  bytesOf: 20_000_000,
}

describe('progress', () => {
  test('says files, bytes, rows and, once the pace is known, about how long is left', () => {
    const written: string[] = []
    let time = 0
    const terminal = { isTTY: true, columns: 200, write: (text: string) => written.push(text) }
    const { onProgress, end } = showProgress(terminal, { language: 'en', now: () => time })
    onProgress({ stage: 'discover' })
    onProgress(file)
    time = 10_000
    onProgress({ ...file, rows: 12_345 })
    onProgress({ stage: 'reconcile' })
    end()
    const start = '\r\u001b[2K'
    expect(written).toEqual([
      `${start}finding the files`,
      `${start}[2/3, 5.0 MB / 20.0 MB] decoding e/d/2020/a.csv (2.0 MB)`,
      `${start}[2/3, 5.0 MB / 20.0 MB] decoding e/d/2020/a.csv (2.0 MB, 12,345 rows), about 30 s left`,
      `${start}reconciling`,
      start,
    ])
  })

  test('is one plain line per file elsewhere', () => {
    const written: string[] = []
    const { onProgress } = showProgress(
      { write: (text: string) => written.push(text) },
      { language: 'fr', now: () => 0 },
    )
    for (const stage of ['decode', 'read', 'check', 'load'] as const) onProgress({ ...file, stage })
    onProgress({ stage: 'publish' })
    expect(written).toEqual(['[2/3, 5,0 Mo / 20,0 Mo] décodage e/d/2020/a.csv (2,0 Mo)\n', 'publication\n'])
  })
})
