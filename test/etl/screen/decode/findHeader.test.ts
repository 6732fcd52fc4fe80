import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDecoding } from './openDecoding.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let files: Awaited<ReturnType<typeof openDecoding>>
beforeAll(async () => {
  files = await openDecoding()
})
afterAll(() => files.close())

const fitHeader = (cells: readonly string[]) => {
  const fit = ['un', 'deux', 'trois'].filter((name) => cells.includes(name)).length
  return fit === 3 ? Number.POSITIVE_INFINITY : fit
}
const place = async (content: string) => {
  const glanced = await files.decode(content, { fitHeader })
  const { survey, preamble, notes } = (await glanced.scan?.()) ?? glanced
  const { header, headerLines, separator, records, footer } = survey
  return { header, headerLines, separator, preamble, records, footer, notes }
}

test('the header is the first line with all it needs, or the line with most of it', async () => {
  const header = ['un', 'deux', 'trois']
  expect(await place('Titre, avec, virgules\n\nun;deux;trois\n1;2;3\n')).toMatchObject({
    header,
    headerLines: 3,
    separator: ';',
    preamble: 2,
    records: 1,
  })
  expect(await place('un,x\nun|deux|x\n1|2|3\n')).toMatchObject({
    header: ['un', 'deux', 'x'],
    headerLines: 2,
    separator: '|',
    preamble: 1,
  })
  expect(await place('\n\nun;deux;trois\nun;deux;trois\n')).toMatchObject({
    headerLines: 3,
    preamble: 0,
    records: 1,
  })
  expect(await place('x;y\n1;2\n')).toMatchObject({ header: ['x', 'y'], headerLines: 1, preamble: 0 })
  expect(await place('\ufeff;;\nun;deux;trois\n')).toMatchObject({ header, headerLines: 2, preamble: 1 })
  expect(await place('Titre\n"un";"deux\n2";trois;deux\n1;2;3;4\n')).toMatchObject({
    header: ['un', 'deux\n2', 'trois', 'deux'],
    headerLines: 3,
    records: 1,
  })
})

test('a note in a cell of several lines, and a row cut short, are no notes', async () => {
  expect(await place('un;deux;trois\n1;2;"3\nSource : x"\n')).toMatchObject({ records: 1, footer: 0 })
  expect(await place('un;deux;trois\n1;2;3\nAisne et Oise\n')).toMatchObject({ records: 1, footer: 0 })
  expect(await place('un;deux;trois\n1;2;3\nsource;2;3\n')).toMatchObject({ records: 2, footer: 0 })
  expect(await place('un;deux;trois\n1;2;3\n\n* provisoire;;\n')).toMatchObject({
    records: 1,
    footer: 1,
    notes: ['* provisoire'],
  })
})
