import { quoteText } from '../../../contracts/language/sql.ts'
import type { EsfRule } from '../../../indicators/esf/rule.ts'
import { type SpecificIndicator, specificRule } from '../../../indicators/esf/specific.ts'
import type { Engine } from '../../engine.ts'
import { writeFindings } from '../../screen/finding.ts'
import { compileVerdict } from './compileVerdict.ts'

type Row = SpecificIndicator & { source: string; file: string }

/** Adds to `esf_account` the indicators that programmes declare as data; a condition that cannot be read is a finding. */
export async function buildSpecific(engine: Engine): Promise<void> {
  const rows = await engine.all<Row>(
    `select indicateur, operation, libelle_fr, libelle_en, condition, source, file
from specific_indicators order by indicateur, operation, line`,
  )
  for (const row of rows) {
    const rule = specificRule(row)
    if (rule) await engine.run(compileSpecific(row, rule))
    else await writeFindings(engine, [unreadable(row)])
  }
}

function compileSpecific({ indicateur, operation }: Row, rule: EsfRule): string {
  return `insert into esf_account
with judged as (
  select operation, convention, sexe as sex, ${compileVerdict(rule)} as verdict
  from participation
  ${operation === null ? '' : `where operation = ${quoteText(operation)} -- declared for one operation`}
)
select operation, convention, ${quoteText(indicateur)}, verdict, sex, ${rule.sensitive}, count(*)
from judged
group by operation, convention, verdict, sex`
}

function unreadable({ indicateur, condition, source, file }: Row) {
  const accepted = 'column operator value, joined by et / ou'
  return {
    check: 'specific_indicator_condition',
    severity: 'warning' as const,
    dataset: 'specific_indicators',
    source,
    file,
    count: 1,
    message: {
      fr: 'condition illisible, indicateur non calculé ; accepté : colonne opérateur valeur, joints par et / ou',
      en: `unreadable condition, indicator not computed; accepted: ${accepted}`,
    },
    examples: [`${indicateur}: ${condition}`],
  }
}
