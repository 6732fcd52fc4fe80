import { useEffect, useRef, useState } from 'preact/hooks'
import { TerritoryPicker } from '../../components/TerritoryPicker.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { highlightLimit } from '../../state/viewState.ts'
import type { Compared } from './compared.ts'
import { TerritoryName } from './TerritoryName.tsx'
import { useTerritoryWords } from './territoryWords.ts'

/** The territories that carry a colour on every view, and the field that adds one. */
export function Highlights({ compared }: { compared: Compared }) {
  const words = useTerritoryWords()
  const { state, choose } = useNavigation()
  const { chosen, own, selection, tree } = compared
  const list = useRef<HTMLDivElement>(null)
  // a chip or a field that goes must not take the focus with it: the next remaining chip has it, else the field
  const [next, setNext] = useState<number | null>(null)
  useEffect(() => {
    if (next === null) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const target = buttons[next] ?? buttons.at(-1) ?? list.current?.querySelector('input')
    target?.focus()
    setNext(null)
  }, [next])
  const remove = (id: string) => {
    setNext(chosen.filter((other) => other !== own?.territory).indexOf(id))
    choose({ highlight: state.highlight.filter((other) => other !== id) })
  }
  const add = (id: string) => {
    if (state.highlight.length + 1 >= highlightLimit) setNext(highlightLimit)
    choose({ highlight: [...state.highlight, id] })
  }
  const rows = new Set(selection.rows.map(({ territory }) => territory))
  if (rows.size < 2) return null
  return (
    <div class="highlights" ref={list}>
      <span>{words.inColour}</span>
      <ul>
        {chosen.map((id) => (
          <li key={id}>
            <span class="swatch" style={{ background: compared.colour(id) }} />
            <TerritoryName compared={compared} territory={id} />
            {id !== own?.territory && (
              <button
                type="button"
                aria-label={words.removeHighlight(compared.name(id))}
                onClick={() => remove(id)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {state.highlight.length < highlightLimit && (
        <TerritoryPicker
          tree={tree}
          value=""
          label={words.addHighlight}
          accept={({ id }) => rows.has(id) && !chosen.includes(id)}
          choose={add}
        />
      )}
    </div>
  )
}
