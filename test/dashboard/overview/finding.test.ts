import { expect, test } from 'vitest'
import { en } from '../../../dashboard/messages/en.ts'
import { fr } from '../../../dashboard/messages/fr.ts'
import { composeFinding, writeSkipped } from '../../../dashboard/views/overview/finding.ts'
import { composeHeadline, type Headline } from '../../../dashboard/views/overview/headline.ts'
import { findIndicator, indicatorWire } from '../../../indicators/catalogue.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { figure, missing } from '../territories/figure.ts'
import { tree } from '../territories/tree.ts'

const french = { tree, words: fr.overview, language: 'fr' } as const
const aisne = { territory: 'FR.D02', numerator: 1594, denominator: 16100, value: 1594 / 16100 }
const region = {
  territory: 'FR.R32',
  level: 'region',
  numerator: 13589,
  denominator: 188800,
  value: 13589 / 188800,
}

test('says the rate, the gap in points and in people with its interval, and the change', () => {
  const [opening, gap, people, change] = composeFinding(
    headline('siei_dropout_rate', [
      figure(aisne),
      figure({ ...aisne, period: '2019-10-15', periodKind: 'date' }),
      figure({ ...aisne, period: '2018-2019', numerator: 1900, denominator: 16084, value: 1900 / 16084 }),
      figure(region),
    ]),
    french,
  )
  expect(opening).toMatch(/^Dans l’Aisne, 9,9\u202f% des jeunes .* au 15 octobre 2019\.$/)
  expect(gap).toBe(
    'C’est environ 2,7\u00a0points de plus que dans les Hauts-de-France (intervalle à 95\u202f%\u202f: de 2,3\u00a0points à 3,1\u00a0points).',
  )
  expect(people).toBe(
    'Au même taux que dans les Hauts-de-France, environ 440 jeunes de moins seraient concernés (de 370 à 510).',
  )
  expect(change).toMatch(/^En un an, le taux a baissé d’environ 1,9\u00a0point /)
})

test('does not claim what chance could explain', () => {
  const sentences = composeFinding(
    headline('siei_dropout_rate', [
      figure({ ...aisne, numerator: 1180, value: 1180 / 16100 }),
      figure({ ...aisne, period: '2018-2019', numerator: 1190, value: 1190 / 16100 }),
      figure(region),
    ]),
    french,
  )
  expect(sentences[1]).toContain('ne permet pas de dire que les deux taux diffèrent')
  expect(sentences[2]).toContain('ne permet pas de dire que le taux a changé')
  expect(sentences.join(' ')).not.toContain('jeunes de')
})

test('says the direction of several years, which a single year does not tell', () => {
  const years = (numerators: readonly number[]) =>
    composeFinding(
      headline(
        'siei_dropout_rate',
        numerators.map((numerator, back) =>
          figure({
            ...aisne,
            period: `${2019 - back}-${2020 - back}`,
            numerator,
            denominator: 16000,
            value: numerator / 16000,
          }),
        ),
      ),
      french,
    )
  // 80 fewer each year, on the line: χ² = 400² / (0.10125 × 0.89875 × 16000 × 5) = 22, though no year alone is established
  const falling = years([1500, 1580, 1660, 1740])
  expect(falling.join(' ')).toContain('ne permet pas de dire que le taux a changé')
  expect(falling.at(-1)).toBe(
    'De 2016-2017 à 2019-2020, le taux baisse plus que le hasard seul ne l’explique.',
  )
  // down, up and down again: off the line by more than any slope
  expect(years([1500, 1740, 1500, 1740]).at(-1)).toContain('aucune tendance ne se distingue du hasard')
})

test('only quotes a published rate', () => {
  const rate = {
    indicator: 'neet_rate',
    numerator: null,
    denominator: null,
    periodKind: 'year',
    period: '2017',
  } as const
  const sentences = composeFinding(
    headline('neet_rate', [
      figure({ ...rate, value: 0.335 }),
      figure({ ...rate, territory: 'FR', value: 0.226 }),
    ]),
    french,
  )
  expect(sentences).toHaveLength(2)
  expect(sentences[0]).toBe(
    'En 2017, dans l’Aisne, 33,5\u202f% des jeunes n’étaient ni en emploi ni en formation.',
  )
  expect(sentences[1]).toContain('ni intervalle ni écart en jeunes')
})

test('says why there is no figure, and shows no number', () => {
  const sentences = composeFinding(
    headline('siei_dropout_rate', [
      missing({ status: 'suppressed', reason: 'confidential' }),
      figure(region),
    ]),
    { tree, words: en.overview, language: 'en' },
  )
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toMatch(/^In Aisne, dropout rate \(SIEI\) in 2019-2020: confidential/)
})

test('names a later period without a figure and offers the last one that has it', () => {
  const year = { periodKind: 'year', territory: 'FR.D02' } as const
  const found = headline('neet_rate', [
    figure({ ...year, period: '2014' }),
    missing({ ...year, period: '2017' }),
  ])
  expect(found.current.period).toBe('2014')
  expect(writeSkipped(found, french)).toBe(
    'Pour 2017, il n’y a pas de chiffre\u202f: la source ne publie pas ce chiffre.',
  )
})

function headline(id: string, figures: Observation[]): Headline {
  const indicator = findIndicator(id)
  if (!indicator) throw new Error(`unknown indicator: ${id}`)
  const found = composeHeadline({
    indicator: indicatorWire(indicator, { synthetic: true }),
    figures,
    places: ['FR.D02', 'FR.A20', 'FR.R32', 'FR'],
    period: null,
    tree,
  })
  if (!found) throw new Error('no headline')
  return found
}
