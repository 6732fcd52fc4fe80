/** Words of the view. */
export const targets = {}
