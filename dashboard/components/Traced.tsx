import type { ComponentChildren } from 'preact'
import type { Observation } from '../../indicators/wire/observation.ts'
import { useMessages } from '../messages/useMessages.ts'
import { useReceipt } from './Receipts.tsx'

interface Props {
  /** Without one, the children alone. */
  of: Pick<Observation, 'id'> | undefined
  children: ComponentChildren
}

/** A figure that one click leads back to its files. */
export function Traced({ of, children }: Props) {
  const { figure } = useMessages()
  const openReceipt = useReceipt()
  if (!openReceipt || !of) return <>{children}</>
  return (
    <button
      type="button"
      class="traced"
      title={figure.trace}
      onClick={(event) => {
        event.currentTarget.focus() // Safari does not focus a button that is clicked
        openReceipt(of.id)
      }}
    >
      {children}
    </button>
  )
}
