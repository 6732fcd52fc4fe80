import { Frame } from './components/Frame.tsx'
import { NotFound } from './components/NotFound.tsx'
import { LazyView } from './LazyView.tsx'
import { NavigationProvider, useNavigation } from './state/navigation.tsx'

export function App() {
  return (
    <NavigationProvider>
      <Frame>
        <CurrentPage />
      </Frame>
    </NavigationProvider>
  )
}

function CurrentPage() {
  const { page } = useNavigation()
  return page ? <LazyView key={page} page={page} /> : <NotFound />
}
