import type { comparison as french } from '../fr/comparison.ts'
import { withArticle } from './withArticle.ts'

export const comparison: typeof french = {
  reference: 'Compared with',
  against: (name) => `against ${name}`,
  within: (place) => `in ${withArticle(place)}`,
  of: (place) => `of ${withArticle(place)}`,
  range: (lower, upper) => `${lower} to ${upper}`,
  units: { people: 'young people', participations: 'participations' },
  fewer: (where, reference, count, unit, range) =>
    `At the rate of the reference (${reference}), there would be about ${count} fewer ${unit} ${where} (95% interval: ${range}).`,
  more: (where, reference, count, unit, range) =>
    `At the rate of the reference (${reference}), there would be about ${count} more ${unit} ${where} (95% interval: ${range}).`,
  peopleUnclear: (unit, range) => `In ${unit}, this gap goes from ${range}.`,
  rank: (of, lowest, highest, count) =>
    lowest === highest
      ? `Rank ${of}: ${lowest} out of ${count}, even allowing for chance; 1 is the most favourable.`
      : `Rank ${of}: chance allows any from ${lowest} to ${highest} out of ${count}; 1 is the most favourable.`,
  alike: (of, others) => `Chance does not let one tell the rate ${of} apart from those of: ${others}.`,
  others: (count) => `${count} others`,
  inFunnel: (of, position) => `The rate ${of} is ${position}.`,
  positions: {
    inside: 'within the 95% limits',
    above95: 'above the 95% limits, within the 99.8% ones',
    above998: 'above the 99.8% limits',
    below95: 'below the 95% limits, within the 99.8% ones',
    below998: 'below the 99.8% limits',
  },
  shortPositions: {
    inside: 'within limits',
    above95: 'above, at 95%',
    above998: 'above, at 99.8%',
    below95: 'below, at 95%',
    below998: 'below, at 99.8%',
  },
  bands:
    'A band and a bracket join the territories that chance does not let one tell apart. Two territories of neighbouring groups cannot always be told apart either: their possible ranks say so.',
  noBands: 'No group of territories that chance would keep from being told apart.',
  tableCaption: (reference, period) => `Against the reference, ${reference}, ${period}`,
  columns: {
    gap: 'Gap (points)',
    people: (unit) => `Gap (${unit})`,
    rank: 'Possible ranks',
    funnel: 'Funnel',
    group: 'Group',
  },
  groupsExplained:
    'Within one group, chance does not let one tell any territory from another. Rank 1 is the most favourable.',
  ranks: (lowest, highest) => (lowest === highest ? `${lowest}` : `${lowest} to ${highest}`),
  noCounts:
    'The source gives these rates without counts. Without them, what chance explains is unknown: no funnel, no rank, no gap in young people.',
  notRate: 'The indicator is a number, not a rate: it has neither a funnel nor shares of its change.',
  noReference: (period) =>
    `No reference territory has published counts for ${period}: there is no comparison.`,
  hiddenCounts: 'The counts of these territories are confidential: there is no comparison.',
  funnelTitle: (level, period) => `Funnel by ${level}, ${period}`,
  funnelSubtitle: (unit, reference) =>
    `Each dot is a territory. The more ${unit} it counts, the closer the limits are to the reference (${reference}).`,
  funnelPeople: (unit) => `Denominator: number of ${unit}, logarithmic scale`,
  funnelAlt: (inside, all) => `${inside} of ${all} territories are within the 95% limits.`,
  funnelOutside: (names) => `Outside the 99.8% limits: ${names}.`,
  funnelNoneOutside: 'No territory is outside the 99.8% limits.',
  widened: (phi) =>
    `Territories differ more than chance alone would have them (overdispersion φ = ${phi}): the limits of the funnel are widened accordingly. The gap to the reference, the ranks and the groups count chance alone: an established gap is then common, and nothing exceptional in itself.`,
  fewTerritories: (count, whole) =>
    `With ${count} territories only${whole === undefined ? '' : ` ${whole}`}, φ and the widened limits are fragile.`,
  notWidened: (phi, unit) =>
    `Overdispersion φ = ${phi}: the limits are those of chance alone, exact below 100 ${unit}.`,
  leftOut: (count) =>
    count === 1
      ? '1 territory whose counts are confidential or not published is left out of the funnel.'
      : `${count} territories whose counts are confidential or not published are left out of the funnel.`,
  outside: (count, reference) =>
    count === 1
      ? `1 territory outside ${reference} is not compared.`
      : `${count} territories outside ${reference} are not compared.`,
  changeTitle: 'Change by territory',
  changeSubtitle: (whole, level) =>
    `What each territory (by ${level}) brings to the change of the rate ${whole}.`,
  changeFrom: 'Starting period',
  changeOf: (whole, before, from, after, to, points) =>
    `${whole}: ${before} (${from}), ${after} (${to}), that is ${points}.`,
  changeUnclear: (range) => `The 95% interval (${range}) is too wide to say that the rate changed.`,
  changeRange: (range) => `95% interval: ${range}.`,
  changeMost: (name, points, others) =>
    `${name} contributes most (${points}); the others together, ${others}.`,
  changeEffects: (rate, mix) => `Rate effect: ${rate}; mix effect: ${mix}.`,
  changeMeaning:
    'Rate effect: the rate of the territory changed. Mix effect: its weight in the whole changed. The two make up the total, with nothing left over but for rounding; this describes, it does not explain.',
  changeCaption: (whole, from, to) => `Change of the rate ${whole}, from ${from} to ${to}`,
  changeColumns: { rate: 'Rate effect', mix: 'Mix effect', total: 'Together' },
  changeNoPeriod: 'There is no other period to compare this one with.',
  refusals: {
    no_value: 'The rate is not published for one of the two periods: there is no change to split.',
    missing_parts:
      'The counts of the territories are not all published for both periods, or do not make up the whole: the change cannot be split between them.',
    break_in_series: 'A break in series parts the two periods: the two rates do not measure the same thing.',
    different_definitions:
      'The definition changed between the two periods: the two rates cannot be compared.',
    different_dates:
      'The two extractions are not of the same day of the year (within 15 days): the two rates cannot be compared.',
  },
  course: {
    falls: (who, from, to, slope, numbers) =>
      `${who}, ${from} to ${to}: the rate falls by more than chance alone explains (${slope} a year; ${numbers}).`,
    rises: (who, from, to, slope, numbers) =>
      `${who}, ${from} to ${to}: the rate rises by more than chance alone explains (${slope} a year; ${numbers}).`,
    noTrend: (who, from, to, numbers) =>
      `${who}, ${from} to ${to}: no trend can be told from chance (${numbers}).`,
    numbers: (p, chiSquared) => `trend test, χ² = ${chiSquared}, ${p}`,
    numbersOffLine: (p, chiSquared, phi) =>
      `trend test, χ² = ${chiSquared}; the years stand off a straight line by more than chance, φ = ${phi}, which is counted: ${p}`,
    lessThan: (p) => `p < ${p}`,
    equals: (p) => `p = ${p}`,
    projection: (ofWhom, value, period, lower, upper) =>
      `If the recent pace continued, the rate ${ofWhom} would be about ${value} for ${period} (between ${lower} and ${upper}).`,
  },
  besideTitle: 'Compare with another indicator',
  besideChoose: 'Other indicator',
  besideNone: 'choose an indicator',
  besideHint: 'Each series keeps its own chart and axis: two measures are never read on the same one.',
  besideDiffers: 'These two series do not count the same thing',
  besideSame:
    'The two series have the same definition: they count in the same population, at the same time. They remain two measures, each on its own axis.',
  besideOtherPeriod: (label, wanted, shown) =>
    `${label} has no figure for ${wanted}; the chart shows ${shown}.`,
  besideOtherLevel: (label, wanted, shown) =>
    `${label} does not exist by ${wanted}; the chart is by ${shown}.`,
  besideAlike: 'Only the territories of the first series are shown.',
  besideNothing: (label) => `${label}: there is no figure for this choice.`,
  sameDates: 'On the same date, within 15 days:',
  peers: {
    show: 'Comparable territories',
    sentence: (of, value, peers) =>
      `The territories whose context is nearest to that ${of} (${value}): ${peers}.`,
    chosenOn: 'Chosen on',
    at: (period) => `, ${period}`,
    late: ': no value at this period or before',
    source: (cited) => `Context: ${cited}.`,
    none: (level) => `There is no context variable by ${level}: nothing says which territories are alike.`,
    noneInTime: 'No context variable has a value at this period or before.',
    tooFew:
      'Too few territories have both a figure and these context values for any to be chosen as comparable.',
    lacking: (where) => `A context value is missing ${where}: there are no comparable territories.`,
    caption: (of, period) => `The rate ${of} and those of comparable territories, ${period}`,
    distance: 'Distance of context',
    explained:
      'At most five, and never more than half of the others. Distance is counted in standard deviations. A similar context does not explain a rate: it only says whom to compare with.',
    inColour: 'Show them in colour',
  },
  standard: {
    label: 'Standardised rate',
    by: { track: 'by track', sex: 'by sex' },
    column: { track: 'Standardised (track)', sex: 'Standardised (sex)' },
    refused: { fewer_than_ten_events: 'fewer than ten events', empty_stratum: 'a category has nobody' },
    unknown: 'cannot be computed',
    explained: (of, by) =>
      `Standardised rate: the one the territory would have with the mix ${by} of the reference, that is, ${of}. It cannot be computed where a count ${by} is confidential or missing; it is refused below ten events.`,
  },
  shrunken: {
    label: 'Colours',
    raw: 'coloured by the rate',
    shrunken: 'coloured by the shrunken rate',
    column: 'Shrunken rate',
    explained:
      'Colours follow the shrunken rate (empirical Bayes): the fewer people, the more the rate is pulled towards the mean. The numbers written are the raw rates. Nothing is ever judged or ranked on a shrunken rate.',
  },
}
