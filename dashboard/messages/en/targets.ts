import type { targets as fr } from '../fr/targets.ts'

export const targets: typeof fr = {
  title: 'Targets',
  lede: 'Each result against its target, as of the last day its data reach. No verdict is given without its rule.',
  operation: 'Operation',
  allOperations: 'All operations',
  rules: {
    linear_pace:
      'Linear pace: R = observed pace (last 12 months, or since the start where those are not known) ÷ pace required until the deadline. R of at least 0.95: on track; 0.60 to 0.95: too slow; 0 to 0.60: much too slow; negative: moving away.',
    required_growth:
      'Required growth: R = yearly growth observed since the baseline ÷ yearly growth required to reach the target. R of at least 0.95: on track; 0.60 to 0.95: too slow; 0 to 0.60: much too slow; negative: moving away. If the verdict changes at the limits of the 95% interval, none is drawn.',
    difference_per_year:
      'Difference per year (one of the values is zero, so growth has no meaning): R = yearly difference observed ÷ yearly difference required. R of at least 0.95: on track; 0.60 to 0.95: too slow; 0 to 0.60: much too slow; negative: moving away.',
    deadline:
      'The deadline has passed: the result is compared with the target, without any pace. If what came after the deadline could change the verdict, none is drawn.',
    level_only: 'Without a baseline the result is only compared with the target.',
    no_data: 'No published figure: no verdict.',
  },
  inputs: {
    achieved: 'Result',
    lower: 'Lower limit of its 95% interval',
    upper: 'Upper limit of its 95% interval',
    baseline: 'Baseline',
    target: 'Target',
    monthsLeft: 'Months left',
    requiredPerMonth: 'Required per month',
    observedPerMonth: 'Observed per month',
    ratio: 'R',
    atDeadlineLower: 'At the deadline, at least',
    atDeadlineUpper: 'At the deadline, at most',
    firstAfter: 'First figure that goes past the deadline',
    dataAfterDeadline: 'Data past the deadline, to',
  },
  refused: {
    past_deadline: 'No projection: the deadline has passed.',
    no_pace: 'No projection: the pace is not known.',
    fewer_than_five_points: 'No projection: at least five comparable points are needed.',
    break_in_series: 'No projection: the series has a break.',
    overlapping_windows: 'No projection: the periods overlap.',
    horizon_not_ahead: 'No projection: the deadline is not after the data.',
    horizon_too_far: 'No projection: the deadline is too far for the years observed.',
    rate_of_zero_or_one: 'No projection: a rate is at 0 or 100 %.',
  },
  none: 'This operation has no target.',
  lead: (lead, from, to) => `${lead}, ${from} to ${to}.`,
  budget: (budget, share, rate) => `Budget: ${budget}, of which ${share} from the European Union (${rate}).`,
  budgetUnknown: 'The source does not give a budget.',
  summary: 'Targets by verdict',
  syntheticTargets:
    'The targets are synthetic demonstration data: the published documents of these operations give none.',
  wholeOperation: 'the whole operation',
  convention: (id) => `agreement ${id}`,
  deadline: (date) => `due ${date}`,
  paceCount: (required, observed) => `${required} a month would be needed; the pace is ${observed} a month.`,
  paceCountYear: (required, observed) =>
    `${required} a month would be needed; the pace of the last twelve months is ${observed} a month.`,
  paceGrowth: (required, observed) =>
    `Relative change needed: ${required} a year; observed: ${observed} a year.`,
  paceDifference: (required, observed) => `Change needed: ${required} a year; observed: ${observed} a year.`,
  paceOver: (observed) => `Pace since the start: ${observed} a month.`,
  paceReached: 'The target is reached: no minimum pace.',
  rule: 'The rule and its numbers',
  projection: (value, date) => `If the recent pace continued: about ${value} on ${date}.`,
  projectionBetween: (value, lower, upper, date) =>
    `If the recent pace continued: about ${value} on ${date}, between ${lower} and ${upper} as chance may have it.`,
  milestone: (value, date) => `Milestone of ${value} on ${date}`,
  milestoneVerdict: {
    reached: (aim, achieved) => `${aim}: reached, with ${achieved} on that day.`,
    missed: (aim, achieved) => `${aim}: not reached, with ${achieved} on that day.`,
    cannot_tell: (aim, achieved) =>
      `${aim}: whether it was reached cannot be told, with ${achieved} on that day.`,
    not_due: (aim) => `${aim}: the data do not reach that day yet.`,
    no_data: (aim) => `${aim}: the result on that day is not known.`,
  },
  onlyLater: 'This figure goes past the deadline: that of the day itself is not published.',
  later: (value, date) => `A later figure, after the deadline: ${value} on ${date}. It is not judged.`,
  priority: {
    title: 'Performance framework',
    lede: (achieved, oneBelow, failure) =>
      `The programme judges its priorities by the share of their milestones achieved: met at ${achieved} for each indicator (one alone, of three or more, may be at ${oneBelow}); serious failure below ${failure}. Only the operations Vigie knows count here.`,
    name: (programme, priority) => `${programme}, priority ${priority}`,
    share: (share) => `${share} of the milestone`,
    unknown: 'result unknown on the day of the milestone',
    verdicts: {
      achieved: 'milestones met',
      not_achieved: 'milestones not met',
      serious_failure: 'serious failure',
      cannot_tell: 'cannot tell',
      no_data: 'not enough figures',
    },
  },
  history: 'Versions of the target',
  version: (version, decided) => `Version ${version}, decided on ${decided}`,
  versionCurrent: 'in force',
  versionSuperseded: 'superseded',
  versionTarget: (value, date) => `target ${value} on ${date}`,
  versionMilestone: (value, date) => `milestone ${value} on ${date}`,
  bulletAlt: (name, figure, verdict) => `${name}: ${figure}. ${verdict}.`,
  bulletLegend:
    'Bar: result. Thick line: target. Thin line: milestone. Triangle: where a steady pace would stand after the time elapsed.',
  table: 'The figures as a table',
  tableCaption: (operation) => `Targets of the operation ${operation}`,
  column: {
    target: 'Target',
    scope: 'Scope',
    achieved: 'Result',
    asOf: 'As of',
    value: 'Target value',
    deadline: 'Deadline',
    verdict: 'Verdict',
  },
}
