import { forPeriod } from './span.ts'

interface Asked {
  period: string
  whom: string | null
}

/** Words of a page whose address names what the release shown does not have. */
export const unknown = {
  operation: (id: string) => `Il n'y a pas d'opération « ${id} »`,
  operations:
    'Elle est peut-être dans une autre version, ou son adresse est mal copiée. Voici celles de cette version.',
  convention: (id: string) => `Il n'y a pas de convention « ${id} »`,
  conventions: (operation: string) => `Voici celles que cette version donne à l'opération « ${operation} ».`,
  indicator: (id: string) => `Il n'y a pas d'indicateur « ${id} »`,
  indicators:
    'Il est peut-être dans une autre version, ou son adresse est mal copiée. Voici ceux du catalogue.',
  filter: (label: string, value: string) => `${label} : cette version ne connaît pas « ${value} ».`,
  withoutFilter: (label: string) => `Retirer ce filtre (${label})`,
  /** Why the reference that is asked for compares nothing: `whom` is the territory it should contain. */
  reference: {
    unknown: (name: string) => `Référence demandée : cette version ne connaît pas « ${name} ».`,
    notRate: (name: string) =>
      `Référence demandée, ${name} : l'indicateur est un nombre, que rien ne compare à une référence.`,
    notOffered: (name: string) =>
      `Référence demandée, ${name} : un territoire de ce niveau n'est pas proposé comme référence.`,
    notAbove: (name: string, { whom }: Asked) =>
      `Référence demandée, ${name} : ce territoire ne contient pas ${whom === null ? 'tous ceux qui sont montrés' : `celui qui est choisi, ${whom}`}.`,
    noFigure: (name: string, { period }: Asked) =>
      `Référence demandée, ${name} : pas de chiffre de la même définition ${forPeriod(period)}.`,
  },
  comparedWith: (name: string) => `La page compare avec : ${name}.`,
  withoutReference: 'Retirer cette référence',
}
