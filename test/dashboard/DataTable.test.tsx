// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Column, DataTable } from '../../dashboard/components/DataTable.tsx'
import { loadMessages } from '../../dashboard/messages/loadMessages.ts'
import { NavigationProvider } from '../../dashboard/state/navigation.tsx'

interface Row {
  name: string
  value: number | null
}

const columns: Column<Row>[] = [
  { key: 'name', header: 'Nom', cell: ({ name }) => name, sortValue: ({ name }) => name },
  {
    key: 'value',
    header: 'Valeur',
    numeric: true,
    cell: ({ value }) => value,
    sortValue: ({ value }) => value,
  },
]
const rows: Row[] = [
  { name: 'Oise', value: null },
  { name: 'Écouen', value: 2 },
  { name: 'Aisne', value: 10 },
]

beforeAll(() => loadMessages('fr'))
beforeEach(() => {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  act(() =>
    render(
      <NavigationProvider>
        <DataTable caption="Chiffres" columns={columns} rows={rows} rowKey={({ name }) => name} />
      </NavigationProvider>,
      host,
    ),
  )
})

const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)
const sorts = () => [...document.querySelectorAll('thead th')].map((cell) => cell.getAttribute('aria-sort'))
const press = (column: number) =>
  act(() => document.querySelectorAll<HTMLButtonElement>('thead button')[column]?.click())

test('the rows stand as given until a header is pressed', () => {
  expect(names()).toEqual(['Oise', 'Écouen', 'Aisne'])
  expect(sorts()).toEqual(['none', 'none'])
})

test('figures sort from the highest, then from the lowest, those without a value last both ways', () => {
  press(1)
  expect(names()).toEqual(['Aisne', 'Écouen', 'Oise'])
  expect(sorts()).toEqual(['none', 'descending'])
  press(1)
  expect(names()).toEqual(['Écouen', 'Aisne', 'Oise'])
  expect(sorts()).toEqual(['none', 'ascending'])
})

test('names sort as the language sorts them', () => {
  press(0)
  expect(names()).toEqual(['Aisne', 'Écouen', 'Oise'])
})

test('headers and rows have a scope, and the box that scrolls is named and reachable', () => {
  expect(document.querySelectorAll('th[scope="col"]')).toHaveLength(2)
  expect(document.querySelectorAll('th[scope="row"]')).toHaveLength(3)
  const box = document.querySelector('.table-box')
  expect(box?.getAttribute('tabindex')).toBe('0')
  expect(document.getElementById(box?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Chiffres')
})
