import type { Engine } from '../../../etl/engine.ts'

interface Random {
  /** Begins the id of each operation. */
  name: string
  rules: string
  operations: number
  people: number
  territory: string
  places: readonly string[]
  nomenclature: string
  diplomas: readonly string[]
  firstYear: number
}

/** Operations whose participants answer everything by chance; the same every time. */
export async function addRandomOperations(engine: Engine, random: Random): Promise<void> {
  const { name, rules, operations, people, territory, places, firstYear } = random
  const operation = `'${name}' || (i % ${operations})`
  const lasts = { periode_du: `date '${firstYear}-09-01'`, periode_au: `date '${firstYear + 3}-08-31'` }
  const add = async (table: string, rows: number, columns: Record<string, string>) => {
    const names = [...Object.keys(columns), 'source', 'synthetic'].join(', ')
    const values = [...Object.values(columns), `'test/${table}/1'`, 'false'].join(', ')
    await engine.run(`insert into ${table} (${names}) select ${values} from range(${rows}) r(i)`)
  }
  const lead = { intitule: "'x'", pays: `'${territory.slice(0, 2)}'`, porteur: `'${territory}'` }
  await add('operations', operations, { operation, ...lead, ...lasts })
  const terms = { regles: `'${rules}'`, age_min: '12', age_max: '80' }
  await add('conventions', operations, { convention: `'c' || ${operation}`, operation, ...terms, ...lasts })
  for (const level of ['1', '2', '3', '4']) {
    const kind = { niveau_intervention: level, type: "'autre'", territory: `'${territory}'` }
    await add('actions', operations, { action: `${operation} || '-${level}'`, operation, ...kind })
  }
  const entry = `date '${firstYear}-09-01' + ${below('entry', 600)}`
  const exit = `${entry} + 1 + ${below('stay', 400)}`
  const onExit = {
    date_sortie: exit,
    date_saisie_sortie: `${exit} + ${below('keyed', 60)}`,
    situation_sortie: oneOf('situation', situations),
    reinscrit_rentree_suivante: oneOf('enrolled', ['oui', 'non', 'inconnu']),
    en_formation_sortie: oneOf('training', yesNo),
    qualification_sortie: oneOf('qualified', yesNo),
    statut_emploi_sortie: oneOf('work', work),
    recherche_emploi_sortie: oneOf('search', yesNo),
    statut_emploi_6m: oneOf('work later', work),
    situation_amelioree_6m: oneOf('better', yesNo),
    date_releve_6m: `${exit} + ${below('read', 400)}`,
  }
  await add('participations', operations * people, {
    operation,
    convention: `'c' || ${operation}`,
    participant: "'p' || i",
    line: 'i + 1',
    territory: oneOf('place', places),
    action: `${operation} || '-' || ${oneOf('level', ['1', '2', '3', '4'])}`,
    sexe: oneOf('sex', ['F', 'M']),
    age_entree: `13 + ${below('age', 60)}`,
    date_entree: entry,
    statut_emploi_entree: oneOf('work before', work),
    duree_chomage_mois: `nullif(${below('months', 30)}, 0)`,
    en_formation_entree: oneOf('training before', yesNo),
    niveau_diplome: oneOf('diploma', random.diplomas),
    nomenclature: `'${random.nomenclature}'`,
    menage_sans_emploi: "'non'",
    menage_enfants: "'non'",
    parent_isole: "'non'",
    ...Object.fromEntries(
      Object.entries(onExit).map(([column, value]) => [
        column,
        `case when ${below('left', 5)} > 0 then ${value} end`,
      ]),
    ),
  })
}

const yesNo = ['oui', 'non', null]
const work = ['emploi', 'inactif', 'chomage', null]
const situations = [
  ...['maintien_scolarite', 'retour_formation', 'sans_solution', 'apprentissage', 'emploi'],
  ...['formation_professionnelle', 'mission_locale', 'inconnue', 'service_civique'],
]

/** A whole number below `count` for each row; another `name`, another draw. */
function below(name: string, count: number): string {
  return `cast(hash(i || '${name}') % ${count} as integer)`
}

function oneOf(name: string, values: readonly (string | null)[]): string {
  const list = values.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')
  return `(array[${list}])[1 + ${below(name, values.length)}]`
}
