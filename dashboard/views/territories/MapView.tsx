import { useMessages } from '../../messages/useMessages.ts'
import type { Compared } from './compared.ts'

export function MapView({ compared: _ }: { compared: Compared }) {
  const { territories: words } = useMessages()
  return <p>{words.noMap}</p>
}
