import type { CumulativePoint } from '../../dashboard/charts/cumulativeEntries.ts'
import type { Observation } from '../../indicators/wire/observation.ts'

const options = { width: 800, language: 'fr', format: String, label: 'Plot alone' } as const
const department = /^FR\.D(\w+)$/

interface Chart {
  /** Of the API, under `/api/v1/indicators`. */
  data: string
  draw: (figures: readonly Observation[]) => Promise<SVGElement>
}

/** The first chart of a page, from the same figures, with nothing around it. */
const charts: Record<string, Chart> = {
  '/': {
    data: 'siei_dropout_rate/observations?level=department&parent=FR.R32&period=2021-2022',
    draw: async (figures) => {
      const { departmentsMap } = await import('../../dashboard/charts/departmentsMap.ts')
      return departmentsMap(
        figures.map((one) => ({ ...name(one), code: one.territory.replace(department, '$1') })),
        options,
      )
    },
  },
  '/territoires': {
    data: 'siei_dropout_rate/observations?level=department&period=2021-2022',
    draw: async (figures) => {
      const { rankedDots } = await import('../../dashboard/charts/rankedDots.ts')
      return rankedDots(figures.map(name), options)
    },
  },
  '/beneficiaires': {
    data: 'participations_entered/observations?operation=amiens-2015-2021&territory=FR.A20',
    draw: async (figures) => {
      const { cumulativeEntries } = await import('../../dashboard/charts/cumulativeEntries.ts')
      const months = figures.filter(({ periodKind }) => periodKind === 'month')
      return cumulativeEntries(
        months.map((one): CumulativePoint => ({ ...one, date: `${one.period}-28` })),
        options,
      )
    },
  },
}

function name(figure: Observation) {
  return { ...figure, id: figure.territory, name: figure.territory }
}

const chart = charts[location.pathname]
const place = document.querySelector('.drawing')
if (chart && place) {
  const answer = await fetch(`/api/v1/indicators/${chart.data}`)
  const { observations } = await answer.json()
  place.append(await chart.draw(observations))
}
