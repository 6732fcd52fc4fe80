import { formatDecimal, formatPeriod, formatPoints, formatShare } from '../../../indicators/format.ts'
import { useTargetWords } from '../targets/targetWords.ts'
import type { Compared } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import type { Course } from './findCourse.ts'
import { findDirection } from './findTrend.ts'

/** Probabilities are not told apart below this. */
const SMALLEST = 0.001

/** Whether a territory's rate has a direction that chance does not explain, and where its pace would lead. */
export function CourseSentence({
  of: course,
  territory,
  compared,
}: {
  of: Course
  territory: string
  compared: Compared
}) {
  const { course: words } = useComparisonWords()
  const { refused } = useTargetWords()
  const { language, format } = compared
  const { test, projection } = course
  const who = compared.name(territory)
  const span = [formatPeriod(course.from, language), formatPeriod(course.to, language)] as const
  return (
    <p>
      {test && `${writeTest(test)} `}
      {'refused' in projection
        ? refused[projection.refused]
        : words.projection(
            compared.of(territory),
            format(projection.value),
            formatPeriod(course.horizon, language),
            format(projection.lower),
            format(projection.upper),
          )}
    </p>
  )

  function writeTest(test: NonNullable<Course['test']>): string {
    const { slope, chiSquared, phi, p } = test
    const chance =
      p < SMALLEST ? words.lessThan(formatShare(SMALLEST, language)) : words.equals(formatShare(p, language))
    const decimal = (value: number) => formatDecimal(value, language, { decimals: 1 })
    const numbers =
      phi > 1
        ? words.numbersOffLine(chance, decimal(chiSquared), decimal(phi))
        : words.numbers(chance, decimal(chiSquared))
    const direction = findDirection(test)
    if (direction === 'none') return words.noTrend(who, ...span, numbers)
    return words[direction](who, ...span, formatPoints(slope, language), numbers)
  }
}
