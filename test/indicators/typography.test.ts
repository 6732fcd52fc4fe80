import { expect, it } from 'vitest'
import { catalogue } from '../../indicators/catalogue.ts'
import { definitions } from '../../indicators/definitions.ts'
import { dimensions } from '../../indicators/dimensions.ts'
import { reasons } from '../../indicators/reasons.ts'
import { levels } from '../../indicators/territory.ts'

it('sets French texts with narrow no-break spaces before double punctuation', () => {
  const loose = frenchTexts({ catalogue, definitions, dimensions, reasons, levels }).filter((text) =>
    /[ \u00a0][;:!?%»]|«[ \u00a0]|'/.test(text),
  )
  expect(loose).toEqual([])
})

function frenchTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'fr' && typeof item === 'string' ? [item] : frenchTexts(item),
  )
}
