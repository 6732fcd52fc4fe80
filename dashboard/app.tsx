import { Frame } from './components/Frame.tsx'
import { NotFound } from './components/NotFound.tsx'
import { ReleaseGate } from './components/ReleaseGate.tsx'
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
  if (!page) return <NotFound />
  return (
    <ReleaseGate>
      <LazyView key={page} page={page} />
    </ReleaseGate>
  )
}
