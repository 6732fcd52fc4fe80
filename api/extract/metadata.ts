import { reasonIds, reasons } from '../../indicators/reasons.ts'
import { flag } from '../../indicators/wire/observation.ts'
import type { Text } from '../../indicators/wire/text.ts'
import type { Extract } from './extract.ts'
import type { Notes } from './notes.ts'

interface Fact {
  name: string
  text: Text
}

const statuses: Record<string, Text> = {
  published: { fr: 'le chiffre est publié', en: 'the figure is published' },
  suppressed: {
    fr: 'confidentiel\u202f: il existe et n’est pas publié',
    en: 'confidential: it exists and is not published',
  },
  not_available: { fr: 'non disponible, la raison dit pourquoi', en: 'not available, the reason says why' },
  not_applicable: { fr: 'sans objet', en: 'not applicable' },
}

const flagWords: Record<(typeof flag.options)[number], Text> = {
  b: { fr: 'rupture de série', en: 'break in series' },
  d: { fr: 'définition différente', en: 'definition differs' },
  e: { fr: 'estimé', en: 'estimated' },
  f: { fr: 'prévision', en: 'forecast' },
  n: { fr: 'non significatif', en: 'not significant' },
  p: { fr: 'provisoire', en: 'provisional' },
  r: { fr: 'révisé', en: 'revised' },
  s: { fr: 'estimé par Eurostat', en: 'estimated by Eurostat' },
  u: { fr: 'peu fiable', en: 'low reliability' },
}

/** What an extract's figures are, fact by fact: for the metadata sheet and the files to read. */
export function describeExtract({ indicator, release, link }: Extract, notes: Notes): Fact[] {
  const same = (value: string): Text => ({ fr: value, en: value })
  return [
    { name: 'indicator', text: same(indicator.id) },
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
    { name: 'unit', text: same(indicator.unit) },
    { name: 'release', text: same(`${release.number}, ${release.manifest.built.slice(0, 10)}`) },
    { name: 'sha256', text: same(release.manifest.public.sha256) },
    { name: 'permanent', text: same(link) },
    { name: 'citation', text: notes.citation },
    { name: 'suppression', text: notes.suppression },
    ...notes.sources.map(({ id, publisher, title, period, licence, url }) => ({
      name: `source ${id}`,
      text: same([publisher, title, period, licence, url].filter(Boolean).join(', ')),
    })),
    ...Object.entries(statuses).map(([id, text]) => ({ name: `status ${id}`, text })),
    ...reasonIds.map((id) => ({ name: `reason ${id}`, text: reasons[id] })),
    ...flag.options.map((id) => ({ name: `flag ${id}`, text: flagWords[id] })),
  ]
}
