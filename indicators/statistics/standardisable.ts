/** The dimensions whose mix can be held equal, the usual one first. */
export const standardisable = ['track', 'sex'] as const
export type Standardisable = (typeof standardisable)[number]
