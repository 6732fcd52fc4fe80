import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { datasets } from '../../../contracts/contracts.ts'
import { checksOf } from '../../../etl/report/checks.ts'
import { explanations } from '../../../etl/report/explanations.ts'
import { fileChecks } from '../../../etl/report/fileChecks.ts'
import { reconciliations } from '../../../etl/screen/reconcile/reconcile.ts'

const root = join(import.meta.dirname, '../../..')
const golden = join(root, 'test/etl/screen/golden')
const all = datasets.flatMap((dataset) => checksOf(dataset).map((check) => ({ dataset, ...check })))

describe('every check', () => {
  test('says what it looks for, what that means and what to do, in both languages', () => {
    const silent = all.filter(({ title, explanation }) => {
      const texts = [title, explanations[explanation]]
      return !texts.every((text) => text?.fr && text.en && text.fr !== text.en)
    })
    expect(silent.map(({ dataset, id }) => `${dataset}: ${id}`)).toEqual([])
  })

  test('has one entry per dataset', () => {
    for (const dataset of datasets) {
      const ids = checksOf(dataset).map(({ id }) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }
  })

  test('is one that can speak: no explanation is left over', () => {
    const used = new Set(all.map(({ explanation }) => explanation))
    expect(Object.keys(explanations).filter((id) => !used.has(id))).toEqual([])
  })
})

describe('nothing speaks without an entry', () => {
  const ids = new Set([...fileChecks, ...reconciliations].map(({ id }) => id))

  test('among the findings that the code writes, and no entry is left over', () => {
    const folder = join(root, 'etl')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(screen\/.*|run)\.ts$/.test(name),
    )
    const written = sources.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const patterns = [/\bcheck: '(\w+)'/g, /\b(?:refuse|refusal|caution|say)\(\s*'(\w+)'/g]
      return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, id]) => id ?? ''))
    })
    expect(written.filter((id) => !ids.has(id))).toEqual([])
    expect(fileChecks.map(({ id }) => id).filter((id) => !written.includes(id))).toEqual([])
  })

  test('among the findings and rejects of the golden folders', () => {
    const goldens = readdirSync(golden)
      .filter((name) => name !== 'reference')
      .map((name) => join(golden, name, 'expected.json'))
    const strays = goldens.flatMap((path) => {
      const { files, findings, rejects } = JSON.parse(readFileSync(path, 'utf8'))
      const datasetOf = (name: Named) =>
        files.find((file: Named) => file.source === name.source && file.file === name.file)?.dataset
      return [
        ...findings.map((finding: Named) => ({ dataset: finding.dataset ?? '', id: finding.check })),
        ...rejects.map((reject: Named) => ({ dataset: datasetOf(reject), id: reject.rule })),
      ].filter(({ dataset, id }) => !checksOf(dataset).some((check) => check.id === id))
    })
    expect(strays).toEqual([])
  })
})

interface Named {
  source: string
  file: string
  dataset?: string
  check?: string
  rule?: string
}
