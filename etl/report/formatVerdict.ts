import type { Text } from '../../contracts/language/text.ts'
import { formatCount } from '../../indicators/format.ts'
import type { FileSection, ReportDocument } from './reportDocument.ts'

/** What became of a run, in one sentence. */
export function formatVerdict(
  status: ReportDocument['status'],
  sections: readonly FileSection[],
  { published, served, contentUnchanged }: ReportDocument['releases'] & { contentUnchanged: boolean },
): Text {
  const stays: Text =
    served === null
      ? { fr: 'aucune publication n’est servie', en: 'no release is served' }
      : { fr: `la publication ${served} reste servie`, en: `release ${served} stays served` }
  if (status === 'published') {
    return {
      fr: `Publié\u202f: la publication ${published} est servie${contentUnchanged ? '\u202f; ses chiffres sont ceux de la précédente' : ''}.`,
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
