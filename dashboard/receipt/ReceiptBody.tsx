import { flagWords } from '../../indicators/flagWords.ts'
import { formatInterval, formatPeriod, formatShare, formatValue } from '../../indicators/format.ts'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import type { Receipt } from '../../indicators/wire/receipt.ts'
import { StatusText } from '../components/StatusText.tsx'
import { useLanguage } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useCategories } from '../useCategories.ts'
import { useTerritories } from '../useTerritories.ts'
import { CopyHash } from '../views/data/CopyHash.tsx'
import { useDataWords } from '../views/data/dataWords.ts'
import { Formula } from './Formula.tsx'
import { formatDay, useReceiptWords } from './receiptWords.ts'
import { SourceReceipt } from './SourceReceipt.tsx'

/** The figure, how it is made, its files, and the release it stands in. */
export function ReceiptBody({ receipt }: { receipt: Receipt }) {
  const words = useReceiptWords()
  const { thisRelease } = useDataWords()
  const language = useLanguage()
  const { href } = useNavigation()
  const { observation, indicator, definition, sources, release } = receipt
  const write = (value: number) => formatValue(value, indicator, language)
  const { interval } = observation
  const link = apiUrl(`/observations/${encodeURIComponent(observation.id)}/receipt`, { release })
  return (
    <>
      <section>
        <p class="receipt-figure">
          <strong>
            {observation.value === null ? <StatusText of={observation} short /> : write(observation.value)}
          </strong>
          {interval && (
            <span>
              {words.interval(
                formatShare(interval.level, language, { decimals: 0 }),
                formatInterval(write(interval.lower), write(interval.upper), language),
              )}
            </span>
          )}
          {/* the dialog follows no link inside the page: this one loads it */}
          <a href={href('method', { indicator: indicator.id, definition: null }, 'indicator')}>
            {indicator.label[language]}
          </a>
          <Where receipt={receipt} />
          {observation.flags.length > 0 && (
            <span>{observation.flags.map((flag) => flagWords[flag][language]).join(', ')}</span>
          )}
        </p>
        <p>{indicator.explanation[language]}</p>
        <Formula receipt={receipt} />
        {definition && (
          <p class="receipt-note">
            {words.definition(definition.label[language])} <code>{definition.id}</code>
          </p>
        )}
        {observation.status === 'suppressed' && <p>{words.suppressed(receipt.threshold)}</p>}
      </section>
      <section>
        <h3>{words.files}</h3>
        {sources.map((source) => (
          <SourceReceipt key={source.id} source={source} />
        ))}
        {sources.length === 0 && <p>{words.noSource}</p>}
      </section>
      <section>
        <h3>{words.release}</h3>
        <p>{words.releaseLine(release, formatDay(receipt.built.slice(0, 10), language))}</p>
        <p>
          {words.contentHash} <CopyHash hash={receipt.contentHash} of={thisRelease} />
        </p>
        {receipt.countsPersons && <p>{words.threshold(receipt.threshold)}</p>}
        <p>{words.citation(receipt.citation[language])}</p>
        <p>
          {words.id} <code>{observation.id}</code>
        </p>
        <p class="no-print">
          <a href={link}>{words.json}</a>
        </p>
      </section>
    </>
  )
}

/** Place, period and categories of the figure, in the reader's words. */
function Where({ receipt: { observation } }: { receipt: Receipt }) {
  const language = useLanguage()
  const tree = useTerritories()
  const name =
    tree.status === 'ready' ? tree.data.name(observation.territory, language) : observation.territory
  const categories = useCategories(observation.dimensions.operation !== undefined)(observation.dimensions)
  return <span>{[name, formatPeriod(observation.period, language), ...categories].join(' · ')}</span>
}
