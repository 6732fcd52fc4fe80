/** Headers that announce personal data whatever the file is about. */
const always = new Set([
  'prenom',
  'prenoms',
  'nom_prenom',
  'nom_et_prenom',
  'nom_de_naissance',
  'nom_naissance',
  'nom_de_famille',
  'nom_usage',
  'nom_d_usage',
  'first_name',
  'last_name',
  'date_naissance',
  'date_de_naissance',
  'lieu_naissance',
  'lieu_de_naissance',
  'email',
  'e_mail',
  'mail',
  'courriel',
  'adresse_mail',
  'adresse_email',
  'adresse_electronique',
  'telephone',
  'tel',
  'tel_portable',
  'telephone_portable',
  'telephone_mobile',
  'numero_de_telephone',
  'portable',
  'nir',
  'numero_securite_sociale',
  'numero_de_securite_sociale',
  'niss',
  'registre_national',
  'numero_registre_national',
  'ine',
  'numero_ine',
  'id_national',
])

/** Headers that are personal in a file about persons; elsewhere they name a place or a school. */
const inParticipantFiles = new Set([
  'nom',
  'noms',
  'patronyme',
  'identite',
  'adresse',
  'adresse_1',
  'adresse_2',
  'adresse_complement',
  'rue',
  'numero_et_rue',
  'responsable_legal',
  'nom_du_responsable',
])

/** Whether a normalised header announces names, addresses, contact details or national identifiers. */
export function isPersonalHeader(header: string, participants: boolean): boolean {
  return always.has(header) || (participants && inParticipantFiles.has(header))
}

/** Values that identify a person on sight: e-mail, telephone, NIR, INE. Checked in files about persons. */
export const personalValues: Readonly<Record<string, RegExp>> = {
  email: /^[^ @]+@[^ @]+[.][A-Za-z]{2,}$/,
  telephone: /^([+]33|0033|0|[+]32|0032)[ .]?[1-9]([ .-]?[0-9]{2}){4}$/,
  nir: /^[12] ?[0-9]{2} ?[0-9]{2} ?([0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3}( ?[0-9]{2})?$/,
  ine: /^([0-9]{10}[A-Za-z]|[0-9]{9}[A-Za-z]{2})$/,
}
