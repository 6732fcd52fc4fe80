import { findContract } from '../../contracts/contracts.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import {
  mappingUsed,
  type NoLines,
  type ReceiptFile,
  type ReceiptSource,
  type RuleApplied,
  receiptFile,
  ruleApplied,
} from '../../indicators/wire/receipt.ts'
import type { Source } from '../../indicators/wire/release.ts'
import type { Row } from './database.ts'
import { hasTable } from './hasTable.ts'
import { perRelease, type Release } from './release.ts'
import { flag, number, text, textOrNull } from './row.ts'

/** False for a release built before receipts: its figures still lead to their files. */
const keepsReceipts = perRelease(({ database }) => hasTable(database, 'receipt_line'))

/** The sources of a figure, with the rules, mappings and repairs of their files, and lines where they may be told. */
export async function readReceiptSources(release: Release, figure: Observation): Promise<ReceiptSource[]> {
  const ids = figure.source.split(',')
  const sources = release.manifest.sources.filter(({ id }) => ids.includes(id))
  const kept = await keepsReceipts(release)
  const lines = kept ? await readLines(release, figure.id) : []
  const [files, rules] = kept ? await Promise.all([readFiles(release), readRules(release)]) : []
  return sources.map(({ files: described, ...source }) => {
    const own = lines.filter((row) => row.source === source.id)
    return {
      ...source,
      contract: `/api/v1/contracts/${findContract(source.dataset)?.dataset ?? source.dataset}`,
      rules: rules?.get(source.dataset) ?? [],
      files: described
        .filter(({ name }) => own.length === 0 || own.some((row) => row.file === name))
        .map((file) => {
          const found = own.filter((row) => row.file === file.name)
          const noLines = found.some((row) => row.lines !== null)
            ? null
            : explainNoLines(source, figure, { kept, withheld: found.length > 0 })
          return toFile(file, files?.get(`${source.id}/${file.name}`), noLines ? [] : found, noLines)
        }),
    }
  })
}

function explainNoLines(
  { dataset }: Pick<Source, 'dataset'>,
  { status }: Observation,
  { kept, withheld }: { kept: boolean; withheld: boolean },
): NoLines {
  if (findContract(dataset)?.participants) return 'participants'
  if (status === 'suppressed') return 'suppressed'
  if (!kept) return 'not_kept'
  return withheld ? 'rows_left_out' : 'no_row'
}

function toFile(
  { name, sha256, bytes, mapping }: Source['files'][number],
  read: Row | undefined,
  lines: readonly Row[],
  noLines: NoLines | null,
): ReceiptFile {
  const repairs: unknown = read ? JSON.parse(text(read, 'repairs')) : []
  return {
    name,
    sha256,
    bytes,
    noLines,
    encoding: read ? text(read, 'encoding') : null,
    mapping: mapping && { ...mapping, content: read ? parseContent(textOrNull(read, 'mapping')) : null },
    repairs: receiptFile.shape.repairs.parse(repairs),
    lines: lines.map((row) => ({
      spans: text(row, 'lines'),
      count: number(row, 'line_count'),
      cutShort: flag(row, 'cut_short'),
    })),
  }
}

function parseContent(written: string | null): NonNullable<ReceiptFile['mapping']>['content'] {
  return written === null ? null : mappingUsed.shape.content.parse(JSON.parse(written))
}

// one row per file and set of lines of one figure
function readLines({ database }: Release, observation: string): Promise<Row[]> {
  return database.query(
    `select source, file, lines, line_count::double as line_count, cut_short
     from receipt_line where observation = $observation order by source, file, lines`,
    { observation },
  )
}

const readFiles = perRelease(async ({ database }): Promise<Map<string, Row>> => {
  const rows = await database.query('select source, file, encoding, mapping, repairs from receipt_file')
  return new Map(rows.map((row) => [`${row.source}/${row.file}`, row]))
})

const readRules = perRelease(async ({ database }): Promise<Map<string, RuleApplied[]>> => {
  const rules = new Map<string, RuleApplied[]>()
  for (const row of await database.query('select * from receipt_rule')) {
    const own = rules.get(text(row, 'dataset')) ?? []
    own.push(toRule(row))
    rules.set(text(row, 'dataset'), own)
  }
  return rules
})

function toRule(row: Row): RuleApplied {
  return ruleApplied.parse({
    id: text(row, 'rule'),
    severity: row.severity,
    columns: text(row, 'columns').split(',').filter(Boolean),
    words: { fr: text(row, 'words_fr'), en: text(row, 'words_en') },
  })
}
