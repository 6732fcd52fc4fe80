import { render } from 'preact'
import { NavigationProvider } from '../state/navigation.tsx'
import { ReceiptDialog } from './ReceiptDialog.tsx'

/** Shows the receipt of a figure over the page; once closed, the focus is where it was. */
export function openReceipt(observation: string, opener: HTMLElement): void {
  const host = document.body.appendChild(document.createElement('div'))
  host.className = 'receipt-host'
  const close = () => {
    render(null, host)
    host.remove()
    opener.focus()
  }
  render(
    <NavigationProvider>
      <ReceiptDialog observation={observation} close={close} />
    </NavigationProvider>,
    host,
  )
}
