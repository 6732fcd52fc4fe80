import type * as z from 'zod/mini'
import { askAnnex, findShownConvention } from '../../indicators/questions/annexQuestions.ts'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { askBeneficiaries } from '../../indicators/questions/beneficiaryQuestions.ts'
import { askComparison } from '../../indicators/questions/comparisonQuestions.ts'
import { findShownOperation } from '../../indicators/questions/findShownOperation.ts'
import { askReached, personsUrl, targetsUrl } from '../../indicators/questions/operationQuestions.ts'
import { askAround, askHeadlines } from '../../indicators/questions/overviewQuestions.ts'
import type { PageChoice } from '../../indicators/questions/readChoice.ts'
import { growTree } from '../../indicators/territoryTree.ts'
import { indicatorDetail, indicators } from '../../indicators/wire/indicator.ts'
import { operations } from '../../indicators/wire/operation.ts'
import { territories } from '../../indicators/wire/territory.ts'

/** The answers that are there, read as the pages read them. */
export type Read = <T>(url: string, schema: z.ZodMiniType<T>) => T | undefined

/** A page of the dashboard as it is served. */
export interface ServedPage {
  path: string
  /** The file of its view. */
  view: string
  /** Asked whatever the release holds. */
  first: (choice: PageChoice) => string[]
  /** What is said of a release by its number, and asked of none. */
  ofRelease?: (release: number) => string[]
  /** Asked once the first answers are there. */
  next?: (choice: PageChoice, read: Read) => string[]
}

const [tree, catalogue, sheets] = [apiUrl('/territories'), apiUrl('/indicators'), apiUrl('/operations')]
const detailUrl = ({ indicator }: PageChoice) => apiUrl(`/indicators/${indicator}`)

/** How a territory stands by each of its rates, and by the chosen one among its like. */
function tellTerritory({ territory, indicator }: PageChoice, read: Read): string[] {
  const [places, known] = [read(tree, territories), read(catalogue, indicators)]
  if (!places || !known) return []
  const grown = growTree(places.territories)
  const wanted = known.indicators.find(({ id }) => id === indicator)
  const around = askAround({ indicator: wanted, place: territory, tree: grown })
  const { urls } = askHeadlines(territory, { tree: grown, catalogue: known.indicators })
  return [...urls, ...(around ? [around.url] : [])]
}

/** Each page with what it asks before its first chart, or its text where it has none. */
export const servedPages: readonly ServedPage[] = [
  {
    path: '/',
    view: 'Overview',
    first: () => [tree, catalogue],
    next: tellTerritory,
  },
  {
    path: '/territoires',
    view: 'Territories',
    first: (choice) => [tree, catalogue, detailUrl(choice)],
    next(choice, read) {
      const [places, detail] = [read(tree, territories), read(detailUrl(choice), indicatorDetail)]
      return places && detail ? askComparison(choice, detail, growTree(places.territories)) : []
    },
  },
  {
    path: '/objectifs',
    view: 'Targets',
    first: () => [tree, catalogue, sheets],
    next({ operation }, read) {
      const all = read(sheets, operations)?.operations ?? []
      return all.filter(({ id }) => operation === null || id === operation).map(targetsUrl)
    },
  },
  {
    path: '/beneficiaires',
    view: 'Beneficiaries',
    first: () => [tree, catalogue, sheets, personsUrl, apiUrl('/action-levels')],
    next(choice, read) {
      const shown = findShownOperation(read(sheets, operations)?.operations ?? [], choice)
      return shown ? [...Object.values(askBeneficiaries(shown)), targetsUrl(shown)] : []
    },
  },
  { path: '/operations', view: 'Operations', first: () => [sheets] },
  {
    path: '/operations/:id',
    view: 'Operations',
    first: () => [sheets, tree, apiUrl('/action-levels')],
    next({ operation }, read) {
      const shown = read(sheets, operations)?.operations.find(({ id }) => id === operation)
      return shown ? [...Object.values(askReached(shown)), targetsUrl(shown)] : []
    },
  },
  {
    path: '/donnees',
    view: 'Data',
    first: () => [catalogue],
    ofRelease: (release) => [apiUrl(`/releases/${release}`)],
  },
  {
    path: '/methode',
    view: 'Method',
    first: (choice) => [catalogue, apiUrl('/glossary'), detailUrl(choice)],
  },
  { path: '/note', view: 'Note', first: () => [tree, catalogue], next: tellTerritory },
  {
    path: '/annexe',
    view: 'Annex',
    first: () => [tree, catalogue, sheets],
    next(choice, read) {
      const shown = findShownOperation(read(sheets, operations)?.operations ?? [], choice)
      const convention = shown && findShownConvention(shown, choice.dimensions.convention)
      const known = read(catalogue, indicators)?.indicators
      return known && convention ? Object.values(askAnnex(shown, convention, known)).flat() : []
    },
  },
  { path: '/accessibilite', view: 'Accessibility', first: () => [] },
]
