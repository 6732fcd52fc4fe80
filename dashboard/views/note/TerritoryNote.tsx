import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { findLead } from '../overview/findLead.ts'
import { NoHeadline } from '../overview/NoHeadline.tsx'
import { OverviewFilters } from '../overview/OverviewFilters.tsx'
import { useHeadlines } from '../overview/useHeadlines.ts'
import { NoteSheets } from './NoteSheets.tsx'
import { useNoteWords } from './noteWords.ts'

interface Props {
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

/** Asks what the overview asks, with the overview's own choices. */
export function TerritoryNote({ tree, catalogue }: Props) {
  const note = useNoteWords()
  const { state } = useNavigation()
  const { territory, period, lang } = state
  const headlines = useHeadlines({ territory, period, tree, catalogue })
  const all = headlines.status === 'ready' ? headlines.data : []
  const lead = findLead(all, state.indicator)
  const name = tree.name(territory, lang)
  usePageTitle(name, note.pageTitle)
  return (
    <>
      <div class="no-print">
        <OverviewFilters tree={tree} headlines={all} lead={lead} />
        <NoticeBar synthetic={findSyntheticShare(all.map(({ current }) => current))} />
      </div>
      <div class="page">
        <ApiGate state={headlines} lines={16}>
          {() =>
            lead ? (
              <NoteSheets
                key={`${lang} ${territory} ${lead.indicator.id} ${lead.current.period}`}
                {...{ territory, lead, tree, catalogue }}
                headlines={[lead, ...all.filter((one) => one !== lead)]}
              />
            ) : (
              <>
                <h1>{note.title(name)}</h1>
                <NoHeadline territory={territory} tree={tree} />
              </>
            )
          }
        </ApiGate>
      </div>
    </>
  )
}
