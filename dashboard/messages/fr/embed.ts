/** Words of the panel that gives a figure to another site. */
export const embed = {
  lede: 'Ce code, collé dans une page, y montre le graphique avec son titre, sa source et sa version, dans la langue de cette page.',
  release: 'Version à montrer',
  latest: 'toujours la dernière version',
  pinned: (release: string) => `la version ${release}, même s’il en paraît d’autres`,
  copy: 'Copier',
  copied: 'Le code est copié',
}
