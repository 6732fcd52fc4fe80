import { Frame } from './components/Frame.tsx'
import { NotFound } from './components/NotFound.tsx'
import { ReceiptProvider } from './components/Receipts.tsx'
import { LazyView } from './LazyView.tsx'
import { NavigationProvider, useNavigation } from './state/navigation.tsx'

export function App() {
  return (
    <NavigationProvider>
      <ReceiptProvider>
        <Frame>
          <CurrentPage />
        </Frame>
      </ReceiptProvider>
    </NavigationProvider>
  )
}

function CurrentPage() {
  const { page } = useNavigation()
  return page ? <LazyView key={page} page={page} /> : <NotFound />
}
