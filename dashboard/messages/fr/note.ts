/** Words of documents to print or to edit, and of the note on a territory. */
export const note = {
  actions: {
    print: 'Imprimer',
    docx: 'Fichier Word (.docx)',
    preparing: 'Le fichier se prépare…',
  },
  about: 'Le document ci-dessous tient sur des pages A4. Le fichier .docx dit la même chose et se modifie.',
  title: (name: string) => `Décrochage scolaire : ${name}`,
  pageTitle: 'Note',
  data: (label: string, when: string, release: string) =>
    `Chiffre principal : ${label}, ${when}. Vigie, ${release}.`,
  table: 'Les chiffres',
  tableCaption: (name: string) =>
    `Indicateurs : ${name}, ou le plus petit territoire qui le contient et qui a un chiffre`,
  column: {
    indicator: 'Indicateur',
    place: 'Territoire',
    period: 'Période',
    value: 'Valeur [intervalle à 95 %]',
    change: 'Sur un an',
    gap: 'Écart ou référence',
  },
  definitions: 'Ce que comptent ces chiffres',
  definition: (label: string, definition: string, explanation: string) =>
    `${label} (définition « ${definition} ») : ${explanation}`,
  flags: (flags: string) => `Signes : ${flags}.`,
  sources: 'Sources',
  cite: (title: string, release: string, mark: string) =>
    `Pour citer cette note : « ${title} »${mark}, Vigie, ${release},`,
  marked: ' (données synthétiques de démonstration)',
  synthetic: {
    all: 'Tous les chiffres de cette note sont des données synthétiques de démonstration.',
    some: 'Une partie des chiffres de cette note sont des données synthétiques de démonstration.',
  },
}
