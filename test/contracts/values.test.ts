import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, openEngine } from '../../etl/engine.ts'
import { valueCases } from './valueCases.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

describe.each(valueCases)('%s', (_, type, cases) => {
  test('reads the same in JavaScript', () => {
    const read = Object.keys(cases).map((text) => [text, type.zod.safeParse(text).data])
    expect(Object.fromEntries(read)).toEqual(cases)
  })

  test('reads the same in SQL', async () => {
    const texts = Object.keys(cases)
    const { valid, value } = type.compileSql('text')
    const rows = await Promise.all(
      texts.map((text) =>
        engine.all(
          `select ${valid} as valid, cast(${value} as ${type.sqlType}) as value from (select $1 as text)`,
          [text],
        ),
      ),
    )
    const read = rows.map(([row], index) => [texts[index], row?.value ?? undefined])
    expect(Object.fromEntries(read)).toEqual(cases)
    expect(rows.map(([row]) => row?.valid)).toEqual(texts.map((text) => cases[text] !== undefined))
  })
})
