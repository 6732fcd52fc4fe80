import { formatAmount, formatCount, formatDate } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { Fact } from '../../components/Fact.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useText } from '../../messages/useText.ts'
import { useTargetWords } from '../targets/targetWords.ts'
import { writeBudget } from '../targets/writeBudget.ts'
import { useOperationWords } from './operationWords.ts'

/** What the operation is: why, for whom, with whom, when, for how much. */
export function Identity({ operation, tree }: { operation: Operation; tree: TerritoryTree }) {
  const words = useOperationWords()
  const targetWords = useTargetWords()
  const language = useLanguage()
  const write = useText()
  const { lead, from, to, territory, publics, partners, context, budget, declaredTotals } = operation
  const declared = declaredTotals.find(({ subject }) => subject === 'beneficiaries')?.total
  const date = (day: string) => formatDate(day, language)
  return (
    <section aria-labelledby="what">
      <h2 id="what">{words.what}</h2>
      <dl class="fact-list">
        {context && <Fact name={words.context}>{write(context)}</Fact>}
        <Fact name={words.publics}>{publics ? write(publics) : words.notStated}</Fact>
        <Fact name={words.lead}>
          <span lang="fr">{lead}</span>
        </Fact>
        <Fact name={words.partners}>
          {partners ? (
            <ul class="in-line" lang="fr">
              {partners.split(';').map((partner) => (
                <li key={partner}>{partner.trim()}</li>
              ))}
            </ul>
          ) : (
            words.notStated
          )}
        </Fact>
        <Fact name={words.period}>{from && to ? words.periodOf(date(from), date(to)) : words.notStated}</Fact>
        {territory && <Fact name={words.territory}>{tree.name(territory, language)}</Fact>}
        <Fact name={words.money}>
          {writeBudget(operation, targetWords, language)}
          {budget !== null && declared !== undefined && declared > 0 && (
            <small class="explained">
              {words.perBeneficiary(
                formatAmount(budget / declared, language, { decimals: 0 }),
                formatCount(declared, language),
              )}
            </small>
          )}
        </Fact>
      </dl>
    </section>
  )
}
