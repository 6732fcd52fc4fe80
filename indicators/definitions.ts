import type { DefinitionWire } from './wire/indicator.ts'

type Definition = Omit<DefinitionWire, 'id'>

const notStated = { fr: 'non précisé par la source', en: 'not stated by the source' }
const notApplicable = { fr: 'sans objet', en: 'not applicable' }

/** Who counts, at what age, below which diploma, where and when. Two series are one only if these agree. */
export const definitions: Record<string, Definition> = {
  siei_stock_second_cycle: {
    label: {
      fr: 'Jeunes d’une liste SIEI, pour 100 inscrits du second cycle l’année précédente',
      en: 'Young people on a SIEI list, per 100 enrolled in the second cycle the year before',
    },
    population: {
      fr: 'jeunes inscrits l’année précédente dans le second cycle, sans suite connue ni diplôme du niveau fixé',
      en: 'young people enrolled in the second cycle the year before, with no known follow-up and no diploma of the level set',
    },
    age: { fr: '16 à 25 ans', en: '16 to 25' },
    diploma: {
      fr: 'ni baccalauréat général, ni diplôme professionnel de niveau 3 ou 4 (article D313-59 du code de l’éducation)',
      en: 'neither a general baccalauréat nor a vocational diploma of level 3 or 4 (article D313-59, code de l’éducation)',
    },
    place: { fr: 'dernier établissement fréquenté', en: 'last school attended' },
    moment: { fr: 'stock au jour de l’extraction', en: 'stock on the day of extraction' },
  },
  published_not_stated: {
    label: {
      fr: 'Taux de décrochage publié, définition non précisée par la source',
      en: 'Dropout rate as published, definition not stated by the source',
    },
    population: notStated,
    age: notStated,
    diploma: notStated,
    place: notStated,
    moment: { fr: 'année 2019', en: 'year 2019' },
  },
  fwb_exit_published: {
    label: {
      fr: 'Sorties prématurées publiées par la Fédération Wallonie-Bruxelles',
      en: 'Premature exits as published by the Fédération Wallonie-Bruxelles',
    },
    population: {
      fr: 'élèves de 3e, 4e et 5e secondaire ordinaire de plein exercice non réinscrits l’année suivante',
      en: 'pupils of the 3rd, 4th and 5th years of full-time ordinary secondary education not enrolled the year after',
    },
    age: { fr: '15 à 22 ans', en: '15 to 22' },
    diploma: notApplicable,
    place: { fr: 'zone du domicile', en: 'zone of home' },
    moment: { fr: 'entre une année et la suivante', en: 'between one year and the next' },
  },
  fwb_exit_home_zone: {
    label: {
      fr: 'Sorties prématurées calculées sur les élèves comptés par zone du domicile',
      en: 'Premature exits derived from pupils counted by zone of home',
    },
    population: {
      fr: 'élèves de 3e, 4e et 5e secondaire ordinaire de plein exercice non réinscrits l’année suivante\u202f; certains poursuivent en Flandre, à l’étranger, en apprentissage ou en formation d’adultes',
      en: 'pupils of the 3rd, 4th and 5th years of full-time ordinary secondary education not enrolled the year after; some go on in Flanders, abroad, in apprenticeship or adult education',
    },
    age: { fr: '15 à 22 ans', en: '15 to 22' },
    diploma: notApplicable,
    place: { fr: 'zone du domicile', en: 'zone of home' },
    moment: { fr: 'entre une année scolaire et la suivante', en: 'between one school year and the next' },
  },
  eu_elet_lfs: {
    label: {
      fr: 'Sortants précoces au sens d’Eurostat (enquête sur les forces de travail)',
      en: 'Early leavers as defined by Eurostat (labour force survey)',
    },
    population: {
      fr: 'population de 18 à 24 ans ni en études ni en formation, formelle ou non, au cours des quatre dernières semaines',
      en: 'population aged 18 to 24 in no education or training, formal or not, in the last four weeks',
    },
    age: { fr: '18 à 24 ans', en: '18 to 24' },
    diploma: { fr: 'au plus CITE 0 à 2', en: 'at most ISCED 0 to 2' },
    place: { fr: 'domicile', en: 'home' },
    moment: { fr: 'moyenne de l’année', en: 'average of the year' },
  },
  insee_neet_18_25: {
    label: {
      fr: 'Jeunes non insérés (Insee, recensement de la population)',
      en: 'Young people neither in work nor in training (Insee, population census)',
    },
    population: {
      fr: 'population de 18 à 25 ans sans emploi et qui ne suit pas de formation',
      en: 'population aged 18 to 25 without a job and not in training',
    },
    age: { fr: '18 à 25 ans', en: '18 to 25' },
    diploma: notApplicable,
    place: { fr: 'domicile', en: 'home' },
    moment: { fr: 'recensement', en: 'census' },
  },
  jdc_reading: {
    label: {
      fr: 'Difficultés de lecture à la journée défense et citoyenneté',
      en: 'Reading difficulties at the Defence and Citizenship Day',
    },
    population: { fr: 'participants à la journée', en: 'young people taking part in the day' },
    age: { fr: 'environ 17 ans', en: 'about 17' },
    diploma: notApplicable,
    place: { fr: 'domicile', en: 'home' },
    moment: { fr: 'année de la journée', en: 'year of the day' },
  },
  fwb_absence_30: absence('plus de 30', 'more than 30', false),
  fwb_absence_20: absence('plus de 20', 'more than 20', false),
  fwb_absence_9: absence('plus de 9', 'more than 9', false),
  fwb_absence_9_2024: absence('plus de 9', 'more than 9', true),
  operation_participation: {
    label: { fr: 'Participations à une opération', en: 'Participations in an operation' },
    population: {
      fr: 'une personne dans une convention, retours fusionnés\u202f; les séjours d’un jour ou moins ne comptent pas',
      en: 'one person under one agreement, re-entries merged; stays of one day or less do not count',
    },
    age: { fr: 'selon l’opération', en: 'as the operation sets' },
    diploma: notApplicable,
    place: { fr: 'lieu de l’action', en: 'where the action takes place' },
    moment: { fr: 'date d’entrée ou de sortie', en: 'date of entry or exit' },
  },
  operation_person: {
    label: { fr: 'Personnes dans une opération', en: 'Persons in an operation' },
    population: {
      fr: 'chaque personne comptée une fois sur toute l’opération\u202f; ces nombres ne s’additionnent pas',
      en: 'each person counted once over the whole operation; these numbers do not add up',
    },
    age: { fr: 'selon l’opération', en: 'as the operation sets' },
    diploma: notApplicable,
    place: { fr: 'toute l’opération', en: 'the whole operation' },
    moment: { fr: 'depuis le début', en: 'since the start' },
  },
  esf_2014_2020: {
    label: { fr: 'Indicateurs communs du FSE 2014-2020', en: 'ESF 2014-2020 common indicators' },
    population: {
      fr: 'participations sous les conventions FSE 2014-2020, dossiers complets (règlement (UE) 1304/2013, annexe I)',
      en: 'participations under ESF 2014-2020 agreements, complete records (Regulation (EU) 1304/2013, annex I)',
    },
    age: { fr: 'âge à l’entrée', en: 'age at entry' },
    diploma: { fr: 'niveau CITE à l’entrée', en: 'ISCED level at entry' },
    place: { fr: 'lieu de l’action', en: 'where the action takes place' },
    moment: {
      fr: 'entrée ; résultats dans les 28 jours ou six mois après la sortie',
      en: 'entry; results within 28 days or six months after exit',
    },
  },
  esf_plus_2021_2027: {
    label: { fr: 'Indicateurs communs du FSE+ 2021-2027', en: 'ESF+ 2021-2027 common indicators' },
    population: {
      fr: 'participations sous les conventions FSE+ 2021-2027, dossiers complets sauf pour le total (règlement (UE) 2021/1057, annexe I)',
      en: 'participations under ESF+ 2021-2027 agreements, complete records but for the total (Regulation (EU) 2021/1057, annex I)',
    },
    age: { fr: 'âge à l’entrée', en: 'age at entry' },
    diploma: { fr: 'niveau CITE à l’entrée', en: 'ISCED level at entry' },
    place: { fr: 'lieu de l’action', en: 'where the action takes place' },
    moment: {
      fr: 'entrée ; résultats dans les 28 jours ou six mois après la sortie',
      en: 'entry; results within 28 days or six months after exit',
    },
  },
  operation_activity: {
    label: { fr: 'Activité et financement d’une opération', en: 'Activity and funding of an operation' },
    population: notApplicable,
    age: notApplicable,
    diploma: notApplicable,
    place: { fr: 'toute l’opération', en: 'the whole operation' },
    moment: { fr: 'depuis le début', en: 'since the start' },
  },
}

function absence(thresholdFr: string, thresholdEn: string, redefined: boolean): Definition {
  return {
    label: {
      fr: `Élèves signalés, ${thresholdFr} demi-jours d’absence injustifiée${redefined ? ' (demi-jour redéfini en 2024)' : ''}`,
      en: `Pupils reported, ${thresholdEn} half-days of unjustified absence${redefined ? ' (half-day redefined in 2024)' : ''}`,
    },
    population: {
      fr: `élèves du secondaire avec ${thresholdFr} demi-jours d’absence injustifiée`,
      en: `secondary pupils with ${thresholdEn} half-days of unjustified absence`,
    },
    age: { fr: 'élèves du secondaire', en: 'secondary pupils' },
    diploma: notApplicable,
    place: { fr: 'zone de l’école', en: 'zone of the school' },
    moment: redefined
      ? {
          fr: 'année scolaire, demi-jour selon le décret du 16 mai 2024',
          en: 'school year, half-day as in the decree of 16 May 2024',
        }
      : { fr: 'année scolaire', en: 'school year' },
  }
}
