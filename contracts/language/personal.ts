/** Words that announce personal data whatever the file is about: in `prenom_eleve` as in `prenom`. */
const always: readonly string[] = [
  ...['prenom', 'prenoms', 'nom_de_naissance', 'nom_naissance', 'nom_de_famille', 'nom_usage', 'nom_d_usage'],
  ...[
    'first_name',
    'last_name',
    'date_naissance',
    'date_de_naissance',
    'lieu_naissance',
    'lieu_de_naissance',
  ],
  ...['ne_le', 'nee_le', 'ne_e_le'],
  ...['email', 'mail', 'courriel', 'adresse_electronique', 'telephone', 'tel', 'portable', 'gsm'],
  ...['nir', 'niss', 'securite_sociale', 'registre_national', 'ine', 'id_national'],
]

/** Words that are personal in a file about persons; elsewhere they name a place or a school. */
const inParticipantFiles: readonly string[] = [
  ...['nom', 'noms', 'patronyme', 'identite', 'adresse', 'rue', 'responsable_legal', 'name', 'address'],
]

/** Words of what is not a person: `nom_etablissement` names a school, `nom_etablissement_eleve` may not. */
const ofPlaces: readonly string[] = [
  ...[
    'etablissement',
    'ecole',
    'college',
    'lycee',
    'commune',
    'ville',
    'territoire',
    'academie',
    'departement',
  ],
  ...['action', 'dispositif', 'operation', 'convention', 'structure', 'organisme'],
]
const ofPersons: readonly string[] = [
  ...['eleve', 'jeune', 'participant', 'beneficiaire', 'responsable', 'parent', 'tuteur', 'mere', 'pere'],
]

/** Whether a normalised header announces names, addresses, contact details or national identifiers. */
export function isPersonalHeader(header: string, participants: boolean): boolean {
  const says = (words: readonly string[]) => words.some((word) => `_${header}_`.includes(`_${word}_`))
  if (says(always)) return true
  return participants && says(inParticipantFiles) && (!says(ofPlaces) || says(ofPersons))
}

// What may stand between the digits of a number, once or not at all; no letter nor digit is glued to the number.
const space = '[ \u00a0\u202f]'
const word = (pattern: string) => new RegExp(`(^|[^\\p{L}\\p{N}])(${pattern})($|[^\\p{L}\\p{N}])`, 'u')
// Separators alike, so that a day with its hour is no telephone; Belgian mobile numbers are grouped otherwise.
const pairs = ['', space, '[.]', '-', '/'].map((separator) => `(${separator}[0-9]{2}){4}`).join('|')
const local = `[1-9](${pairs})|4[0-9]{2}[/ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{2}`

/**
 * Values that identify a person on sight, anywhere in a text: e-mail, telephone, NIR, INE. Looked for in files about
 * persons; the patterns keep to what JavaScript and RE2 share.
 */
export const personalValues: Readonly<Record<string, RegExp>> = {
  email: /[^ @]@[^ @]+[.][A-Za-z]{2}/,
  telephone: word(`(([+]|00)3[23]${space}?[.]?([(]0[)]${space}?)?|0${space}?)(${local})`),
  nir: word(
    ['[12]', '[0-9]{2}', '[0-9]{2}', '([0-9]{2}|2[ABab])', '[0-9]{3}', `[0-9]{3}(${space}?[0-9]{2})?`].join(
      `${space}?`,
    ),
  ),
  ine: word('[0-9]{10}[A-Za-z]|[0-9]{9}[A-Za-z]{2}'),
}

/** The kinds of personal values that a text holds. */
export function findPersonalValues(text: string): string[] {
  return Object.entries(personalValues)
    .filter(([, pattern]) => pattern.test(text))
    .map(([kind]) => kind)
}
