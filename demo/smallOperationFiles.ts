import type { DemoFile } from './demoFiles.ts'
import { drawnOperationFiles } from './drawnOperation.ts'
import { seededRandom } from './seededRandom.ts'

/** An operation of one department over two school years, for benchmarks: nearly all of its counts are small. */
export function smallOperationFiles({
  seed,
  participations,
}: {
  seed: number
  participations: number
}): DemoFile[] {
  const files = drawnOperationFiles(
    {
      operation: 'demo-small',
      title: 'Petite opération fictive',
      years: [2018, 2019],
      actionLevels: [2, 3],
      place: ['departement', '02'],
      departments: [{ code: '02' }],
      participations,
    },
    { random: seededRandom(seed, 'small:participations') },
  )
  const note = {
    fr: 'Tirées au sort, pour les seules mesures de vitesse\u202f: aucun chiffre d’une vraie opération, à ne jamais publier.',
    en: 'Drawn at random, for benchmarks only: not a figure of any real operation, never to be published.',
  }
  return files.map((file) => ({ ...file, release: 'small', period: '2018-2019..2019-2020', note }))
}
