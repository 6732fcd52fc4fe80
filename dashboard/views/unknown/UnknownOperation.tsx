import type { Operation } from '../../../indicators/wire/operation.ts'
import { UnknownChoice } from './UnknownChoice.tsx'
import { useUnknownWords } from './unknownWords.ts'

interface Props {
  asked: string
  operations: readonly Operation[]
}

export function UnknownOperation({ asked, operations }: Props) {
  const words = useUnknownWords()
  return (
    <UnknownChoice
      title={words.operation(asked)}
      lede={words.operations}
      offers={operations.map(({ id, title }) => ({
        label: title,
        choice: { operation: id, scope: null, dimensions: {} },
      }))}
    />
  )
}
