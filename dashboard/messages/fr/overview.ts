/** Words of the view. */
export const overview = {}
