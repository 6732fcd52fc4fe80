/** Moments at which a test kills a command, in the order in which they come. */
export const publicationSteps = [
  'draft opened',
  'raw file copied',
  'raw files kept',
  'public part written',
  'draft flushed',
  'folder numbered',
  'pointer written',
  'pointer replaced',
  'private parts dropped',
  'report written',
  'report kept',
] as const
export const purgeSteps = [
  'raw files erased',
  'private part rewritten',
  'purge logged',
  'private part replaced',
  'manifest replaced',
  'purge done',
] as const

export type Step = (typeof publicationSteps)[number] | (typeof purgeSteps)[number]

/** Does nothing but in tests. */
export type OnStep = (step: Step) => void
