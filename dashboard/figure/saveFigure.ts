import Papa from 'papaparse'
import { composeImage } from './composeImage.ts'
import { download } from './download.ts'
import { findFileName } from './findFileName.ts'
import { paintPng } from './paintPng.ts'
import { type FigureOrigin, readFigure } from './readFigure.ts'

export type FigureFile = 'png' | 'svg' | 'csv'

/** Gives the reader a figure of the page as a file: with title, source, release and notes, or its table as it is written. */
export async function saveFigure(figure: HTMLElement, kind: FigureFile, origin: FigureOrigin): Promise<void> {
  const { chart, texts, tables } = readFigure(figure, origin)
  const name = `${findFileName(texts.title, origin.release)}.${kind}`
  if (kind === 'csv') {
    // the byte order mark tells spreadsheets that it is UTF-8
    const text = `\uFEFF${tables.map((rows) => Papa.unparse(rows, { escapeFormulae: true })).join('\r\n\r\n')}\r\n`
    return download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name)
  }
  if (!chart) return
  const svg = composeImage(chart, texts)
  if (kind === 'svg') return download(new Blob([svg], { type: 'image/svg+xml' }), name)
  download(await paintPng(svg), name)
}
