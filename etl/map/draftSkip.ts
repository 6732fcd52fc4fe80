import type { SkipTest } from '../../contracts/mapping/mapping.ts'
import { isTotal } from '../screen/skipTotals.ts'
import type { Notes } from './notes.ts'
import type { Sample } from './sample.ts'

/** The lines of sums, to be left out. */
export function draftSkip(sample: Sample, { guesses }: Notes): SkipTest[] {
  return sample.flatMap(({ header, texts }) => {
    const found = texts.filter((text) => isTotal(text))
    if (found.length === 0) return []
    const startsWith = [...new Set(found.map((text) => /^[^ ]+/.exec(text)?.[0] ?? text))]
    guesses.push({
      fr: `lignes laissées de côté quand ${header} commence par ${startsWith.join(', ')}`,
      en: `rows left out when ${header} starts with ${startsWith.join(', ')}`,
    })
    return [{ column: header, startsWith }]
  })
}
