import { useMessages } from '../messages/useMessages.ts'

interface Props {
  detail: string
  /** Of HTTP; 0 when the server gave no answer. */
  status?: number
  retry?: () => void
}

export function ErrorState({ detail, status = 400, retry }: Props) {
  const { frame } = useMessages()
  return (
    <div class="error-state" role="alert">
      <p class="error-title">{frame.errorTitle}</p>
      {status === 0 ? (
        <p>{frame.unreachable}</p>
      ) : status >= 500 ? (
        <p>{frame.serverFailed(status)}</p>
      ) : (
        <p>{detail}</p>
      )}
      {/* what was refused, but for 429 (too many), would be refused again */}
      {retry && (status < 400 || status > 428) && (
        <button type="button" onClick={retry}>
          {frame.retry}
        </button>
      )}
    </div>
  )
}
