import type { Messages } from '../fr.ts'

export const targets: Messages['targets'] = {}
