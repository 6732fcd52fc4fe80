import { useId, useState } from 'preact/hooks'
import type { TerritoryTree } from '../../indicators/territoryTree.ts'
import type { Territory } from '../../indicators/wire/territory.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'
import { matchTerritories } from './matchTerritories.ts'

interface Props {
  tree: TerritoryTree
  /** The id of the chosen one. */
  value: string
  choose: (id: string) => void
  /** Names the field where it is not the page's own territory. */
  label?: string
  /** Leaves out what makes no sense here. */
  accept?: (territory: Territory) => boolean
}

/** A combobox over the whole tree: by name, code or UAI, each with its path. */
export function TerritoryPicker({ tree, value, choose, label, accept }: Props) {
  const { frame } = useMessages()
  const language = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const open = typed !== null
  const found = open ? matchTerritories(tree, typed, { language, accept }) : []
  const none = open && found.length === 0
  const current = value === '' ? '' : tree.name(value, language)

  const close = () => {
    setTyped(null)
    setActive(0)
  }
  const take = (territory: Territory | undefined) => {
    if (territory) choose(territory.id)
    close()
  }
  const move = (step: number) => setActive(Math.max(0, Math.min(found.length - 1, active + step)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && open) take(found[active])
    else if (event.key === 'ArrowDown') open ? move(1) : setTyped('')
    else if (event.key === 'ArrowUp' && open) move(-1)
    else return
    event.preventDefault()
  }

  return (
    <span class="combobox">
      {current !== '' && !tree.find(value) && <strong class="warning">{frame.territoryUnknown} </strong>}
      <label>
        <span class="visually-hidden">{label ?? frame.territory}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
          placeholder={current === '' ? (label ?? frame.territory) : current}
          title={frame.territorySearch}
          value={typed ?? current}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setTyped(typed ?? '')}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </label>
      <span class={none ? 'combobox-none' : 'visually-hidden'} role="status">
        {open && typed !== '' && (none ? frame.territoryNone : frame.territoryCount(found.length))}
      </span>
      <div
        id={`${id}-list`}
        class="combobox-list"
        role="listbox"
        aria-label={label ?? frame.territory}
        hidden={found.length === 0}
      >
        {found.map((territory, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as a combobox wants
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
          <div
            key={territory.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(territory)}
          >
            {territory.name[language]} <small>{tree.path(territory.id, language)}</small>
          </div>
        ))}
      </div>
    </span>
  )
}
