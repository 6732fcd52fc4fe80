import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { Catalogue } from './Catalogue.tsx'
import { useDataWords } from './dataWords.ts'
import { ExtractBuilder } from './ExtractBuilder.tsx'
import { Section } from './Section.tsx'

/** One indicator whole per file, in every format. */
export function Extracts({ indicators }: { indicators: readonly IndicatorWire[] }) {
  const words = useDataWords()
  return (
    <Section id="extracts" title={words.extracts}>
      <p>{words.extractsLede}</p>
      <p>{words.dialects}</p>
      <ExtractBuilder indicators={indicators} />
      <Catalogue indicators={indicators} />
    </Section>
  )
}
