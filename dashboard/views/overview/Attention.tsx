import { formatEstimate, formatPeriod } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { DifferenceText } from '../../components/DifferenceText.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { type Alert, findAlerts, isAnyJudged } from './alerts.ts'
import type { Headline } from './headline.ts'

interface Props {
  headlines: readonly Headline[]
  tree: TerritoryTree
}

/** What deserves attention, ranked, with the rule that ranks it. */
export function Attention({ headlines, tree }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const alerts = findAlerts(headlines)
  return (
    <section class="attention">
      <h2>{words.attention}</h2>
      {alerts.length === 0 ? (
        <p>{isAnyJudged(headlines) ? words.noAttention : words.attentionUnknown}</p>
      ) : (
        <ol>
          {alerts.map((alert) => (
            <li key={`${alert.headline.indicator.id} ${alert.kind}`}>
              <PageLink page="territories" choice={choiceOf(alert)}>
                {alert.headline.indicator.label[language]}
              </PageLink>{' '}
              {writeAgainst(alert)} <DifferenceText of={alert.points} />{' '}
              <small>{words.attentionPeople(formatEstimate(alert.people, language))}</small>
            </li>
          ))}
        </ol>
      )}
      <p class="figure-subtitle">{words.attentionRule}</p>
    </section>
  )

  function writeAgainst({ kind, against }: Alert): string {
    return kind === 'gap'
      ? words.against(tree.name(against.territory, language))
      : words.sinceYear(formatPeriod(against.period, language, { short: true }))
  }
}

function choiceOf({ headline: { indicator, current }, kind }: Alert) {
  const view = kind === 'gap' ? ('ranking' as const) : ('trend' as const)
  return { indicator: indicator.id, period: current.period, definition: null, view }
}
