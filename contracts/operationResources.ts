import { type Contract, column } from './language/contract.ts'
import { codes } from './values/codeList.ts'
import { freeText, identifier } from './values/freeText.ts'

const kind = codes('resource_kind', 'outil', 'ressource_pedagogique', 'contact', 'document')

/** Tools, teaching resources, contacts and documents of an operation. */
export const operationResources: Contract = {
  dataset: 'operation_resources',
  title: { fr: 'Outils, ressources et contacts', en: 'Tools, resources and contacts' },
  grain: { fr: 'une ligne par outil, ressource ou contact', en: 'one row per tool, resource or contact' },
  columns: [
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('titre', freeText, 'Titre', 'Title', { required: 'filled' }),
    column('genre', kind, 'Genre', 'Kind', { required: 'filled' }),
    column('description', freeText, 'Description', 'Description'),
    column('lien', freeText, 'Lien', 'Link'),
    column('fichier', freeText, 'Fichier', 'File'),
    column('fonction', freeText, 'Fonction', 'Function'),
  ],
  key: ['operation', 'titre', 'genre'],
  example: {
    operation: 'exemple',
    titre: 'Guide de l’entretien',
    genre: 'ressource_pedagogique',
    description: 'Conduire un premier entretien avec un jeune et sa famille.',
    fichier: 'guide.pdf',
  },
}
