import type { VerdictWord } from '../../components/findVerdictWord.ts'

const verdicts: Record<VerdictWord, string> = {
  reached: 'atteint',
  missed: "non atteint à l'échéance",
  on_track: 'dans les temps',
  too_slow: 'trop lent',
  much_too_slow: 'beaucoup trop lent',
  moving_away: "s'éloigne de la cible",
  cannot_tell: 'on ne peut pas encore conclure',
  cannot_tell_ever: 'on ne peut pas conclure',
  no_data: 'pas encore de chiffre',
}

/** Words of one result against its target, wherever it shows. */
export const target = {
  verdicts,
  asOf: (date: string) => `au ${date}`,
  achievedOf: (achieved: string, target: string) => `${achieved} sur ${target}`,
  achievedFor: (achieved: string, target: string) => `${achieved} pour une cible de ${target}`,
  between: (lower: string, upper: string) => `entre ${lower} et ${upper}`,
}
