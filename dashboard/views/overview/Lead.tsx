import type { ComponentChildren } from 'preact'
import { formatValue } from '../../../indicators/format.ts'
import { findSiblings } from '../../../indicators/questions/siblingChoice.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { DefinitionLink } from '../../components/IndicatorName.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { Traced } from '../../components/Traced.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { composeFinding, writePlace, writeSkipped } from './finding.ts'
import type { Headline } from './headline.ts'
import { LeadFacts } from './LeadFacts.tsx'
import { Siblings } from './Siblings.tsx'
import { SinceRelease } from './SinceRelease.tsx'

interface Props {
  headline: Headline
  /** The reader's territory; the headline may be of one that contains it. */
  territory: string
  tree: TerritoryTree
  /** What stands below the numbers, beside the territories around. */
  children: ComponentChildren
}

/** The finding in sentences, its numbers in a row, and the territories around it. */
export function Lead({ headline, territory, tree, children }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const [opening, ...rest] = composeFinding(headline, { tree, words, language })
  const skipped = writeSkipped(headline, { words, language })
  const wide = findSiblings(tree, headline.place)?.picture === 'dots'
  return (
    <div class={wide ? 'lead lead-wide' : 'lead'}>
      <div class="lead-text">
        {!headline.own && (
          <p>{words.notOwn(writePlace(territory, { tree, words }), tree.name(headline.place, language))}</p>
        )}
        <p class="finding lead-finding">
          <Opening headline={headline}>{opening ?? ''}</Opening>
        </p>
        {rest.length > 0 && <p class="lead-more">{rest.join(' ')}</p>}
        {skipped && <p>{skipped}</p>}
        <SinceRelease headline={headline} />
        <LeadFacts headline={headline} tree={tree} />
        {headline.indicator.hasInterval && <p class="lead-why">{words.why}</p>}
        <p>
          <PageLink
            page="territories"
            choice={{ indicator: headline.indicator.id, period: headline.current.period }}
          >
            {words.compare}
          </PageLink>{' '}
          <DefinitionLink of={headline.indicator} />
        </p>
        {children}
      </div>
      <Siblings headline={headline} tree={tree} />
    </div>
  )
}

/** The first sentence, in which the figure leads back to its files. */
function Opening({ headline: { current, indicator }, children }: { headline: Headline; children: string }) {
  const language = useLanguage()
  const value = current.value === null ? undefined : formatValue(current.value, indicator, language)
  const at = value === undefined ? -1 : children.indexOf(value)
  if (value === undefined || at < 0) return <>{children}</>
  return (
    <>
      {children.slice(0, at)}
      <Traced of={current}>{value}</Traced>
      {children.slice(at + value.length)}
    </>
  )
}
