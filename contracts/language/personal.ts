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

/** Values that identify a person on sight: e-mail, telephone, NIR, INE. Checked in files about persons. */
export const personalValues: Readonly<Record<string, RegExp>> = {
  email: /^[^ @]+@[^ @]+[.][A-Za-z]{2,}$/,
  telephone: /^([+]33|0033|0|[+]32|0032)[ .]?[1-9]([ .-]?[0-9]{2}){4}$/,
  nir: /^[12] ?[0-9]{2} ?[0-9]{2} ?([0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3}( ?[0-9]{2})?$/,
  ine: /^([0-9]{10}[A-Za-z]|[0-9]{9}[A-Za-z]{2})$/,
}
