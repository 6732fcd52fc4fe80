import { contracts } from '../../contracts/contracts.ts'
import { quoteTexts } from '../../contracts/language/sql.ts'
import { catalogue } from '../../indicators/catalogue.ts'
import { tables } from '../../indicators/tables/tables.ts'
import type { Engine } from '../engine.ts'

/** Statements about `public.duckdb` that must hold; each query lists the rows that break one. */
const checks: Record<string, string> = {
  'a figure has a value exactly when it is published': `
    select id from public.observation where (status = 'published') <> (value is not null)`,
  'a figure without value has a reason': `
    select id from public.observation where (value is null) <> (reason is not null)`,
  'a hidden figure keeps no count': `
    select id from public.observation where status = 'suppressed' and (numerator is not null or denominator is not null)`,
  'a share lies between 0 and 1': `
    select id from public.observation
    where unit = 'share' and (value < 0 or value > 1) and indicator not in (${quoteTexts(sharesOfMoney())})`,
  'every territory is known': `
    select id from public.observation where territory not in (select id from public.territory)`,
  'every operation is known': `
    select id from public.observation
    where operation is not null and operation not in (select id from public.operation)`,
  'every parent is a territory': `
    select id from public.territory where parent not in (select id from public.territory)`,
  'a hidden figure has no line': `
    select id from public.observation
    where status = 'suppressed' and id in (select observation from public.receipt_line)`,
  'no line of a file of persons': `
    select observation as id from public.receipt_line
    where source in (select source from source_file where dataset in (${quoteTexts(personFiles())}))`,
  'a context value is of a known territory': `
    select variable || ' ' || territory as id from public.context_value
    where territory not in (select id from public.territory)`,
  'a context variable has one value for a territory and a period': `
    select variable || ' ' || territory || ' ' || period as id from public.context_value
    group by variable, territory, period having count(*) > 1`,
  'a context variable has one unit': `
    select variable as id from public.context_value group by variable having count(distinct unit) > 1`,
  'ids are unique': `
    select id from public.observation group by id having count(*) > 1`,
}

function personFiles(): string[] {
  return contracts.filter(({ participants }) => participants).map(({ dataset }) => dataset)
}

/** What is spent may exceed what was planned, which a finding says; a part of people is never more than all. */
function sharesOfMoney(): string[] {
  return catalogue.flatMap(({ id, figures }) => {
    if (figures.from !== 'table') return []
    const base = tables.get(figures.table)?.measures[figures.denominator ?? '']
    return base?.fact === 'money' ? [id] : []
  })
}

/** @throws when a check finds a row, naming the check and some rows */
export async function verifyPublic(engine: Engine): Promise<void> {
  for (const [check, query] of Object.entries(checks)) {
    const rows = await engine.all<{ id: string }>(`${query} limit 5`)
    if (rows.length > 0) {
      throw new Error(`the release does not hold: ${check} (${rows.map(({ id }) => id).join(', ')})`)
    }
  }
}
