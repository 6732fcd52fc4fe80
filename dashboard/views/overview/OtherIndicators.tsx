import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { DifferenceText } from '../../components/DifferenceText.tsx'
import { DefinitionLink } from '../../components/IndicatorName.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import type { Headline } from './headline.ts'
import { findHeadlineChange, writeHeadlineGaps, writeHeadlinePlace } from './headlineText.ts'
import { Spark } from './LeadFacts.tsx'

interface Props {
  headlines: readonly Headline[]
  territory: string
  tree: TerritoryTree
}

/** What else is known of the territory, or of the smallest one around it for which it is known. */
export function OtherIndicators({ headlines, territory, tree }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  if (headlines.length === 0) return null
  const context = { tree, words, language }
  return (
    <section>
      <h2>{words.othersTitle}</h2>
      {headlines.some(({ own }) => !own) && <p class="figure-subtitle">{words.othersLede}</p>}
      <DataTable
        caption={words.othersCaption(tree.name(territory, language))}
        rows={headlines}
        rowKey={({ indicator }) => indicator.id}
        columns={[
          {
            key: 'indicator',
            header: words.indicator,
            cell: ({ indicator, place, current }) => (
              <>
                <PageLink
                  page="territories"
                  choice={{
                    indicator: indicator.id,
                    territory: place,
                    period: current.period,
                    definition: null,
                  }}
                >
                  {indicator.label[language]}
                </PageLink>{' '}
                <DefinitionLink of={indicator} />
              </>
            ),
          },
          { key: 'value', header: words.value, numeric: true, cell: writeValue },
          { key: 'place', header: words.territory, cell: (one) => writeHeadlinePlace(one, context) },
          {
            key: 'period',
            header: words.period,
            cell: ({ current }) => formatPeriod(current.period, language),
          },
          { key: 'change', header: words.change, numeric: true, cell: writeChange },
          { key: 'gap', header: words.gap, cell: (one) => writeHeadlineGaps(one, context) },
          { key: 'course', header: words.course, cell: (headline) => <Spark headline={headline} /> },
        ]}
      />
    </section>
  )

  function writeValue({ current, indicator }: Headline) {
    const { interval } = current
    return (
      <>
        <ObservedValue observation={current} indicator={indicator} />
        {interval && (
          <small class="beside">
            {words.interval(
              formatValue(interval.lower, indicator, language),
              formatValue(interval.upper, indicator, language),
            )}
          </small>
        )}
      </>
    )
  }

  function writeChange(headline: Headline) {
    const change = findHeadlineChange(headline, words)
    return typeof change === 'string' ? <small>{change}</small> : <DifferenceText of={change} />
  }
}
