import { SelectWord, type SelectWordProps } from './SelectWord.tsx'

/** A choice that stands in no sentence: its label is seen before it. */
export function PickWord(props: SelectWordProps) {
  return (
    <p class="pick">
      <span aria-hidden="true">{props.label}</span>
      <SelectWord {...props} />
    </p>
  )
}
