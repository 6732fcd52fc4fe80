import { figure } from './fr/figure.ts'
import { frame } from './fr/frame.ts'
import { overview } from './fr/overview.ts'
import { target } from './fr/target.ts'
import { frenchTypography, mapMessages } from './typography.ts'

/** The interface's French; every other language has exactly these messages. */
export const fr = mapMessages({ frame, figure, overview, target }, frenchTypography)
export type Messages = typeof fr
