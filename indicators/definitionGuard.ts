import { definitions } from './definitions.ts'
import type { Text } from './wire/text.ts'

export const aspects = {
  population: { fr: 'population', en: 'population' },
  age: { fr: 'âge', en: 'age' },
  diploma: { fr: 'diplôme', en: 'diploma' },
  place: { fr: 'lieu', en: 'place' },
  moment: { fr: 'moment', en: 'time' },
} as const satisfies Record<string, Text>
export type Aspect = keyof typeof aspects

/** What two or more definitions do not share: one entry for each aspect, with the words of each definition. */
export interface DefinitionDifference {
  aspect: Aspect
  label: Text
  values: { definition: string; text: Text }[]
}

/** What differs between definitions; empty when they are one. Ids that nobody knows are left out. */
export function findDifferences(ids: readonly string[]): DefinitionDifference[] {
  const known = [...new Set(ids)].flatMap((id) =>
    definitions[id] ? [{ id, definition: definitions[id] }] : [],
  )
  return (Object.keys(aspects) as Aspect[]).flatMap((aspect) => {
    const values = known.map(({ id, definition }) => ({ definition: id, text: definition[aspect] }))
    const texts = new Set(values.map(({ text }) => text.en))
    return texts.size > 1 ? [{ aspect, label: aspects[aspect], values }] : []
  })
}

/** The differences as one sentence: “age: 18 to 24 / 16 to 25; place: home / last school attended”. */
export function formatDifferences(
  differences: readonly DefinitionDifference[],
  language: keyof Text,
): string {
  return differences
    .map(({ label, values }) => {
      const texts = new Set(values.map(({ text }) => text[language]))
      return `${label[language]}${language === 'fr' ? ' : ' : ': '}${[...texts].join(' / ')}`
    })
    .join(language === 'fr' ? ' ; ' : '; ')
}
