import { expect, test } from 'vitest'
import { formatRevision } from '../../../etl/report/formatRevision.ts'
import { formatVerdict } from '../../../etl/report/formatVerdict.ts'

const base = {
  series: 'e/enrolments',
  dataset: 'enrolments',
  sameFiles: [],
  goneFiles: [],
  notCompared: null,
}

test('one row is said as one', () => {
  const same = { unchanged: 1, changed: 0, added: 0, withdrawn: 0 }
  expect(formatRevision({ ...base, rows: same })).toEqual({
    fr: 'e/enrolments\u202f: rien de changé, 1 ligne',
    en: 'e/enrolments: nothing changed, 1 row',
  })
  const rows = { unchanged: 2, changed: 1, added: 1, withdrawn: 0 }
  expect(formatRevision({ ...base, rows }).fr).toBe(
    'e/enrolments\u202f: 1 modifiée, 1 ajoutée, 0 retirée, 2 inchangées',
  )
})

test('a release without figures says so, and where to read why', () => {
  const outcome = { published: 2, served: 2, contentUnchanged: false }
  const { fr, en } = formatVerdict('published', [], { ...outcome, figures: false })
  expect(fr).toContain('ces fichiers seuls ne donnent aucun chiffre')
  expect(en).toContain('docs/import.en.md, “What gives a figure”')
  expect(formatVerdict('published', [], { ...outcome, figures: true }).fr).toBe(
    'Publié\u202f: la version 2 est servie.',
  )
})
