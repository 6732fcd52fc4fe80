type Levels = Readonly<Record<string, number>>

/**
 * International level of education (ISCED 2011) of a diploma, by classification. The French scale was
 * turned over in 2019: old V is new 3, so that a level means nothing without its classification. A level is written as
 * SQL compares it: `Niveau V bis` is `VBIS`.
 */
export const iscedLevels: Readonly<Record<string, Levels>> = {
  // circular of 1967 and list of 1969: VI no diploma, Vbis end of lower secondary, V CAP, IV bac, III bac + 2
  fr_ancienne: { VI: 1, VBIS: 2, V: 3, IV: 3, III: 5, II: 6, I: 7 },
  // decree 2019-14: 3 CAP, 4 bac, 5 bac + 2, 6 licence, 7 master, 8 doctorate
  fr_nouvelle: { '1': 1, '2': 2, '3': 3, '4': 3, '5': 5, '6': 6, '7': 7, '8': 8 },
  // primary, end of common degree, vocational certificates, end of secondary, then higher education
  fwb: {
    AUCUN: 0,
    CEB: 1,
    CE1D: 2,
    CE2D: 2,
    CQ6: 3,
    CESS: 3,
    CQ7: 4,
    BES: 5,
    BACHELIER: 6,
    MASTER: 7,
    DOCTORAT: 8,
  },
  cite: { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, '8': 8 },
}
