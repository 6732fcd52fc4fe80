import { quoteText } from '../../../contracts/language/sql.ts'
import { iscedLevels } from '../../../indicators/esf/isced.ts'
import type { RuleSet } from '../../../indicators/esf/rule.ts'
import { ruleSets } from '../../../indicators/esf/ruleSets.ts'
import type { Engine } from '../../engine.ts'
import { buildSpecific } from './buildSpecific.ts'
import { compileComplete } from './compileComplete.ts'
import { compileEsfFacts, compileProjects } from './compileEsfFacts.ts'
import { compileOutcome } from './compileOutcome.ts'

/** Makes `isced_level`: one row per classification and level of diploma. */
export async function buildIsced(engine: Engine): Promise<void> {
  const rows = Object.entries(iscedLevels).flatMap(([nomenclature, levels]) =>
    Object.entries(levels).map(
      ([level, cite]) => `(${quoteText(nomenclature)}, ${quoteText(level)}, ${cite})`,
    ),
  )
  await engine.run('create temp table isced_level (nomenclature varchar, niveau varchar, cite integer)')
  await engine.run(`insert into isced_level values ${rows.join(', ')}`)
}

/** Makes the view `participation`: the records, each with whether it is complete under the rules of its convention. */
export async function buildParticipation(engine: Engine): Promise<void> {
  await engine.run(
    `create temp view participation as select r.*, ${compileComplete()} as complete from participation_record r`,
  )
}

/** Makes the facts of projects, which are of conventions and no one's. */
export async function buildProjects(engine: Engine): Promise<void> {
  for (const set of ruleSets) await engine.run(compileProjects(set))
}

/** Makes the facts of the ESF series and `esf_account`, which is private, from `participation`. */
export async function buildEsf(engine: Engine): Promise<void> {
  // one row per convention, indicator, verdict and sex
  await engine.run(`create table esf_account (
  operation varchar, convention varchar, indicator varchar, verdict varchar, sex varchar, sensitive boolean, n bigint)`)
  for (const set of ruleSets) {
    await engine.run(compileOutcome(set))
    for (const statement of compileEsfFacts(set)) await engine.run(statement)
    await engine.run(compileAccount(set))
  }
  await buildSpecific(engine)
}

function compileAccount(set: RuleSet): string {
  const lines = set.rules.map(
    ({
      code,
      sensitive,
    }) => `select operation, convention, '${set.prefix}_${code.toLowerCase()}', ${code} as verdict, sex, ${sensitive}, sum(n)
from esf_outcome_${set.prefix}
group by operation, convention, ${code}, sex`,
  )
  return `insert into esf_account\n${lines.join('\nunion all\n')}`
}
