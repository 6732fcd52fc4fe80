import type { Language } from '../../indicators/wire/text.ts'

/** On every machine, or replaced by one of the same widths: the sheets stay as many as they are here. */
const FONT = 'Arial'
const INK = '16232F'
export const SECONDARY = '51606D'
export const HAIRLINE = 'D9D6CE'

/** In twentieths of a point: A4, the margins of `print.css`, and what they leave. */
export const sheet = {
  size: { width: 11906, height: 16838 },
  margin: { top: 907, right: 794, bottom: 1020, left: 794, header: 500, footer: 500 },
  width: 10318,
} as const

/** Styles by the names Word knows, so that a table of contents or a change of look is two clicks; sizes in half points. */
export function docxStyles(language: Language) {
  const title = { font: 'Georgia', color: INK }
  return {
    default: {
      document: {
        run: { font: FONT, size: 18, color: INK, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
        // said, because LibreOffice takes a height without its rule for an exact one
        paragraph: { spacing: { after: 80, line: 252, lineRule: 'auto' as const } },
      },
      heading1: {
        run: { ...title, size: 36 },
        paragraph: { spacing: { after: 60 }, keepNext: true },
      },
      heading2: {
        run: { ...title, size: 23, bold: true },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
      heading3: {
        run: { size: 18, bold: true },
        paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('Finding', { font: 'Georgia', size: 24 }, { spacing: { before: 120, after: 100 } }),
      style('Warning', { bold: true }),
      style('Small', { size: 15, color: SECONDARY }, { spacing: { after: 30 } }),
      style('TableCaption', { size: 16, color: SECONDARY }, { keepNext: true }),
      style('Cell', { size: 16 }, { spacing: { before: 20, after: 20 } }),
    ],
  }
}

function style(id: string, run: object, paragraph: object = {}) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph }
}
