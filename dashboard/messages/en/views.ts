import type { views as fr } from '../fr/views.ts'

export const views: typeof fr = {
  slopeTitle: (level, from, to) => `From ${from} to ${to}, by ${level}`,
  slopeSubtitle: 'One line per territory; the figure of each period stands at its end.',
  slopeNote:
    'A slope does not say whether the change goes beyond chance: the interval of the change is in the table.',
  slopeAlt: (up, down, all) =>
    `Territories where the figure is higher: ${up}; lower: ${down}; in all: ${all}.`,
  slopeBroken: (names) => `Left out, without comparable figures at both periods: ${names}.`,
  slopeNoPeriod:
    'There is no other comparable period for this series: same definition, no break, and the same date for extractions.',
  from: 'Compare with',
  difference: 'Change',
  differenceInterval: '95% interval of the change',
  scatterTitle: (indicator, variable) => `${indicator}, by: ${variable}`,
  scatterSubtitle: (period, contextPeriod) =>
    `One dot per territory. Upwards, the rate (${period}); across, the context variable (${contextPeriod}).`,
  scatterAlt: (drawn, both, of) => `${drawn} territories, of which ${both} above that ${of} on both axes.`,
  scatterAltMedian: (drawn, both, of) =>
    `${drawn} territories, of which ${both} above the rate ${of} and the median of the context variable.`,
  scatterLines: 'The dashed lines go through the figures of the reference.',
  scatterNote: 'To go together is not to be a cause: no line is fitted.',
  scatterMedian: (of) =>
    `The source does not give the value ${of} for this variable: the vertical line is the median of the territories shown.`,
  scatterTooFew: (atLeast) =>
    `Fewer than ${atLeast} territories have a published figure and a context value: crossing them would say nothing.`,
  scatterNoReference: (period) => `There is no published reference rate for ${period}.`,
  scatterNone: (level) => `There is no context variable by ${level}.`,
  scatterRatesOnly: 'Only rates can be read this way: a count follows the size of its territory first.',
  variable: 'Context variable',
  meeting: (name, rate, context) => `${name}: ${rate}; ${context}`,
  median: (value) => `median ${value}`,
  ofContext: (value) => `context ${value}`,
  unit: (label, unit) => (unit === '' ? label : `${label} (${unit})`),
  heatTitle: (level) => `All periods, by ${level}`,
  heatSubtitle: 'One cell per territory and period; darker is higher. Classes hold for all cells.',
  heatAlt: (territories, periods, highest, lowest) =>
    `${territories} territories and ${periods} periods; from ${highest} to ${lowest}.`,
  heatPlace: (name, period, value) => `${value} (${name}, ${period})`,
  heatDefinitions:
    'The definition changes along the series: cells of different definitions cannot be compared.',
  steps: 'Move through time',
  play: 'Play',
  pause: 'Stop',
}
