import { figure } from './en/figure.ts'
import { frame } from './en/frame.ts'
import { overview } from './en/overview.ts'
import { target } from './en/target.ts'
import type { Messages } from './fr.ts'

/** English: a translation of meaning, not of words. A message missing here fails the compile. */
export const en: Messages = { frame, figure, overview, target }
