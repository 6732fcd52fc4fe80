/**
 * What a reader chose in the fields of a page before its code was there. Each is to be called once the page answers:
 * it makes the choice again.
 */
export function findEarlyChoices(root: Element): (() => void)[] {
  return [...root.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')].flatMap(
    (field) => {
      const chosen = field instanceof HTMLSelectElement ? readSelect(field) : readInput(field)
      if (!chosen) return []
      return [
        () => {
          Object.assign(field, chosen)
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
        },
      ]
    },
  )
}

/** What a list shows, where it is not what it was sent with. */
function readSelect({ options, value }: HTMLSelectElement): { value: string } | undefined {
  const sent = [...options].find((option) => option.defaultSelected) ?? options[0]
  return sent && sent.value !== value ? { value } : undefined
}

function readInput({ value, defaultValue, checked, defaultChecked }: HTMLInputElement) {
  if (checked !== defaultChecked) return { checked }
  return value === defaultValue ? undefined : { value }
}
