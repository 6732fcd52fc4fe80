import type { Messages } from '../fr.ts'

export const beneficiaries: Messages['beneficiaries'] = {}
