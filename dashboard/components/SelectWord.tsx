export interface Choice {
  value: string
  label: string
  /** Choices of one group stand together under its name. */
  group?: string
}

export interface SelectWordProps {
  label: string
  value: string
  choices: readonly Choice[]
  choose: (value: string) => void
}

/** A word of the sentence that can be changed: a select that reads as text. */
export function SelectWord({ label, value, choices, choose }: SelectWordProps) {
  return (
    <label class="word">
      <span class="visually-hidden">{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {findGroups(choices).map(({ name, members }) => {
          const options = members.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))
          return name === undefined ? (
            options
          ) : (
            <optgroup key={name} label={name}>
              {options}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}

function findGroups(choices: readonly Choice[]): { name: string | undefined; members: Choice[] }[] {
  const names = [...new Set(choices.map(({ group }) => group))]
  return names.map((name) => ({ name, members: choices.filter(({ group }) => group === name) }))
}
