import type { Text } from './wire/text.ts'

/** What a total can be broken down by. Absent from an observation = the total over it. */
export const dimensionIds = [
  'sex',
  'age_band',
  'track',
  'sector',
  'solution',
  'action_level',
  'action_type',
  'action',
  'actor',
  'regime',
  'operation',
  'convention',
] as const
export type DimensionId = (typeof dimensionIds)[number]

interface Dimension {
  label: Text
  /** Closed lists of categories; a dimension without one takes its categories from the data. */
  categories?: Record<string, Text>
  /** Other words that a category is asked for by. */
  words?: Record<string, readonly string[]>
}

export const dimensions: Record<DimensionId, Dimension> = {
  sex: {
    label: { fr: 'Sexe', en: 'Sex' },
    categories: {
      F: { fr: 'Filles', en: 'Girls' },
      M: { fr: 'Garçons', en: 'Boys' },
      X: { fr: 'Non binaires', en: 'Non-binary' },
    },
    words: {
      F: ['femme', 'féminin', 'fille', 'female', 'woman', 'girl'],
      M: ['homme', 'masculin', 'garçon', 'male', 'man', 'boy'],
      X: ['non binaire', 'nonbinary', 'autre', 'other'],
    },
  },
  age_band: {
    label: { fr: 'Âge', en: 'Age' },
    categories: {
      '16-17': { fr: '16-17 ans', en: '16–17' },
      '18-20': { fr: '18-20 ans', en: '18–20' },
      '21-25': { fr: '21-25 ans', en: '21–25' },
      '11-15': { fr: '11-15 ans', en: '11–15' },
      '16-25': { fr: '16-25 ans', en: '16–25' },
      '15-17': { fr: '15-17 ans', en: '15–17' },
      '18-22': { fr: '18-22 ans', en: '18–22' },
    },
  },
  track: {
    label: { fr: 'Voie', en: 'Track' },
    categories: {
      college: { fr: 'Collège', en: 'Lower secondary' },
      lycee_gt: { fr: 'Lycée général et technologique', en: 'General and technological' },
      lycee_pro_bac: { fr: 'Baccalauréat professionnel', en: 'Vocational baccalauréat' },
      lycee_pro_cap: { fr: 'CAP', en: 'CAP (vocational certificate)' },
      apprentissage: { fr: 'Apprentissage', en: 'Apprenticeship' },
      autre: { fr: 'Autre voie', en: 'Other track' },
    },
  },
  sector: {
    label: { fr: 'Secteur', en: 'Sector' },
    categories: {
      public: { fr: 'Public', en: 'Public' },
      prive: { fr: 'Privé', en: 'Private' },
      agricole: { fr: 'Agricole', en: 'Agricultural' },
      cfa: { fr: 'CFA', en: 'Apprentice training centre' },
    },
  },
  solution: {
    label: { fr: 'Solution trouvée', en: 'Solution found' },
    categories: {
      maintien_scolarite: { fr: 'Maintien dans la scolarité', en: 'Kept in school' },
      retour_formation: { fr: 'Retour en formation', en: 'Back in education or training' },
      formation_scolaire: { fr: 'Retour en formation scolaire', en: 'Back at school' },
      apprentissage: { fr: 'Apprentissage', en: 'Apprenticeship' },
      formation_professionnelle: { fr: 'Formation professionnelle', en: 'Vocational training' },
      service_civique: { fr: 'Service civique', en: 'Civic service' },
      ecole_2e_chance: { fr: 'École de la deuxième chance', en: 'Second-chance school' },
      mission_locale: { fr: 'Mission locale', en: 'Local youth employment agency' },
      emploi: { fr: 'Emploi', en: 'Job' },
    },
  },
  action_level: {
    label: { fr: 'Niveau d’action', en: 'Level of action' },
    categories: {
      '1': { fr: '1. Prévention collective', en: '1. Collective prevention' },
      '2': { fr: '2. Prévention spécifique', en: '2. Specific prevention' },
      '3': { fr: '3. Intervention', en: '3. Intervention' },
      '4': { fr: '4. Compensation', en: '4. Compensation' },
    },
  },
  action_type: { label: { fr: 'Type d’action', en: 'Type of action' } },
  action: { label: { fr: 'Action', en: 'Action' } },
  actor: { label: { fr: 'Acteur', en: 'Actor' } },
  regime: {
    label: { fr: 'Type d’enseignement', en: 'Type of education' },
    categories: {
      ordinaire: { fr: 'Enseignement ordinaire', en: 'Ordinary education' },
      specialise: { fr: 'Enseignement spécialisé', en: 'Special education' },
    },
  },
  operation: { label: { fr: 'Opération', en: 'Operation' } },
  convention: { label: { fr: 'Convention', en: 'Agreement' } },
}

export function isDimensionId(id: string): id is DimensionId {
  return (dimensionIds as readonly string[]).includes(id)
}
