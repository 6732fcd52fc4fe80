import { quoteName } from '../../../contracts/language/sql.ts'
import { sieiParts } from '../../../contracts/sieiListings.ts'
import type { Reconciliation } from './reconciliation.ts'

/** A dataset whose rows of a territory are the sums of those of its children. */
interface Additive {
  dataset: string
  /** SQL for the day whose territories count, and the columns that say it. */
  day: string
  when: string
  keys: readonly string[]
  /** The first is the one that an example shows. */
  counts: readonly [string, ...string[]]
}

/** Territories against the sum of their children. */
export const children: readonly Reconciliation[] = [
  {
    id: 'siei_children_sum',
    severity: 'warning',
    dataset: 'siei_listings',
    message: {
      fr: 'liste différente de la somme de celles de ses territoires enfants',
      en: 'list different from the sum of those of its child territories',
    },
    sql: compileChildren({
      dataset: 'siei_listings',
      day: 'date_extraction',
      when: 'date_extraction',
      keys: ['sexe', 'voie', 'secteur', 'tranche_age'],
      counts: ['listes', ...sieiParts],
    }),
  },
  {
    id: 'enrolments_children_sum',
    severity: 'warning',
    dataset: 'enrolments',
    message: {
      fr: 'effectif différent de la somme de ceux de ses territoires enfants',
      en: 'enrolment different from the sum of those of its child territories',
    },
    sql: compileChildren({
      dataset: 'enrolments',
      day: "cast(substr(rentree_scolaire, 1, 4) || '-09-01' as date)",
      when: 'rentree_scolaire',
      keys: ['sexe', 'voie', 'secteur'],
      counts: ['effectif'],
    }),
  },
]

/**
 * Children of one level against their parent, where the rows have every child that was valid that day. Bassins
 * and PSAD are two ways to cut a department and are compared one after the other, never together.
 */
function compileChildren({ dataset, day, when, keys, counts }: Additive): string {
  const [table, shown] = [quoteName(dataset), quoteName(counts[0])]
  const columns = [when, ...keys].map(quoteName)
  const values = counts.map(quoteName)
  const sums = values.map((name) => `case when count(${name}) = count(*) then sum(${name}) end as ${name}`)
  const same = columns.map((name) => `children.${name} is not distinct from parent.${name}`)
  const differ = values.map((name) => `coalesce(children.${name} <> parent.${name}, false)`)
  return `select parent.source, parent.file, parent.line,
      'line ' || parent.line || ': ' || parent.territory || ' ' || cast(parent.${when} as varchar)
        || ', ' || children.niveau || ' ' || cast(coalesce(children.${shown}, 0) as varchar)
        || ' / ' || cast(parent.${shown} as varchar) as example
    from (select place.parent, place.niveau, ${columns.join(', ')}, count(distinct place.id) as places, ${sums.join(', ')}
      from ${table} as dated join territories as place on place.id = dated.territory
      group by place.parent, place.niveau, ${columns.join(', ')}) as children
    join (select place.parent, place.niveau, dated.${when}, count(distinct place.id) as places
      from territories as place join (select distinct ${when}, ${day} as that_day from ${table}) as dated
        on coalesce(place.valide_du, that_day) <= that_day and coalesce(place.valide_au, that_day) >= that_day
      group by place.parent, place.niveau, dated.${when}) as known
      on known.parent = children.parent and known.niveau = children.niveau
        and known.${when} = children.${when} and known.places = children.places
    join ${table} as parent on parent.territory = children.parent and ${same.join(' and ')}
    where ${differ.join(' or ')}`
}
