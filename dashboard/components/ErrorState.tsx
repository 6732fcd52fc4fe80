import { useMessages } from '../messages/useMessages.ts'

interface Props {
  detail: string
  /** 0 when the server gave no answer. */
  status?: number
  retry?: () => void
}

export function ErrorState({ detail, status, retry }: Props) {
  const { frame } = useMessages()
  return (
    <div class="error-state" role="alert">
      <p class="error-title">{frame.errorTitle}</p>
      <p>{status === 0 ? frame.unreachable : detail}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {frame.retry}
        </button>
      )}
    </div>
  )
}
