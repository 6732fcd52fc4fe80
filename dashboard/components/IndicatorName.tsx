import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { colon } from '../messages/typography.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { PageLink } from './PageLink.tsx'

/** The name of an indicator, which leads to its definition; the reader's other choices are kept. */
export function IndicatorName({ of }: { of: Pick<IndicatorWire, 'id' | 'label'> }) {
  const language = useLanguage()
  return (
    <PageLink page="method" choice={{ indicator: of.id, definition: null }} part="indicator" class="defined">
      {of.label[language]}
    </PageLink>
  )
}

/** The way to the definition of an indicator whose name stands beside it, and leads elsewhere. */
export function DefinitionLink({ of }: { of: Pick<IndicatorWire, 'id' | 'label'> }) {
  const { frame } = useMessages()
  const language = useLanguage()
  return (
    <small class="no-print">
      <PageLink
        page="method"
        choice={{ indicator: of.id, definition: null }}
        part="indicator"
        class="definition-link"
      >
        {frame.definition}
        <span class="visually-hidden">
          {colon[language]}
          {of.label[language]}
        </span>
      </PageLink>
    </small>
  )
}
