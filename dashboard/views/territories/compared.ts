import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import { findUsualReferences } from '../../../indicators/questions/comparisonQuestions.ts'
import { findOwn } from '../../../indicators/questions/findOwn.ts'
import { type LevelId, levels } from '../../../indicators/territory.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import { findChosenColour } from '../../charts/ink.ts'
import type { ViewState } from '../../state/viewState.ts'
import { comparisonWords } from './comparisonWords.ts'
import type { Selection } from './selection.ts'

/** What every way of looking is given: one selection, its words and its colours. */
export interface Compared {
  indicator: IndicatorWire
  level: LevelId
  /** The levels at which the release has figures of the indicator. */
  published: readonly LevelId[]
  tree: TerritoryTree
  selection: Selection
  /** What the rows are drawn with, at every period: the usual references, and the one chosen. */
  references: readonly Observation[]
  /** All that the reader may compare with. */
  possibleReferences: readonly Observation[]
  /** The territory the reader chose to compare with, where it has a value. */
  chosenReference: ReferenceValue | undefined
  language: Language
  period: string
  /** `département`, in the middle of a sentence. */
  levelWord: string
  name: (territory: string) => string
  /** `dans l’Aisne` or `in Aisne`; `de l’Aisne` or `of Aisne`. */
  within: (territory: string) => string
  of: (territory: string) => string
  format: (value: number) => string
  /** The row of the chosen territory, or of what contains it at this level. */
  own: Observation | undefined
  /** It and the highlighted ones that are among the rows, in the order chosen. */
  chosen: readonly string[]
  colour: (territory: string) => string | undefined
}

export type ReferenceValue = Observation & { value: number }

interface Parts {
  indicator: IndicatorWire
  level: LevelId
  published: readonly LevelId[]
  tree: TerritoryTree
  selection: Selection
  /** All that are possible. */
  references: readonly Observation[]
  state: ViewState
}

export function composeCompared({ state, ...parts }: Parts): Compared {
  const { indicator, level, tree, selection } = parts
  const language = state.lang
  const territories = selection.rows.map(({ territory }) => territory)
  const id = findOwn(territories, state.territory, tree)
  const own = selection.rows.find(({ territory }) => territory === id)
  const places = [own?.territory ?? state.territory, ...state.highlight]
  const usual = findUsualReferences(state, { level, tree, territories })
  return {
    ...parts,
    references: parts.references.filter(
      ({ territory }) => usual.includes(territory) || territory === state.reference,
    ),
    possibleReferences: parts.references,
    chosenReference: findReferenceValues(parts).find(({ territory }) => territory === state.reference),
    language,
    own,
    period: selection.period === null ? '' : formatPeriod(selection.period, language),
    levelWord: inSentence(levels[level].label[language]),
    name: (territory) => tree.name(territory, language),
    within: (territory) => writePlace(territory, 'within'),
    of: (territory) => writePlace(territory, 'of'),
    format: (value) => formatValue(value, indicator, language),
    chosen: places.filter((territory) => territories.includes(territory)),
    colour: (territory) =>
      places.includes(territory) ? findChosenColour(places.indexOf(territory)) : undefined,
  }

  function writePlace(territory: string, form: 'within' | 'of'): string {
    const found = tree.find(territory)
    return found
      ? comparisonWords[language][form]({ ...found, name: found.name[language] })
      : tree.name(territory, language)
  }
}

/** `Département` → `département`; `PSAD` stays as it is. */
export function inSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}

/** The references' figures at the period shown that have a value, widest first as their labels are stacked. */
export function findReferenceValues({
  references,
  selection,
}: Pick<Compared, 'references' | 'selection'>): ReferenceValue[] {
  const { period, rows } = selection
  return references
    .filter((figure) => figure.period === period && figure.definition === rows[0]?.definition)
    .flatMap((figure) => (figure.value === null ? [] : [{ ...figure, value: figure.value }]))
}

/** What the API compares all with: the reader's choice, or the narrowest with counts that contains every counted row. */
export function findCommonReference(compared: Compared): ReferenceValue | undefined {
  if (compared.chosenReference) return compared.chosenReference
  const counted = findReferenceValues(compared).filter(hasCounts)
  return findNarrowest(counted, compared.selection.rows.filter(hasCounts), compared) ?? counted[0]
}

/** What the page compares with, where the source gives no counts too. */
export function findReference(compared: Compared): ReferenceValue | undefined {
  const values = findReferenceValues(compared)
  const valued = compared.selection.rows.filter(({ value }) => value !== null)
  return findCommonReference(compared) ?? findNarrowest(values, valued, compared) ?? values[0]
}

function findNarrowest(
  references: readonly ReferenceValue[],
  rows: readonly Observation[],
  { tree }: Compared,
): ReferenceValue | undefined {
  const path = (territory: string) => tree.find(territory)?.path ?? []
  return references
    .filter((one) => rows.every(({ territory }) => path(territory).includes(one.territory)))
    .toSorted((a, b) => path(b.territory).length - path(a.territory).length)[0]
}

export function hasCounts({ numerator, denominator }: Observation): boolean {
  return numerator !== null && denominator !== null
}
