import type { ChangeId } from '../../../indicators/wire/changeSummary.ts'

type Counted = ChangeId | 'redefined'

const counts: Record<Counted, (count: string, many: boolean) => string> = {
  added: (count, many) => `${count} ${many ? 'chiffres ajoutés' : 'chiffre ajouté'}`,
  withdrawn: (count, many) => `${count} ${many ? 'chiffres retirés' : 'chiffre retiré'}`,
  revised: (count, many) => `${count} ${many ? 'révisés' : 'révisé'}`,
  hidden: (count, many) => `${count} ${many ? 'nouvellement masqués' : 'nouvellement masqué'}`,
  shown: (count, many) => `${count} ${many ? 'rétablis' : 'rétabli'}`,
  redefined: (count, many) =>
    `${count} ${many ? 'indicateurs de définition changée' : 'indicateur de définition changée'}`,
}

/** Words of the list of releases and of what each changed. */
export const versions = {
  title: 'Versions',
  lede: "Une version publiée n'est plus modifiée : ce qui change fait une version nouvelle, et les précédentes restent lisibles.",
  rule: "Une version est majeure quand un chiffre est retiré ou qu'une définition change ; mineure quand un chiffre est révisé, masqué ou rétabli ; un complément quand tous les chiffres d'avant restent tels quels.",
  name: (release: number, date: string) => `Version ${release} du ${date}`,
  kind: { major: 'majeure', minor: 'mineure', patch: 'complément' },
  shown: 'affichée',
  counts,
  first: (count: string) => `Première version : ${count} chiffres, publiés ou confidentiels.`,
  nothing: "Rien n'a changé.",
  undescribed: "Cette version ne dit pas ce qu'elle a changé.",
  rollback: (older: number) => `Elle reprend le contenu de la version ${older}.`,
  withdrawn: (release: number, date: string, reason: string) =>
    `Version ${release}, retirée le ${date} : ${reason}`,
  afterWithdrawn: (previous: number) =>
    `La version ${previous} a été retirée : ses valeurs ne sont pas redites.`,
  read: (release: number) => `Lire la version ${release}`,
  caption: (indicator: string) => `Ce qui a changé : ${indicator}`,
  figure: 'Chiffre',
  change: 'Changement',
  changes: { added: 'ajouté', withdrawn: 'retiré', revised: 'révisé', hidden: 'masqué', shown: 'rétabli' },
  before: 'Avant',
  after: 'Maintenant',
  hidden: 'masqué',
  none: 'absent',
  notRepeated: 'non redit',
  outOf: (numerator: string, denominator: string) => `${numerator} sur ${denominator}`,
  redefined: (indicator: string) => `${indicator} : la définition n'est plus la même.`,
  definitionBefore: (definitions: string) => `Avant : ${definitions}.`,
  definitionAfter: (definitions: string) => `Maintenant : ${definitions}.`,
  partOf: (listed: string, total: string) => `${listed} chiffres sur ${total}.`,
  more: 'En montrer davantage',
  json: "Tout ce que l'API en dit",
}
