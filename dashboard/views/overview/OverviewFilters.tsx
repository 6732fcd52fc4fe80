import { formatPeriod } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { FilterSentence } from '../../components/FilterSentence.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { TerritoryPicker } from '../../components/TerritoryPicker.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useRelease } from '../../state/releases.ts'
import { findDownloads } from '../territories/downloads.ts'
import type { Headline } from './headline.ts'

interface Props {
  tree: TerritoryTree
  headlines: readonly Headline[]
  lead: Headline | undefined
}

/** The sentence: which territory, when, what first. */
export function OverviewFilters({ tree, headlines, lead }: Props) {
  const { overview: words, figure } = useMessages()
  const { state, choose } = useNavigation()
  const language = useLanguage()
  const release = useRelease()
  const own = headlines.filter((headline) => headline.own)
  const offered = own.length > 0 ? own : headlines.slice(0, 1)
  const downloads = lead
    ? findDownloads(
        lead.indicator.id,
        { territory: lead.place, period: lead.current.period, level: lead.current.level, release },
        figure,
      )
    : []
  return (
    <FilterSentence downloads={downloads}>
      <TerritoryPicker
        tree={tree}
        value={state.territory}
        choose={(territory) => choose({ territory, level: null, parent: null })}
      />
      {lead && (
        <>
          <SelectWord
            label={words.period}
            value={lead.current.period}
            choices={lead.periods.map((period) => ({ value: period, label: formatPeriod(period, language) }))}
            choose={(period) => choose({ period })}
          />
          <SelectWord
            label={words.indicator}
            value={lead.indicator.id}
            choices={offered.map(({ indicator }) => ({
              value: indicator.id,
              label: indicator.label[language],
            }))}
            choose={(indicator) => choose({ indicator, definition: null, dimensions: {} })}
          />
        </>
      )}
    </FilterSentence>
  )
}
