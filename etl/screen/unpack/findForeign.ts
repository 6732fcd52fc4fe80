import { readStart } from '../readStart.ts'
import { type Remark, refusal } from './remark.ts'

const kinds = [
  { name: { fr: 'un document PDF', en: 'a PDF document' }, start: /^%PDF-/ },
  { name: { fr: 'un texte JSON', en: 'a JSON text' }, start: /^[{[]\s*["{[\]}]/ },
  {
    name: { fr: 'une page HTML', en: 'an HTML page' },
    start: /^<(!doctype\s+html|html|head|body|table)[\s>]/i,
  },
  { name: { fr: 'un document XML', en: 'an XML document' }, start: /^<([?]xml|!doctype|svg|rss|kml)\s/i },
]
const bytesSearched = 512

/** What refuses a file that holds nothing, or that is no table whatever its name says. */
export async function findForeign(path: string): Promise<Remark | undefined> {
  const start = await readStart(path, bytesSearched)
  const text = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (text === '' && start.length < bytesSearched) {
    return refusal('empty_file', {
      fr: 'fichier vide\u202f; accepté\u202f: une ligne d’en-tête et des lignes de données',
      en: 'empty file; accepted: a header line and rows of data',
    })
  }
  const kind = kinds.find((one) => one.start.test(text))
  if (!kind) return undefined
  return refusal('no_table_format', {
    fr: `le fichier est ${kind.name.fr}\u202f; accepté\u202f: un tableau enregistré en .xlsx ou en .csv`,
    en: `the file is ${kind.name.en}; accepted: a table saved as .xlsx or as .csv`,
  })
}
