import type { Text } from '../../contracts/language/text.ts'
import { formatCount } from '../../indicators/format.ts'
import type { Revision } from '../screen/findRevisions.ts'

/** What changed in a series since the release served, in one line. */
export function formatRevision({ series, rows, notCompared, sameFiles }: Revision): Text {
  if (!rows) {
    return {
      fr: `${series}\u202f: non comparé\u202f: ${notCompared?.fr ?? ''}`,
      en: `${series}: not compared: ${notCompared?.en ?? ''}`,
    }
  }
  const { unchanged, changed, added, withdrawn } = rows
  const files = sameFiles.length
  if (changed + added + withdrawn === 0) {
    const same = files > 0
    return {
      fr: `${series}\u202f: rien de changé${same ? ' (mêmes fichiers)' : ''}, ${formatCount(unchanged, 'fr')} ${unchanged < 2 ? 'ligne' : 'lignes'}`,
      en: `${series}: nothing changed${same ? ' (same files)' : ''}, ${formatCount(unchanged, 'en')} ${unchanged === 1 ? 'row' : 'rows'}`,
    }
  }
  const list = (language: 'fr' | 'en', words: readonly string[]) =>
    [changed, added, withdrawn, unchanged]
      .map(
        (count, index) =>
          `${formatCount(count, language)} ${words[index]}${language === 'fr' && count > 1 ? 's' : ''}`,
      )
      .join(', ')
  return {
    fr: `${series}\u202f: ${list('fr', ['modifiée', 'ajoutée', 'retirée', 'inchangée'])}`,
    en: `${series}: ${list('en', ['changed', 'added', 'withdrawn', 'unchanged'])}`,
  }
}
