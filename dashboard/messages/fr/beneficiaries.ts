/** Words of the view. */
export const beneficiaries = {}
