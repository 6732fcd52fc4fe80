import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Account } from '../../../indicators/wire/account.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { Messages } from '../../messages/fr.ts'
import type { OperationWords } from '../operations/operationWords.ts'
import type { TargetWords } from '../targets/targetWords.ts'
import type { AnnexWords } from './annexWords.ts'

/** What the annex of one agreement is made from. */
export interface AnnexContent {
  operation: Operation
  convention: Operation['conventions'][number]
  accounts: readonly Account[]
  /** Versions in force, of the agreement and of its operation. */
  targets: readonly Target[]
  /** The answer for each state; without a figure where the files have no line. */
  spending: readonly Observations[]
  catalogue: readonly IndicatorWire[]
  /** `version 12 du 21 novembre 2026`. */
  release: string
  link: string
}

export interface AnnexContext {
  tree: TerritoryTree
  words: AnnexWords
  targetWords: TargetWords
  operationWords: OperationWords
  figure: Messages['figure']
  language: Language
}
