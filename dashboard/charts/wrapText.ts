import { FONT_SIZE, textWidth } from './drawPlot.ts'

/** The lines of a text in a width in pixels; a word longer than that stands alone. */
export function wrapText(text: string, width: number, size = FONT_SIZE): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}
