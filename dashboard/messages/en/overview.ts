import type { Messages } from '../fr.ts'

export const overview: Messages['overview'] = {}
