import { join } from 'node:path'
import { labelLine } from '../../indicators/esf/publicAccount.ts'
import type { EsfRule } from '../../indicators/esf/rule.ts'
import { rulesById } from '../../indicators/esf/ruleSets.ts'
import { type SpecificIndicator, specificRule } from '../../indicators/esf/specific.ts'
import { type Verdict, verdicts } from '../../indicators/esf/verdict.ts'
import { formatCount } from '../../indicators/format.ts'
import { indicatorsWithAccount } from '../../indicators/tables/esfAccountNames.ts'
import type { Language, Text } from '../../indicators/wire/text.ts'
import { attachToRead } from '../attachToRead.ts'
import { type Engine, openEngine } from '../engine.ts'
import { findCurrent } from '../release/releaseFolder.ts'

interface Options {
  releases: string
  operation: string
  convention?: string | undefined
  indicator?: string | undefined
  language: Language
  json: boolean
  write: (text: string) => void
}

/** What became of every participation in one indicator, as the private part has it. */
interface PrivateAccount {
  indicator: string
  label: Text
  /** Made of sensitive columns, or declared by a programme: it has no public account. */
  signedInOnly: boolean
  participations: number
  lines: { verdict: Verdict; label: Text; count: number }[]
}

const words = {
  participations: { fr: 'participations', en: 'participations' },
  private: { fr: '[à ne pas publier]', en: '[not to be published]' },
}

/**
 * Prints the eligibility accounts of an operation or of one of its conventions, those of sensitive and specific
 * indicators with them, nothing hidden: for who may read the private part.
 * @throws when no release is served, or there is no such operation, convention or indicator
 */
export async function runAccountCommand({ language, json, write, ...asked }: Options): Promise<number> {
  const accounts = await readAccounts(asked)
  const { operation, convention = null } = asked
  if (json) write(JSON.stringify({ operation, convention, accounts }, null, 2))
  else write(accounts.map((account) => formatAccount(account, language)).join('\n\n'))
  return 0
}

async function readAccounts(asked: Omit<Options, 'language' | 'json' | 'write'>): Promise<PrivateAccount[]> {
  const { releases, operation, convention, indicator } = asked
  const current = await findCurrent(releases)
  if (current === undefined) throw new Error(`${releases}: no release published`)
  const engine = await openEngine()
  try {
    const path = join(releases, String(current), 'private.duckdb')
    await attachToRead(engine, path, 'source')
    await requireKnown(engine, 'operation', operation, 'true', [])
    if (convention) await requireKnown(engine, 'convention', convention, 'operation = $1', [operation])
    if (indicator) await requireKnown(engine, 'indicator', indicator, 'operation = $1', [operation])
    const rows = await engine.all<{ indicator: string; verdict: Verdict; n: number }>(
      `select indicator, verdict, cast(sum(n) as integer) as n
from source.esf_account
where operation = $1 and coalesce($2, convention) = convention and coalesce($3, indicator) = indicator -- as asked
group by indicator, verdict
order by indicator`,
      [operation, convention ?? null, indicator ?? null],
    )
    const rules = await readRules(engine, operation)
    return [...new Set(rows.map((row) => row.indicator))].flatMap((id) => {
      const rule = rules.get(id)
      if (!rule) return []
      const found = rows.filter((row) => row.indicator === id)
      return {
        indicator: id,
        label: { fr: `${rule.code} ${rule.label.fr}`, en: `${rule.code} ${rule.label.en}` },
        signedInOnly: !indicatorsWithAccount.includes(id),
        participations: found.reduce((sum, { n }) => sum + n, 0),
        lines: (Object.keys(verdicts) as Verdict[]).flatMap((verdict) =>
          found
            .filter((row) => row.verdict === verdict)
            .map(({ n }) => ({
              verdict,
              label: labelLine(verdict, rule),
              count: n,
            })),
        ),
      }
    })
  } finally {
    await engine.close()
  }
}

/** The rules of common indicators, and of those that programmes declare for every operation or for this one. */
async function readRules(engine: Engine, operation: string): Promise<Map<string, EsfRule>> {
  const declared = await engine.all<SpecificIndicator>(
    `select indicateur, operation, libelle_fr, libelle_en, condition from source.specific_indicators
where operation is null or operation = $1 -- those of other operations may have the same id
order by indicateur, operation nulls first`,
    [operation],
  )
  const specific = declared.flatMap((one) => {
    const rule = specificRule(one)
    return rule ? [[one.indicateur, rule] as const] : []
  })
  return new Map([...rulesById, ...specific])
}

async function requireKnown(
  engine: Engine,
  column: 'operation' | 'convention' | 'indicator',
  value: string,
  where: string,
  bindings: string[],
): Promise<void> {
  const rows = await engine.all<{ id: string }>(
    `select distinct ${column} as id from source.esf_account where ${where} order by 1`,
    bindings,
  )
  if (rows.some(({ id }) => id === value)) return
  throw new Error(`${column}: ${value}; accepted: ${rows.map(({ id }) => id).join(', ')}`)
}

function formatAccount({ label, participations, lines, signedInOnly }: PrivateAccount, language: Language) {
  const line = (count: number, text: string) => `${formatCount(count, language).padStart(10)}  ${text}`
  return [
    `${label[language]}${signedInOnly ? ` ${words.private[language]}` : ''}`,
    line(participations, words.participations[language]),
    ...lines.map(({ label: words, count }) => line(count, `  ${words[language]}`)),
  ].join('\n')
}
