import type { note as french } from '../fr/note.ts'

/** Words of documents to print or to edit, and of the note on a territory. */
export const note: typeof french = {
  actions: {
    print: 'Print',
    docx: 'Word file (.docx)',
    preparing: 'Preparing the file…',
  },
  about: 'The document below is laid out for A4 sheets. The .docx file says the same and can be edited.',
  title: (name) => `School dropout: ${name}`,
  pageTitle: 'Briefing note',
  data: (label, when, release) => `Main figure: ${label}, ${when}. Vigie, ${release}.`,
  table: 'The figures',
  tableCaption: (name) => `Indicators: ${name}, or the smallest territory that contains it and has a figure`,
  column: {
    indicator: 'Indicator',
    place: 'Territory',
    period: 'Period',
    value: 'Value [95% interval]',
    change: 'Over one year',
    gap: 'Gap or reference',
  },
  definitions: 'What these figures count',
  definition: (label, definition, explanation) => `${label} (definition “${definition}”): ${explanation}`,
  flags: (flags) => `Marks: ${flags}.`,
  sources: 'Sources',
  cite: (title, release, mark) => `To cite this note: “${title}”${mark}, Vigie, ${release},`,
  marked: ' (synthetic demonstration data)',
  synthetic: {
    all: 'Every figure of this note is synthetic demonstration data.',
    some: 'Some figures of this note are synthetic demonstration data.',
  },
}
