import type { ComponentChildren } from 'preact'
import { useNavigation } from '../state/navigation.tsx'

/** Words of a page that can be changed; a figure shown alone says what was chosen and leaves it so. */
export function SentenceWords({ children }: { children: ComponentChildren }) {
  const { embed } = useNavigation()
  if (embed === undefined) return <div class="sentence-words">{children}</div>
  return (
    <fieldset class="sentence-words" disabled>
      {children}
    </fieldset>
  )
}
