import * as z from 'zod'
import { changesPage } from '../../indicators/wire/changes.ts'
import { type Api, type Fetch, openApi } from './api.ts'
import { findUnread } from './findUnread.ts'
import { type Loot, noteNumbers } from './loot.ts'
import { type Around, readAround } from './readAround.ts'
import { readExtracts } from './readExtracts.ts'
import { readFigures } from './readFigures.ts'
import { readOperations } from './readOperations.ts'

/**
 * Everything that the public routes give out, release by release, the oldest first.
 * @throws where a route of the API has not answered, and nothing says why it need not
 */
export async function readEverything(fetch: Fetch, around: Around = 'hidden figures'): Promise<Loot[]> {
  const api = await openApi(fetch)
  const listed = z
    .object({ current: z.number(), releases: z.array(z.object({ release: z.number() })) })
    .parse(await api.read('/releases'))
  const loots: Loot[] = []
  for (const release of listed.releases.map((one) => one.release).sort((a, b) => a - b)) {
    // the same routes answer for every release: what they say around hidden figures is looked at in the latest
    const here = release === listed.current ? around : 'no other'
    loots.push(await readRelease(api.at(release), release, here))
  }
  for (const { release } of loots) await readChanges(api, release, loots)
  await api.read('/ready')
  const unread = findUnread(api)
  if (unread.length > 0) throw new Error(`routes that nobody read: ${unread.join(' ')}`)
  return loots
}

async function readRelease(api: Api, release: number, around: Around): Promise<Loot> {
  const { territories } = z
    .object({
      territories: z.array(z.object({ id: z.string(), level: z.string(), parent: z.string().nullable() })),
    })
    .parse(await api.read('/territories'))
  const loot: Loot = {
    release,
    territories: new Map(territories.map(({ id, ...one }) => [id, one])),
    figures: new Map(),
    accounts: [],
    results: [],
    comparisons: new Map(),
    changes: new Map(),
    receipts: new Map(),
  }
  await readFigures(api, loot)
  await readExtracts(api, loot)
  await readOperations(api, loot)
  await readAround(api, loot, around)
  return loot
}

/** What a release says it changed tells of it, and of the one before. */
async function readChanges(api: Api, release: number, loots: readonly Loot[]): Promise<void> {
  const find = (number: number | null) => loots.find((one) => one.release === number)?.figures
  await api.read(`/releases/${release}`)
  for (let path: string | null = `/releases/${release}/changes?limit=1000`; path; ) {
    const page: z.infer<typeof changesPage> = z.parse(changesPage, await api.read(path))
    for (const { id, before, after } of page.figures) {
      const [earlier, now] = [find(page.previous), find(release)]
      if (before && earlier) noteNumbers(id, before, earlier)
      if (after && now) noteNumbers(id, after, now)
    }
    path = page.next?.replace('/api/v1', '') ?? null
  }
}
