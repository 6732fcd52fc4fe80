import { formatPeriod } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Later } from '../../components/Later.tsx'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { Around } from './Around.tsx'
import { Attention } from './Attention.tsx'
import { Course } from './Course.tsx'
import { findLead, findList } from './findLead.ts'
import { Lead } from './Lead.tsx'
import { Listed } from './Listed.tsx'
import { NoHeadline } from './NoHeadline.tsx'
import { OtherIndicators } from './OtherIndicators.tsx'
import { OverviewFilters } from './OverviewFilters.tsx'
import { TargetsHere } from './TargetsHere.tsx'
import { useAroundEarly } from './useAround.ts'
import { useHeadlines } from './useHeadlines.ts'

interface Props {
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

export function TerritoryOverview({ tree, catalogue }: Props) {
  const { overview: words } = useMessages()
  const { state } = useNavigation()
  const { territory, period, lang } = state
  const headlines = useHeadlines({ territory, period, tree, catalogue })
  const all = headlines.status === 'ready' ? headlines.data : []
  const lead = findLead(all, state.indicator)
  const list = findList(all)
  usePageTitle(tree.name(territory, lang), words.title)
  const wanted = catalogue.find(({ id }) => id === state.indicator)
  const isDrawable = useAroundEarly({ indicator: wanted, place: territory, tree })
  return (
    <ShownOnce ready={headlines.status !== 'loading' && isDrawable}>
      <OverviewFilters tree={tree} headlines={all} lead={lead} />
      <NoticeBar synthetic={findSyntheticShare(all.map(({ current }) => current))} />
      <div class="page overview">
        <header>
          <h1>{tree.name(territory, lang)}</h1>
          <Around territory={territory} tree={tree} indicator={lead?.indicator} />
          {tree.find(territory) && (
            <p class="no-print">
              <PageLink page="note">{words.note}</PageLink>
            </p>
          )}
        </header>
        <ApiGate state={headlines} lines={12}>
          {() =>
            lead === undefined ? (
              <NoHeadline territory={territory} tree={tree} />
            ) : (
              <>
                {period !== null && period !== lead.current.period && period !== lead.skipped?.period && (
                  <p role="note">
                    {words.noneThen(formatPeriod(period, lang), formatPeriod(lead.current.period, lang))}
                  </p>
                )}
                <Lead
                  key={`${lead.indicator.id} ${lead.place}`}
                  headline={lead}
                  territory={territory}
                  tree={tree}
                >
                  <Attention headlines={all} tree={tree} />
                </Lead>
                <Later>
                  <OtherIndicators
                    headlines={all.filter((headline) => headline !== lead)}
                    territory={territory}
                    tree={tree}
                  />
                  <Course headline={lead} tree={tree} />
                  {list && <Listed list={list} catalogue={catalogue} />}
                  <TargetsHere territory={territory} tree={tree} catalogue={catalogue} />
                </Later>
              </>
            )
          }
        </ApiGate>
      </div>
    </ShownOnce>
  )
}
