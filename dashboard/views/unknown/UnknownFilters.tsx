import { dimensions } from '../../../indicators/dimensions.ts'
import { type Breakdown, breakdowns } from '../../../indicators/questions/readChoice.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useUnknownWords } from './unknownWords.ts'

/** The filters of an address that a release refuses, each with the same page without it. */
export function UnknownFilters({ asked }: { asked: readonly Breakdown[] }) {
  const words = useUnknownWords()
  const language = useLanguage()
  const { page = 'overview', state } = useNavigation()
  return (
    <Empty>
      {asked.map((id) => {
        const label = dimensions[id].label[language]
        return (
          <p key={id}>
            {words.filter(label, state.dimensions[id] ?? '')}{' '}
            <PageLink page={page} choice={{ dimensions: { ...state.dimensions, [id]: undefined } }}>
              {words.withoutFilter(label)}
            </PageLink>
          </p>
        )
      })}
    </Empty>
  )
}

/** Of the filters of an address, those whose value is in no list of what it may be. */
export function findUnknownFilters(asked: Partial<Record<Breakdown, string | null>>): Breakdown[] {
  return breakdowns.filter((id) => {
    const value = asked[id]
    return value != null && value !== 'total' && !Object.hasOwn(dimensions[id].categories ?? {}, value)
  })
}
