import { useEffect, useRef } from 'preact/hooks'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { receipt } from '../../indicators/wire/receipt.ts'
import { ApiGate } from '../components/ApiGate.tsx'
import '../styles/receipt.css'
import { useApi } from '../useApi.ts'
import { ReceiptBody } from './ReceiptBody.tsx'
import { useReceiptWords } from './receiptWords.ts'

interface Props {
  observation: string
  close: () => void
}

/** "Where does this figure come from?", over the page; Escape, the button or a click beside it closes it. */
export function ReceiptDialog({ observation, close }: Props) {
  const words = useReceiptWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const closer = useRef<HTMLButtonElement>(null)
  const answer = useApi(apiUrl(`/observations/${encodeURIComponent(observation)}/receipt`), receipt)

  useEffect(() => {
    dialog.current?.showModal()
    closer.current?.focus()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without help
    <dialog
      ref={dialog}
      class="receipt"
      aria-labelledby="receipt-title"
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div class="receipt-sheet">
        <div class="receipt-head">
          <h2 id="receipt-title">{words.title}</h2>
          <span class="no-print">
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>{' '}
            <button ref={closer} type="button" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </span>
        </div>
        <ApiGate state={answer} lines={8}>
          {(data) => <ReceiptBody receipt={data} />}
        </ApiGate>
      </div>
    </dialog>
  )
}
