import type { Text } from '../../contracts/language/text.ts'
import { formatCount } from '../../indicators/format.ts'
import type { FileSection, ReportDocument } from './reportDocument.ts'

export interface Outcome {
  /** Every figure is as in the release served before. */
  contentUnchanged: boolean
  /** Whether the release holds figures; a run that publishes nothing has nothing to say of them. */
  figures: boolean
}

/** What became of a run, in one sentence. */
export function formatVerdict(
  status: ReportDocument['status'],
  sections: readonly FileSection[],
  { published, served, contentUnchanged, figures }: ReportDocument['releases'] & Outcome,
): Text {
  const stays: Text =
    served === null
      ? { fr: 'aucune version n’est servie', en: 'no release is served' }
      : { fr: `la version ${served} reste servie`, en: `release ${served} stays served` }
  if (status === 'published') {
    if (!figures) {
      return {
        fr: `Publié\u202f: la version ${published} est servie, mais ces fichiers seuls ne donnent aucun chiffre\u202f; ce qu’il faut à côté\u202f: docs/import.md, «\u00a0Ce qui donne un chiffre\u00a0».`,
        en: `Published: release ${published} is served, but these files alone give no figure; what they need beside them: docs/import.en.md, “What gives a figure”.`,
      }
    }
    return {
      fr: `Publié\u202f: la version ${published} est servie${contentUnchanged ? '\u202f; ses chiffres sont ceux de la précédente' : ''}.`,
      en: `Published: release ${published} is served${contentUnchanged ? '; its figures are those of the one before' : ''}.`,
    }
  }
  if (status === 'checked') {
    return {
      fr: `Vérifié\u202f: ces fichiers peuvent être publiés\u202f; c’était un essai, rien n’est publié et ${stays.fr}.`,
      en: `Checked: these files can be published; this was a trial, nothing is published and ${stays.en}.`,
    }
  }
  const refused = sections.filter(({ verdict }) => verdict === 'failed')
  if (refused.every(({ source }) => source === '')) {
    return {
      fr: `Refusé\u202f: ces fichiers ensemble ne peuvent pas être publiés\u202f; rien n’est publié et ${stays.fr}.`,
      en: `Refused: these files together cannot be published; nothing is published and ${stays.en}.`,
    }
  }
  const failed = refused.length
  const [fr, en] = [formatCount(failed, 'fr'), formatCount(failed, 'en')]
  return {
    fr: `Refusé\u202f: ${failed < 2 ? `${fr} fichier est` : `${fr} fichiers sont`} à corriger\u202f; rien n’est publié et ${stays.fr}.`,
    en: `Refused: ${failed === 1 ? `${en} file is` : `${en} files are`} to be corrected; nothing is published and ${stays.en}.`,
  }
}
