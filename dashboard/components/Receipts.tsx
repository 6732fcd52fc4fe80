import { type ComponentChildren, type ComponentType, createContext } from 'preact'
import { useCallback, useContext, useRef, useState } from 'preact/hooks'
import type { ReceiptDialogProps } from '../receipt/ReceiptDialog.tsx'

type Dialog = ComponentType<ReceiptDialogProps>

const ReceiptContext = createContext<((observation: string) => void) | undefined>(undefined)

/** Opens the receipt of a figure over any page; the dialog is fetched with the first one asked for. */
export function ReceiptProvider({ children }: { children: ComponentChildren }) {
  const [observation, setObservation] = useState<string>()
  const [Dialog, setDialog] = useState<Dialog>()
  const opener = useRef<Element | null>(null)

  const open = useCallback((id: string) => {
    opener.current = document.activeElement
    setObservation(id)
    import('../receipt/ReceiptDialog.tsx').then(
      ({ ReceiptDialog }) => setDialog(() => ReceiptDialog),
      () => setObservation(undefined),
    )
  }, [])
  const close = useCallback(() => {
    setObservation(undefined)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }, [])

  return (
    <ReceiptContext.Provider value={open}>
      {children}
      {Dialog && observation !== undefined && <Dialog observation={observation} close={close} />}
    </ReceiptContext.Provider>
  )
}

/** What opens the receipt of a figure; undefined where no dialog can be shown. */
export function useReceipt(): ((observation: string) => void) | undefined {
  return useContext(ReceiptContext)
}
