import { formatAmount, formatCount } from '../../indicators/format.ts'
import type { Part, Receipt } from '../../indicators/wire/receipt.ts'
import type { Text } from '../../indicators/wire/text.ts'
import { useLanguage } from '../messages/useMessages.ts'
import { useReceiptWords } from './receiptWords.ts'

/** What is divided by what, in words and in numbers where they are published. */
export function Formula({ receipt: { indicator, observation, parts } }: { receipt: Receipt }) {
  const words = useReceiptWords()
  const language = useLanguage()
  if (!indicator.numerator && !parts.numerator) return null
  return (
    <>
      <dl class="receipt-formula">
        <div>
          <dt>{indicator.denominator ? words.numerator : words.counted}</dt>
          <dd>
            {write(indicator.numerator, observation.numerator)} <Columns part={parts.numerator} />
          </dd>
        </div>
        {indicator.denominator && (
          <div>
            <dt>{words.denominator}</dt>
            <dd>
              {write(indicator.denominator, observation.denominator)} <Columns part={parts.denominator} />
            </dd>
          </div>
        )}
      </dl>
      {observation.periodKind === 'three_years' && <p>{words.pooled}</p>}
    </>
  )

  function write(text: Text | null, value: number | null) {
    if (value === null || !text) return text?.[language]
    const number = Number.isInteger(value) ? formatCount(value, language) : formatAmount(value, language)
    return (
      <>
        <b>{number}</b> {text[language]}
      </>
    )
  }
}

/** What is added up of a file, in its own columns. */
function Columns({ part }: { part: Part | null }) {
  const words = useReceiptWords()
  if (!part) return null
  return (
    <small class="receipt-lines">
      <code>{part.expression}</code> {words.inDataset(part.dataset)}
    </small>
  )
}
