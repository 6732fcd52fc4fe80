import type { ComponentChildren } from 'preact'
import type { Observation } from '../../indicators/wire/observation.ts'
import { useMessages } from '../messages/useMessages.ts'

interface Props {
  /** Without one, the children alone. */
  of: Pick<Observation, 'id'> | undefined
  children: ComponentChildren
}

/** A figure that one click leads back to its files; `traceClicks` answers. */
export function Traced({ of, children }: Props) {
  const { figure } = useMessages()
  if (!of) return <>{children}</>
  return (
    <button type="button" class="traced" title={figure.trace} data-observation={of.id}>
      {children}
    </button>
  )
}
