import { formatPeriod, formatValue } from '../../../indicators/format.ts'
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
  tree: TerritoryTree
  selection: Selection
  /** Of one definition with the rows, at every period. */
  references: readonly Observation[]
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
  tree: TerritoryTree
  selection: Selection
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
  return {
    ...parts,
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

/** What all are compared with: the reader's choice, or the narrowest that contains every row with counts. */
export function findCommonReference(compared: Compared): ReferenceValue | undefined {
  const { chosenReference, selection, tree } = compared
  if (chosenReference) return chosenReference
  const values = findReferenceValues(compared).filter(hasCounts)
  const counted = selection.rows.filter(hasCounts)
  const contains = (reference: ReferenceValue) =>
    counted.every(({ territory }) => tree.find(territory)?.path.includes(reference.territory))
  return values.find(contains) ?? values[0]
}

export function hasCounts({ numerator, denominator }: Observation): boolean {
  return numerator !== null && denominator !== null
}
