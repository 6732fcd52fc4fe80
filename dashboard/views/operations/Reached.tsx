import { formatCount, formatDate } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useOperationWords } from './operationWords.ts'

interface Props {
  operation: Operation
  persons: Observation | undefined
  entries: Observation | undefined
  /** What the two figures are figures of. */
  indicator: IndicatorWire
}

/** How many people the operation reached, as counted and as declared; each counted figure leads to its files. */
export function Reached({ operation, persons, entries, indicator }: Props) {
  const words = useOperationWords()
  const language = useLanguage()
  const declared = operation.declaredTotals.find(({ subject }) => subject === 'beneficiaries')
  return (
    <section aria-labelledby="reached">
      <h2 id="reached">{words.reached}</h2>
      {persons || entries ? (
        <ul class="reached">
          {persons && (
            <li>
              <b>
                <ObservedValue observation={persons} indicator={indicator} />
              </b>{' '}
              {words.persons} <Synthetic of={persons} />
            </li>
          )}
          {entries && (
            <li>
              <b>
                <ObservedValue observation={entries} indicator={indicator} />
              </b>{' '}
              {words.participations} <Synthetic of={entries} />
            </li>
          )}
        </ul>
      ) : (
        <p>{words.reachedNone}</p>
      )}
      <p>
        {operation.dataTo && `${words.asOf(formatDate(operation.dataTo, language))} `}
        {declared && words.declaredOnly(formatCount(declared.total, language))}
      </p>
      <ul class="in-line no-print" aria-label={words.links}>
        <li>
          <PageLink page="beneficiaries" choice={{ operation: operation.id }}>
            {words.toBeneficiaries}
          </PageLink>
        </li>
        <li>
          <PageLink page="targets" choice={{ operation: operation.id }}>
            {words.toTargets}
          </PageLink>
        </li>
      </ul>
    </section>
  )
}

function Synthetic({ of }: { of: Observation }) {
  const words = useOperationWords()
  return of.synthetic ? <span class="tag">{words.synthetic}</span> : null
}
