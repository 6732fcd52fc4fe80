import type * as z from 'zod/mini'
import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import { apiUrl, pinUrl } from '../../indicators/questions/apiUrl.ts'
import {
  askBeneficiaries,
  findOperationPlace,
  findShownOperation,
  personsUrl,
} from '../../indicators/questions/beneficiaryQuestions.ts'
import { askComparison } from '../../indicators/questions/comparisonQuestions.ts'
import { askReached, targetsUrl } from '../../indicators/questions/operationQuestions.ts'
import { askAround, askHeadlines } from '../../indicators/questions/overviewQuestions.ts'
import { usualChoice } from '../../indicators/questions/usualChoice.ts'
import { type LevelId, levelIds } from '../../indicators/territory.ts'
import { growTree } from '../../indicators/territoryTree.ts'
import { indicatorDetail, indicators } from '../../indicators/wire/indicator.ts'
import { observations } from '../../indicators/wire/observation.ts'
import { operations } from '../../indicators/wire/operation.ts'
import { territories } from '../../indicators/wire/territory.ts'

/** What of a page's address decides which figures it shows first. */
export interface PageChoice {
  territory: string
  indicator: string
  level: LevelId | null
  parent: string | null
  operation: string | null
  dimensions: Partial<Record<DimensionId, string>>
}

/** An answer of the API as it is sent; undefined where there is none. */
export type AskApi = (url: string) => Promise<string | undefined>

/** The answers that are there, read as the pages read them. */
type Read = <T>(url: string, schema: z.ZodMiniType<T>) => T | undefined

interface Questions {
  /** Asked whatever the release holds. */
  first: (choice: PageChoice) => string[]
  /** What is said of a release by its number, and asked of none. */
  ofRelease?: (release: number) => string[]
  /** Asked once the first answers are there. */
  next?: (choice: PageChoice, read: Read) => string[]
}

const [tree, catalogue, sheets] = [apiUrl('/territories'), apiUrl('/indicators'), apiUrl('/operations')]
const detailUrl = ({ indicator }: PageChoice) => apiUrl(`/indicators/${indicator}`)

/** The questions of each page before its first chart, or its text where it has none. */
const questions: Record<string, Questions> = {
  '/': {
    first: () => [tree, catalogue],
    next({ territory, indicator }, read) {
      const [places, known] = [read(tree, territories), read(catalogue, indicators)]
      if (!places || !known) return []
      const grown = growTree(places.territories)
      const wanted = known.indicators.find(({ id }) => id === indicator)
      const around = askAround({ indicator: wanted, place: territory, tree: grown })
      const { urls } = askHeadlines(territory, { tree: grown, catalogue: known.indicators })
      return [...urls, ...(around ? [around.url] : [])]
    },
  },
  '/territoires': {
    first: (choice) => [tree, catalogue, detailUrl(choice)],
    next(choice, read) {
      const [places, detail] = [read(tree, territories), read(detailUrl(choice), indicatorDetail)]
      return places && detail ? askComparison(choice, detail, growTree(places.territories)) : []
    },
  },
  '/objectifs': {
    first: () => [tree, catalogue, sheets],
    next({ operation }, read) {
      const all = read(sheets, operations)?.operations ?? []
      return all.filter(({ id }) => operation === null || id === operation).map(targetsUrl)
    },
  },
  '/beneficiaires': {
    first: () => [tree, catalogue, sheets, personsUrl, apiUrl('/action-levels')],
    next(choice, read) {
      const [all, persons] = [read(sheets, operations), read(personsUrl, observations)]
      const shown = all && findShownOperation(all.operations, choice)
      if (!shown || !persons) return []
      return [...askBeneficiaries(findOperationPlace(shown, persons.observations)), targetsUrl(shown)]
    },
  },
  '/operations': { first: () => [sheets] },
  '/operations/:id': {
    first: () => [sheets, tree, apiUrl('/action-levels')],
    next({ operation }, read) {
      const shown = read(sheets, operations)?.operations.find(({ id }) => id === operation)
      return shown ? [...askReached(shown), targetsUrl(shown)] : []
    },
  },
  '/donnees': { first: () => [catalogue], ofRelease: (release) => [apiUrl(`/releases/${release}`)] },
  '/methode': { first: () => [catalogue, apiUrl('/glossary')] },
  '/note': { first: () => [tree, catalogue] },
  '/annexe': { first: () => [tree, catalogue, sheets] },
}

/** An id as pages take them from their address; see `dashboard/state/viewState.ts`. */
const id = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

/** The choice of an address; what is absent or malformed takes its default, as on the page. */
export function readChoice(query: URLSearchParams, operationInPath?: string): PageChoice {
  const one = (name: string) => query.get(name)?.match(id)?.[0] ?? null
  return {
    territory: one('territory') ?? usualChoice.territory,
    indicator: one('indicator') ?? usualChoice.indicator,
    level: levelIds.find((level) => level === query.get('level')) ?? null,
    parent: one('parent'),
    operation: operationInPath ?? one('operation'),
    dimensions: Object.fromEntries(
      dimensionIds.flatMap((name) => {
        const value = one(name)
        return value === null ? [] : [[name, value]]
      }),
    ),
  }
}

/**
 * The answers that a page needs to show what it shows first, by the address at which the page asks for them: as one
 * object of JSON. A question without an answer is left out, for the page to ask and to say why.
 */
export async function writeFirstAnswers(
  path: string,
  choice: PageChoice,
  { ask, release }: { ask: AskApi; release: number },
): Promise<string> {
  const found = new Map<string, string>()
  const pin = (url: string) => pinUrl(url, String(release))
  const askAll = (urls: readonly string[]) =>
    Promise.all(
      urls.map(async (url) => {
        const answer = await ask(url)
        if (answer !== undefined) found.set(url, answer)
      }),
    )
  const read: Read = (url, schema) => {
    const answer = found.get(pin(url))
    return answer === undefined ? undefined : schema.parse(JSON.parse(answer))
  }
  const { first, ofRelease, next } = questions[path] ?? { first: () => [] }
  await askAll([...first(choice).map(pin), ...(ofRelease?.(release) ?? [])])
  await askAll((next?.(choice, read) ?? []).map(pin))
  return `{${[...found].map(([url, answer]) => `${JSON.stringify(url)}:${answer}`).join(',')}}`
}
