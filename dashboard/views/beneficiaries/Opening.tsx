import { formatCount, formatShare } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { StatusText } from '../../components/StatusText.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import type { BeneficiaryFigures } from './useBeneficiaries.ts'

interface Props {
  operation: Operation
  persons: Observation
  figures: BeneficiaryFigures
  tree: TerritoryTree
}

/** Persons against participations in a sentence, then what is declared, complete and unknown. */
export function Opening({ operation, persons, figures, tree }: Props) {
  const words = useBeneficiaryWords()
  const language = useLanguage()
  const total = figures.entries.observations.find(({ period }) => period === 'total')
  const complete = figures.record_completeness.observations[0]
  const unknown = figures.unknown_exit_share.observations[0]
  const declared = operation.declaredTotals.find(({ subject }) => subject === 'beneficiaries')
  const count = (value: number) => formatCount(value, language)
  return (
    <>
      <p class="lede">{tree.name(persons.territory, language)}</p>
      <p class="finding">{writePersons()}</p>
      <p>{words.personsHow}</p>
      <p>
        {declared && `${words.declared(count(declared.total), '')} `}
        {complete?.value != null &&
          complete.numerator !== null &&
          complete.denominator !== null &&
          `${words.completeness(formatShare(complete.value, language), count(complete.numerator), count(complete.denominator))} `}
        {unknown?.value != null && words.unknownExits(formatShare(unknown.value, language))}
      </p>
    </>
  )

  function writePersons() {
    if (persons.value === null) return <StatusText of={persons} />
    if (!total || total.value === null) return total ? <StatusText of={total} /> : null
    if (persons.value === total.value) return words.samePersons(count(persons.value))
    return words.personsFinding(count(persons.value), count(total.value))
  }
}
