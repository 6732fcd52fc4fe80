import type { unknown as french } from '../fr/unknown.ts'

export const unknown: typeof french = {
  operation: (id) => `There is no operation “${id}”`,
  operations:
    'It may be in another release, or its address may be badly copied. Here are those of this release.',
  convention: (id) => `There is no agreement “${id}”`,
  conventions: (operation) => `Here are those that this release gives to the operation “${operation}”.`,
  indicator: (id) => `There is no indicator “${id}”`,
  indicators:
    'It may be in another release, or its address may be badly copied. Here are those of the catalogue.',
  filter: (label, value) => `${label}: this release knows no “${value}”.`,
  withoutFilter: (label) => `Take this filter off (${label})`,
  reference: {
    unknown: (name) => `Reference asked for: this release knows no “${name}”.`,
    notRate: (name) =>
      `Reference asked for, ${name}: the indicator is a number, which is not compared with a reference.`,
    notOffered: (name) =>
      `Reference asked for, ${name}: a territory of this level is not offered as a reference.`,
    notAbove: (name, { whom }) =>
      `Reference asked for, ${name}: this territory does not contain ${whom === null ? 'all of those shown' : `the chosen one, ${whom}`}.`,
    noFigure: (name, { period }) =>
      `Reference asked for, ${name}: no figure of the same definition for ${period}.`,
  },
  comparedWith: (name) => `The page compares with ${name}.`,
  withoutReference: 'Take this reference off',
}
