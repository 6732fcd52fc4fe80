import { useEffect } from 'preact/hooks'
import { EmbedFrame } from './components/EmbedFrame.tsx'
import { Frame } from './components/Frame.tsx'
import { NotFound } from './components/NotFound.tsx'
import { ReleaseGate } from './components/ReleaseGate.tsx'
import { LazyView } from './LazyView.tsx'
import { NavigationProvider, useNavigation } from './state/navigation.tsx'

export function App() {
  return (
    <NavigationProvider>
      <FramedPage />
    </NavigationProvider>
  )
}

function FramedPage() {
  const { page, embed, state } = useNavigation()
  const Around = embed === undefined ? Frame : EmbedFrame

  useEffect(() => {
    document.documentElement.lang = state.lang
  }, [state.lang])

  return (
    <Around>
      {page ? (
        <ReleaseGate>
          <LazyView key={page} page={page} />
        </ReleaseGate>
      ) : (
        <NotFound />
      )}
    </Around>
  )
}
