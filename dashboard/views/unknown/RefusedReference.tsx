import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { type Compared, findReference } from '../territories/compared.ts'
import { findRefusal } from '../territories/refusedReference.ts'
import { useUnknownWords } from './unknownWords.ts'

/** That the reference of the address cannot be one here, why, and what the page compares with. */
export function RefusedReference({ compared }: { compared: Compared }) {
  const words = useUnknownWords()
  const { page = 'territories', state } = useNavigation()
  const why = findRefusal(state, compared)
  if (why === undefined || state.reference === null) return null
  const whom = state.parent ?? compared.own?.territory ?? null
  const instead = findReference(compared)
  return (
    <Empty>
      <p>
        {words.reference[why](compared.name(state.reference), {
          period: compared.period,
          whom: whom === null ? null : compared.name(whom),
        })}{' '}
        {instead && words.comparedWith(compared.name(instead.territory))}{' '}
        <PageLink page={page} choice={{ reference: null }}>
          {words.withoutReference}
        </PageLink>
      </p>
    </Empty>
  )
}
