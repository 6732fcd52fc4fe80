/** Words of the view. */
export const data = {}
