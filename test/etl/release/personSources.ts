import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const golden = join(import.meta.dirname, '../screen/golden/participations/sources')
const header =
  'convention,id_participant,identifiant_type,action,sexe,date_naissance,niveau,code_territoire,date_entree,statut_emploi_entree,en_formation_entree,niveau_diplome,nomenclature'

export const identifiers = Array.from({ length: 12 }, (_, index) => `QZ-IDENT-${index}-9XV`)
export const convention = '201502000'

interface Options {
  synthetic: boolean
  /** Day of entry of each of the twelve. */
  entry?: (index: number) => string
}

/** The sources of an operation whose participants, twelve and one rejected, are real or synthetic. */
export async function writePersonSources(
  folder: string,
  { synthetic, entry = () => '2016-09-01' }: Options,
): Promise<{ sources: string; persons: string }> {
  const sources = join(folder, 'sources')
  await cp(golden, sources, { recursive: true })
  const persons = join(sources, 'editeur/participations/2020')
  const row = (id: string, day: string) =>
    `${convention},${id},local,a1,F,2001-05-04,departement,02,${day},inactif,oui,V,fr_ancienne`
  const rows = identifiers.map((id, index) => row(id, entry(index)))
  await writeFile(
    join(persons, 'participations.csv'),
    [header, ...rows, row('QZ-IDENT-BAD-9XV', 'jamais'), ''].join('\n'),
  )
  const origin = JSON.parse(await readFile(join(persons, 'origin.json'), 'utf8'))
  await writeFile(join(persons, 'origin.json'), JSON.stringify({ ...origin, synthetic }))
  return { sources, persons: join(persons, 'participations.csv') }
}
