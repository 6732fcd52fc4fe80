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
}
