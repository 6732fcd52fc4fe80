import type { Messages } from '../fr.ts'

export const target: Messages['target'] = {
  verdicts: {
    reached: 'reached',
    missed: 'missed',
    on_track: 'on track',
    too_slow: 'too slow',
    much_too_slow: 'much too slow',
    moving_away: 'moving away',
    cannot_tell: 'cannot tell yet',
    cannot_tell_ever: 'cannot tell',
    no_data: 'no figure yet',
  },
  asOf: (date) => `as of ${date}`,
  achievedOf: (achieved, target) => `${achieved} of ${target}`,
  achievedFor: (achieved, target) => `${achieved} against a target of ${target}`,
  between: (lower, upper) => `between ${lower} and ${upper}`,
}
