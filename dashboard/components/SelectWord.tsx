export interface Choice {
  value: string
  label: string
}

interface Props {
  label: string
  value: string
  choices: readonly Choice[]
  choose: (value: string) => void
}

/** A word of the sentence that can be changed: a select that reads as text. */
export function SelectWord({ label, value, choices, choose }: Props) {
  return (
    <label class="word">
      <span class="visually-hidden">{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
