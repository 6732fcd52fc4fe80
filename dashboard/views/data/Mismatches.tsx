import { formatCount } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { type Operation, operations } from '../../../indicators/wire/operation.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useApi } from '../../useApi.ts'
import { useTerritories } from '../../useTerritories.ts'
import { useDataWords } from './dataWords.ts'

type Total = Operation['declaredTotals'][number]

/** The published totals that are not the sum of their published parts, with both numbers. */
export function Mismatches() {
  const answer = useApi(apiUrl('/operations'), operations)
  if (answer.status !== 'ready') return null
  const totals = answer.data.operations
    .flatMap(({ declaredTotals }) => declaredTotals)
    .filter(({ mismatch }) => mismatch !== null && mismatch !== 0)
  return (
    <>
      {totals.map((total) => (
        <Mismatch key={`${total.source} ${total.subject}`} total={total} />
      ))}
    </>
  )
}

function Mismatch({ total }: { total: Total }) {
  const words = useDataWords()
  const language = useLanguage()
  const tree = useTerritories()
  const count = (value: number) => formatCount(value, language)
  const name = (territory: string | null, label: string) =>
    territory && tree.status === 'ready' ? tree.data.name(territory, language) : label
  const parts = total.parts.map(({ territory, label, value }) => `${name(territory, label)} ${count(value)}`)
  const sum = total.parts.reduce((all, { value }) => all + value, 0)
  const named: Record<string, string | undefined> = words.subjects
  const subject = named[total.subject] ?? total.subject
  return <p>{words.mismatch(subject, count(total.total), count(sum), parts.join(', '))}</p>
}
