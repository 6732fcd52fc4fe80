import { render } from 'preact'
import { NavigationProvider } from '../state/navigation.tsx'
import { ReceiptDialog } from './ReceiptDialog.tsx'

/** Shows the receipt of the figure at a place of the page, if there is one; once closed, the focus is back there. */
export function openReceipt(place: Element): void {
  const observation = place.getAttribute('data-observation') ?? findPointed(place)
  if (!observation) return
  const host = document.body.appendChild(document.createElement('div'))
  host.className = 'receipt-host'
  const close = () => {
    render(null, host)
    host.remove()
    if (place instanceof HTMLElement || place instanceof SVGElement) place.focus()
  }
  render(
    <NavigationProvider>
      <ReceiptDialog observation={observation} close={close} />
    </NavigationProvider>,
    host,
  )
}

/** The datum of the tip that Plot shows, which it keeps as the value of the drawing. */
interface Pointed {
  observation?: string
  point?: { id?: string }
  id?: string
}

/** The figure that the mouse points at in a chart; a finger only reads the tip. */
function findPointed(chart: Element): string | undefined {
  if (!matchMedia('(hover: hover)').matches) return undefined
  const { value } = chart as Element & { value?: Pointed | null }
  const id = value?.observation ?? value?.point?.id ?? value?.id
  return id?.includes(':') ? id : undefined
}
