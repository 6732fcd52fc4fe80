import { formatDate } from '../../indicators/format.ts'
import type { Source } from '../../indicators/wire/release.ts'
import type { Text } from '../../indicators/wire/text.ts'
import { text } from '../release/row.ts'
import type { Extract } from './extract.ts'
import type { ShapeId } from './formats.ts'
import { wideStatuses } from './wideStatuses.ts'

/** What is not figures and goes with them into every file made for people. */
export interface Notes {
  title: Text
  citation: Text
  suppression: Text
  /** Said where figures were made up for the demonstration. */
  synthetic: Text | null
  sources: Source[]
}

/** The notes of an extract in a shape: its sources are those its own figures name. */
export async function readNotes(extract: Extract, shape: ShapeId = 'long'): Promise<Notes> {
  const { release, indicator, selection } = extract
  const named = await release.database.query(
    `select distinct unnest(string_split(source, ',')) as source from observation where ${selection.where}`,
    selection.bindings,
  )
  const hidden =
    shape === 'wide'
      ? {
          fr: `«\u202f${wideStatuses.suppressed.written}\u202f»`,
          en: `“${wideStatuses.suppressed.written}” (confidential)`,
        }
      : { fr: '« suppressed » (confidentiel)', en: '“suppressed” (confidential)' }
  const ids = new Set(named.map((row) => text(row, 'source')))
  return {
    title: indicator.label,
    citation: cite(extract),
    suppression: {
      fr: `Un nombre de jeunes inférieur à ${release.manifest.threshold} n’est pas publié, ni ce qui permettrait de le retrouver\u202f: la cellule est vide, son statut est ${hidden.fr}. Une cellule vide n’est jamais un zéro.`,
      en: `A number of young people under ${release.manifest.threshold} is not published, nor what would give it away: the cell is empty and its status is ${hidden.en}. An empty cell is never a zero.`,
    },
    synthetic: indicator.synthetic ? syntheticNotice : null,
    sources: release.manifest.sources.filter(({ id }) => ids.has(id)),
  }
}

const syntheticNotice: Text = {
  fr: 'Ces chiffres sont synthétiques\u202f: ils ne décrivent pas de vraies personnes.',
  en: 'These figures are synthetic: they describe no real person.',
}

/** How to cite the figures of an extract: source, indicator, release, and where the same file stays. */
export function cite({ indicator, release, link }: Pick<Extract, 'indicator' | 'release' | 'link'>): Text {
  const { number, manifest } = release
  const built = manifest.built.slice(0, 10)
  const marked = indicator.synthetic
    ? { fr: ' (données synthétiques de démonstration)', en: ' (synthetic demonstration data)' }
    : { fr: '', en: '' }
  return {
    fr: `${indicator.citation.fr}${marked.fr}. « ${indicator.label.fr} », Vigie, version ${number} du ${formatDate(built, 'fr')}, ${link}`,
    en: `${indicator.citation.en}${marked.en}. “${indicator.label.en}”, Vigie, release ${number} of ${formatDate(built, 'en')}, ${link}`,
  }
}
