/** Lets figures and charts answer a click with a receipt; what that takes is fetched with the first one asked for. */
export function traceClicks(): void {
  addEventListener('click', ({ target }) => {
    const place = target instanceof Element && target.closest('[data-observation], .drawing svg')
    if (place) import('./openReceipt.tsx').then(({ openReceipt }) => openReceipt(place))
  })
}
