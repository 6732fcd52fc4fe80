import { formatDate, formatValue } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { personsUrl, targetsUrl } from '../../../indicators/questions/operationQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import { operations } from '../../../indicators/wire/operation.ts'
import { type Target, targets } from '../../../indicators/wire/target.ts'
import { findAchievedDay, writeAchieved } from '../../components/achievedText.ts'
import { findVerdictWord } from '../../components/findVerdictWord.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { VerdictMark } from '../../components/VerdictMark.tsx'
import { colon } from '../../messages/typography.ts'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useApi, useApiAll } from '../../useApi.ts'

interface Props {
  territory: string
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

/** The targets set for this territory by the operations that cover it; those of the whole operation where it is its own. */
export function TargetsHere({ territory, tree, catalogue }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const sheets = useApi(apiUrl('/operations'), operations)
  const persons = useApi(personsUrl, observations)
  const home = (operation: string) =>
    persons.status === 'ready'
      ? persons.data.observations.find(({ dimensions }) => dimensions.operation === operation)?.territory
      : undefined
  const all = sheets.status === 'ready' ? sheets.data.operations : []
  const covering = all.flatMap((operation) => {
    const place = home(operation.id)
    return place && isOneLine(tree, place, territory) ? [{ operation, place }] : []
  })
  const answers = useApiAll(
    covering.map(({ operation }) => targetsUrl(operation)),
    targets,
  )
  if (answers.status !== 'ready' || covering.length === 0) return null
  return (
    <section>
      <h2>{words.targetsTitle}</h2>
      {covering.map(({ operation, place }, index) => {
        const inForce = (answers.data[index]?.targets ?? []).filter(({ superseded }) => !superseded)
        const shown = inForce.filter(({ scope }) =>
          place === territory ? scope.territory === null : scope.territory === territory,
        )
        return (
          <div key={operation.id} class="targets-here">
            <h3>{words.targetsOf(operation.title, tree.name(place, language))}</h3>
            {shown.length > 0 && (
              <ul>
                {shown.map((target) => (
                  <li key={`${target.indicator}${JSON.stringify(target.scope)}`}>
                    <TargetWords
                      target={target}
                      indicator={catalogue.find(({ id }) => id === target.indicator)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <p>
              <PageLink page="targets" choice={{ operation: operation.id }}>
                {words.targetsLink}
              </PageLink>
            </p>
          </div>
        )
      })}
    </section>
  )
}

function TargetWords({ target, indicator }: { target: Target; indicator: IndicatorWire | undefined }) {
  const { target: words } = useMessages()
  const language = useLanguage()
  if (!indicator) return null
  const write = (value: number) => formatValue(value, indicator, language)
  const achieved = writeAchieved(target, { indicator, words, language })
  const day = findAchievedDay(target)
  const sentence = indicator.kind === 'count' ? words.achievedOf : words.achievedFor
  return (
    <>
      {indicator.label[language]}
      {target.scope.sex && ` (${target.scope.sex})`}
      {colon[language]}
      {achieved !== undefined && `${sentence(achieved, write(target.target.value))}, `}
      {day && `${words.asOf(formatDate(day, language, { short: true }))}, `}
      <VerdictMark word={findVerdictWord(target)} />
    </>
  )
}

/** Whether one of two territories contains the other, or they are the same. */
function isOneLine(tree: TerritoryTree, a: string, b: string): boolean {
  return a === b || (tree.find(a)?.path.includes(b) ?? false) || (tree.find(b)?.path.includes(a) ?? false)
}
