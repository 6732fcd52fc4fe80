import { flagWords } from '../../indicators/flagWords.ts'
import { isRate } from '../../indicators/isRate.ts'
import { reasonIds, reasons } from '../../indicators/reasons.ts'
import { statusWords } from '../../indicators/statusWords.ts'
import type { UnitId } from '../../indicators/units.ts'
import { unitWords } from '../../indicators/unitWords.ts'
import { sameText, type Text } from '../../indicators/wire/text.ts'
import type { Extract } from './extract.ts'
import type { ShapeId } from './formats.ts'
import type { Notes } from './notes.ts'
import { wideStatuses } from './wideStatuses.ts'

interface Fact {
  name: string
  text: Text
}

/** What an extract's figures are in a shape, fact by fact: for the metadata sheet and the files to read. */
export function describeExtract(
  { indicator, release, link }: Extract,
  notes: Notes,
  shape: ShapeId = 'long',
): Fact[] {
  const isPercent = shape === 'wide' && isRate(indicator)
  return [
    { name: 'indicator', text: sameText(indicator.id) },
    { name: 'label', text: indicator.label },
    { name: 'explanation', text: indicator.explanation },
    ...(indicator.numerator ? [{ name: 'numerator', text: indicator.numerator }] : []),
    ...(indicator.denominator ? [{ name: 'denominator', text: indicator.denominator }] : []),
    ...indicator.definitions.map(({ id, label, population, age, diploma, place, moment }) => ({
      name: `definition ${id}`,
      text: {
        fr: [label, population, age, diploma, place, moment].map(({ fr }) => fr).join('\u202f; '),
        en: [label, population, age, diploma, place, moment].map(({ en }) => en).join('; '),
      },
    })),
    { name: 'unit', text: wordUnit(isPercent ? 'percent' : indicator.unit) },
    { name: 'release', text: sameText(`${release.number}, ${release.manifest.built.slice(0, 10)}`) },
    { name: 'sha256', text: sameText(release.manifest.public.sha256) },
    { name: 'permanent', text: sameText(link) },
    { name: 'citation', text: notes.citation },
    { name: 'suppression', text: notes.suppression },
    ...notes.sources.map(({ id, publisher, title, period, licence, url }) => ({
      name: `source ${id}`,
      text: sameText([publisher, title, period, licence, url].filter(Boolean).join(', ')),
    })),
    ...(shape === 'wide' ? wideStatusFacts : longStatusFacts),
    ...Object.entries(flagWords).map(([id, text]) => ({ name: `flag ${id}`, text })),
  ]
}

const longStatusFacts: readonly Fact[] = [
  ...Object.entries(statusWords).map(([id, text]) => ({ name: `status ${id}`, text })),
  ...reasonIds.map((id) => ({ name: `reason ${id}`, text: reasons[id] })),
]

const wideStatusFacts: readonly Fact[] = Object.values(wideStatuses).map(({ written, text }) => ({
  name: `status ${written}`.trim(),
  text,
}))

function wordUnit(unit: UnitId): Text {
  const { fr, en } = unitWords[unit]
  return { fr: `${unit} (${fr})`, en: `${unit} (${en})` }
}
