import { expect, test } from 'vitest'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

test('an official code that several levels have is taken for that of a department, a name for its own', async () => {
  const directory = createReleases()
  // Martinique is region 02, and comes before the departments
  const extra = `insert into territory values
    ('FR.R02', 'region', '02', 'Martinique', 'Martinique', 'FR', 'FRY2', false)`
  await writeRelease(directory, 1, { extra })
  point(directory, 1)
  const { app, close } = openApp(directory)
  const findNearest = async (asked: string) => {
    const path = `/api/v1/indicators/siei_dropout_rate/observations?territory=${asked}`
    return (await (await app.request(path)).json()).nearest
  }
  expect(await findNearest('02')).toBe('FR.D02')
  expect(await findNearest('martinique')).toBe('FR.R02')
  close()
})
