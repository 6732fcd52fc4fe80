import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '../../../indicators/wire/account.ts'
import { createReleases, openApp, openTinyApp, point, writeRelease } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

async function accountsOf(query = '') {
  const response = await tiny.app.request(`/api/v1/operations/amiens-2015-2021/accounts${query}`)
  expect(response.status).toBe(200)
  return accounts.parse(await response.json()).accounts
}

test('an account has its lines in order, with words and a status', async () => {
  expect(await accountsOf()).toEqual([
    {
      indicator: 'esf_co01',
      convention: null,
      participations: 300,
      synthetic: true,
      lines: [
        line('incomplete', 'dossier incomplet', 'incomplete record', 20),
        line('not_counted', 'dans une autre situation à l’entrée', 'in another situation at entry', 250),
        line('counted', 'compté', 'counted', 30),
      ],
    },
  ])
})

test('conventions have their own, and a hidden line keeps nothing but its status', async () => {
  for (const convention of ['*', '201502000']) {
    const [found, ...others] = await accountsOf(`?convention=${convention}&indicator=esf_co02,esf_co01`)
    expect(others).toEqual([])
    expect(found).toMatchObject({ indicator: 'esf_co02', convention: '201502000', participations: 100 })
    expect(found?.lines.filter(({ status }) => status === 'suppressed')).toEqual([
      line('incomplete', 'dossier incomplet', 'incomplete record', null),
      line('unanswered', 'sans réponse (manquante ou refusée)', 'no answer (missing or declined)', null),
    ])
  }
})

test('a sensitive indicator or an unknown convention is refused with what is allowed', async () => {
  const sensitive = await tiny.app.request('/api/v1/operations/amiens-2015-2021/accounts?indicator=esf_co16')
  expect(sensitive.status).toBe(400)
  const coded = await tiny.app.request('/api/v1/operations/amiens-2015-2021/accounts?indicator=CO01')
  expect(await coded.json()).toMatchObject({ nearest: 'esf_co01' })
  const unknown = await tiny.app.request('/api/v1/operations/amiens-2015-2021/accounts?convention=2')
  expect(await unknown.json()).toMatchObject({
    parameter: 'convention',
    value: '2',
    allowed: ['*', 'total', '201502000', '201700148'],
  })
})

test('a release built before accounts were published has none', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, { extra: 'drop table account_line' })
  point(directory, 1)
  const older = openApp(directory)
  const response = await older.app.request('/api/v1/operations/amiens-2015-2021/accounts')
  expect(accounts.parse(await response.json()).accounts).toEqual([])
  older.close()
})

function line(verdict: string, fr: string, en: string, count: number | null) {
  return { verdict, label: { fr, en }, count, status: count === null ? 'suppressed' : 'published' }
}
