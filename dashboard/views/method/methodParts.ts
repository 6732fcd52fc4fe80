/** The parts of `docs/method.md` in its order: what a link to one of them names, in either language. */
export const methodParts = [
  'figures',
  'definitions',
  'chance',
  'change',
  'targets',
  'participations',
  'esf',
  'confidentiality',
] as const
export type MethodPart = (typeof methodParts)[number]
