import { join } from 'node:path'
import { attachToRead } from '../attachToRead.ts'
import { openEngine } from '../engine.ts'
import { type Erasure, findPseudonyms } from '../release/erasure.ts'
import { holdReleases } from '../release/holdReleases.ts'
import { listPrivate, type PurgeReport, purge } from '../release/purge.ts'
import { removeDebris } from '../release/releaseFolder.ts'
import { eraseReports } from '../report/eraseReports.ts'
import type { KeySource } from '../warehouse/key.ts'
import { isAlive } from './isAlive.ts'

interface Values {
  releases: string
  reports: string
  participant: boolean
  convention?: string | undefined
  type?: string | undefined
  before?: string | undefined
  language: 'fr' | 'en'
  key: KeySource
}

/** Runs `etl purge` and gives its exit code, or what is wrong with its options. */
export async function runPurgeCommand(values: Values): Promise<number | string> {
  const { releases, reports, participant, convention, type, before, language } = values
  if (participant === (before !== undefined)) return 'purge: either --participant or --before DATE'
  if (before !== undefined && !isDay(before)) return `before: ${before}; accepted: a day as 2019-12-31`
  if (participant && convention === undefined) return 'purge: --participant needs --convention C'
  if (type !== undefined && type !== 'ine' && type !== 'local') return `type: ${type}; accepted: ine, local`
  const id = participant ? await readIdentifier() : undefined
  if (id === '') return 'purge: no identifier on standard input'
  const now = new Date()
  return holdReleases(releases, { command: 'etl purge', now }, async () => {
    const erasure: Erasure =
      before === undefined ? { pseudonyms: await readPseudonyms(values, id ?? '') } : { before }
    const done = await purge({ releases, erasure, now })
    const texts = 'before' in erasure ? [] : [id ?? '', ...erasure.pseudonyms]
    await removeDebris(reports, { isAlive })
    const erasedReports = await eraseReports(reports, texts)
    console.log(formatPurge(done, erasedReports, language))
    return 0
  })
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`)
}

/** The first line of standard input: an argument would stand in the list of processes and in what npm prints. */
async function readIdentifier(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) {
    text += chunk
    if (text.includes('\n')) break
  }
  return (text.split('\n')[0] ?? '').trim()
}

async function readPseudonyms({ releases, convention, type, key }: Values, id: string): Promise<string[]> {
  const bytes = await key({ synthetic: false })
  if (!bytes) throw new Error('pseudonym key missing; accepted: VIGIE_PSEUDONYM_KEY or .vigie/pseudonym.key')
  const operations = new Set<string>()
  for (const release of await listPrivate(releases)) {
    const path = join(releases, String(release), 'private.duckdb')
    for (const operation of await readOperations(path, convention ?? '')) operations.add(operation)
  }
  if (operations.size === 0) {
    throw new Error(`convention: ${convention}; accepted: one of a release whose private part is kept`)
  }
  const types = type === undefined ? ['ine', 'local'] : [type]
  return findPseudonyms(id, { key: bytes, operations: [...operations], types })
}

async function readOperations(path: string, convention: string): Promise<string[]> {
  const engine = await openEngine()
  try {
    await attachToRead(engine, path, 'kept')
    const rows = await engine.all<{ operation: string }>(
      `select operation from kept.conventions where convention = $1
union select operation from kept.participations where convention = $1
union select operation from kept.exit_events where convention = $1`,
      [convention],
    )
    return rows.map(({ operation }) => operation)
  } finally {
    await engine.close()
  }
}

function formatPurge({ releases, rawFiles }: PurgeReport, reports: number, language: 'fr' | 'en'): string {
  const lines = releases.map(({ release, rows }) => {
    const found = Object.entries(rows).map(([table, count]) => `${table} ${count}`)
    const none = { fr: 'aucune ligne', en: 'no row' }[language]
    const name = { fr: 'version', en: 'release' }[language]
    return `${name} ${release}  ${found.join(', ') || none}`
  })
  const any = releases.some(({ rows }) => Object.keys(rows).length > 0)
  const end = {
    fr: [
      `fichiers bruts effacés\u202f: ${rawFiles.length}\u202f; rapports effacés\u202f: ${reports}`,
      any
        ? 'effacé des parties privées, réécrites\u202f; preuve dans purges.jsonl'
        : 'personne n’a été trouvé\u202f: vérifiez l’identifiant, son type, la convention, la clé',
      'corrigez aussi les fichiers sources\u202f: une nouvelle version en relirait les lignes',
    ],
    en: [
      `raw files erased: ${rawFiles.length}; reports erased: ${reports}`,
      any
        ? 'erased from the private parts, written again; the proof is in purges.jsonl'
        : 'nobody was found: check the identifier, its type, the agreement, the key',
      'correct the source files too: a new release would read their rows again',
    ],
  }[language]
  return [...lines, ...end].join('\n')
}
