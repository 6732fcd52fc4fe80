/** SQL of each column of row `i` of a generated file, by dataset. */
export const generated: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  participations: {
    convention: "'C' || hash(i * 7) % 5",
    id_participant: "'P' || lpad(cast(i as varchar), 9, '0')",
    identifiant_type: "'local'",
    reference_locale: "'R' || i",
    action: "'A' || hash(i * 11) % 50",
    sexe: pick(['F', 'M'], 1),
    date_naissance: day('2000-01-01', 2500, 2),
    niveau: "'departement'",
    code_territoire: pick(['02', '60', '80'], 3),
    uai: "''",
    fase: "''",
    date_entree: day('2016-01-01', 1200, 4),
    statut_emploi_entree: pick(['emploi', 'chomage', 'inactif', 'inactif'], 5),
    duree_chomage_mois: 'hash(i * 19) % 20',
    en_formation_entree: yesNo(6),
    niveau_diplome: pick(['3', '4', '5'], 7),
    nomenclature: "'fr_ancienne'",
    menage_sans_emploi: yesNo(10),
    menage_enfants: yesNo(11),
    parent_isole: yesNo(12),
    handicap: yesNo(13),
    nationalite_pays_tiers: yesNo(14),
    origine_etrangere: yesNo(15),
    autre_desavantage: yesNo(16),
    sans_logement: yesNo(17),
    zone_rurale: yesNo(18),
    besoin_particulier: "'aucun'",
    date_questionnaire: "''",
    date_sortie: day('2020-01-01', 300, 23),
    motif_sortie: pick(['terme', 'abandon', 'demenagement', 'autre'], 30),
    situation_sortie: pick(
      ['maintien_scolarite', 'retour_formation', 'apprentissage', 'sans_solution', 'inconnue'],
      31,
    ),
    recherche_emploi_sortie: yesNo(32),
    en_formation_sortie: yesNo(33),
    qualification_sortie: yesNo(34),
    statut_emploi_sortie: pick(['emploi', 'chomage', 'inactif'], 35),
    date_saisie_sortie: day('2020-11-01', 60, 36),
    reinscrit_rentree_suivante: yesNo(37),
    statut_emploi_6m: pick(['emploi', 'chomage', 'inactif', ''], 38),
    situation_amelioree_6m: yesNo(39),
    date_releve_6m: "''",
  },
  // 75 departments × 120 combinations make one extraction.
  siei_listings: {
    date_extraction: "cast(date '2015-01-05' + cast(7 * (i // 9000) as integer) as varchar)",
    niveau: "'departement'",
    code_territoire: "printf('%02d', 21 + i // 120 % 75)",
    sexe: "['F', 'M'][1 + i % 2]",
    voie: "['lycee_gt', 'lycee_pro_bac', 'lycee_pro_cap', 'apprentissage', 'autre'][1 + i // 2 % 5]",
    secteur: "['public', 'prive', 'agricole', 'cfa'][1 + i // 10 % 4]",
    tranche_age: "['16-17', '18-20', '21-25'][1 + i // 40 % 3]",
    listes: parts().join(' + '),
    ...Object.fromEntries(
      [
        ...['non_contactes', 'injoignables', 'refus', 'hors_champ', 'sans_solution', 'accompagnes'],
        ...['formation_scolaire', 'apprentissage', 'formation_professionnelle', 'service_civique'],
        ...['ecole_2e_chance', 'mission_locale', 'emploi'],
      ].map((name, index) => [name, parts()[index] ?? '0']),
    ),
  },
}

/** The files that the generated ones refer to. */
export const companions: Readonly<Record<string, string>> = {
  operations: 'operation,intitule,pays,porteur\nbanc,Opération,FR,Porteur\n',
  conventions: `convention,operation,periode_du,periode_au,regles\n${[0, 1, 2, 3, 4]
    .map((number) => `C${number},banc,2015-01-01,2021-12-31,fse-2014-2020\n`)
    .join('')}`,
  actions: `action,operation,niveau_intervention,type\n${Array.from(
    { length: 50 },
    (_, number) => `A${number},banc,2,autre\n`,
  ).join('')}`,
}

function pick(values: readonly string[], seed: number): string {
  const list = values.map((value) => `'${value}'`).join(', ')
  return `[${list}][1 + cast(hash(i * 31 + ${seed}) % ${values.length} as integer)]`
}

function yesNo(seed: number): string {
  return pick(['oui', 'non', 'oui', 'non', 'non', 'refus', ''], seed)
}

function day(first: string, days: number, seed: number): string {
  return `cast(date '${first}' + cast(hash(i * 37 + ${seed}) % ${days} as integer) as varchar)`
}

function parts(): string[] {
  return Array.from({ length: 13 }, (_, index) => `hash(i * 13 + ${index}) % 13`)
}
