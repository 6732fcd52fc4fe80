import type { Messages } from '../fr.ts'

export const data: Messages['data'] = {}
