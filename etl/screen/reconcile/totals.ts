import { quoteName } from '../../../contracts/language/sql.ts'
import type { Reconciliation } from './reconciliation.ts'

/** Totals against their parts. */
export const totals: readonly Reconciliation[] = [
  {
    id: 'declared_total_parts',
    severity: 'warning',
    dataset: 'declared_totals',
    message: {
      fr: 'total annoncé différent de la somme de ses parties\u202f; gardé tel que publié',
      en: 'declared total different from the sum of its parts; kept as published',
    },
    sql: `select source, file, min(line) as line,
        objet || ': ' || cast(total as varchar) || ' ≠ ' || cast(sum(valeur_partie) as varchar) || ' ('
          || string_agg(coalesce(partie, '?') || ' ' || cast(valeur_partie as varchar), ' + ' order by line)
          || ')' as example
      from declared_totals where valeur_partie is not null
      group by source, file, operation, objet, total having sum(valeur_partie) <> total`,
  },
  {
    id: 'siei_within_enrolments',
    severity: 'error',
    dataset: 'siei_listings',
    message: {
      fr: 'plus de jeunes listés que d’inscrits dans le second cycle l’année précédente',
      en: 'more young people listed than enrolled in the second cycle the year before',
    },
    sql: [compileWithin([]), compileWithin(['sexe']), compileWithin(['voie'])].join(' union all '),
  },
]

/** Lists against the base of their rates, in every breakdown that both have. */
function compileWithin(by: readonly string[]): string {
  const keys = by.map(quoteName)
  const list = (more: readonly string[]) => [...more, ...keys].join(', ')
  const start = `(cast(extract(year from date_extraction) as integer)
    - case when extract(month from date_extraction) >= 9 then 1 else 2 end)`
  const said = [
    'listed.territory',
    'cast(listed.date_extraction as varchar)',
    ...keys.map((key) => `listed.${key}`),
  ]
  return `select listed.source, listed.file, listed.line,
      concat_ws(' ', ${said.join(', ')}) || ': ' || cast(listed.listes as varchar) || ' > ' || cast(enrolled.effectif as varchar) as example
    from (select ${list(['territory', 'date_extraction'])}, sum(listes) as listes,
        cast(${start} as varchar) || '-' || cast(${start} + 1 as varchar) as year_before,
        min(source) as source, min(file) as file, min(line) as line
      from siei_listings where voie <> 'college' -- the base is the second cycle
      group by ${list(['territory', 'date_extraction'])}) as listed
    join (select ${list(['territory', 'rentree_scolaire'])}, sum(effectif) as effectif
      from enrolments where voie <> 'college' -- as above
      group by ${list(['territory', 'rentree_scolaire'])}) as enrolled
      on ${['territory', ...keys].map((key) => `enrolled.${key} = listed.${key}`).join(' and ')}
        and enrolled.rentree_scolaire = listed.year_before
    where listed.listes > enrolled.effectif`
}
