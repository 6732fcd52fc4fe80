import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'

/** Copies the page's address, with every choice, and says so. */
export function CopyLink() {
  const { frame } = useMessages()
  const { permanent } = useNavigation()
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), 4000)
    return () => clearTimeout(timer)
  }, [said])

  const copy = () =>
    copyText(location.origin + permanent() + location.hash).then((copied) =>
      setSaid(copied ? frame.linkCopied : frame.linkNotCopied),
    )

  return (
    <>
      <button type="button" onClick={copy}>
        {frame.link}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </>
  )
}

/** False where the browser gives no clipboard: a plain http address other than localhost. */
export async function copyText(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
