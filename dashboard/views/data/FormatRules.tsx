import type { ContractWire } from '../../../indicators/wire/contract.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useDataWords } from './dataWords.ts'
import { Codes } from './FormatColumns.tsx'

/** What must hold between the cells of a row and between rows, and what says that there is no value. */
export function FormatRules({ found }: { found: ContractWire }) {
  const words = useDataWords()
  const language = useLanguage()
  return (
    <>
      {found.rules.length > 0 && (
        <>
          <h3>{words.rules}</h3>
          <ul class="findings">
            {found.rules.map(({ id, severity, columns, accepted }) => (
              <li key={id}>
                <b class="tag">{words.severity[severity]}</b> <code>{columns[0]}</code>
                {words.expected(accepted[language])}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.key}</h3>
      <p>
        {words.keyLede} <code>{found.key.join(' + ')}</code>
      </p>
      <h3>{words.markers}</h3>
      <p>
        {words.markersLede} <Codes list={found.markers} />
      </p>
    </>
  )
}
