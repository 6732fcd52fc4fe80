/** Lets every figure that names its observation open its receipt; the dialog is fetched with the first one asked for. */
export function traceClicks(): void {
  addEventListener('click', ({ target }) => {
    const figure = target instanceof Element ? target.closest<HTMLElement>('[data-observation]') : null
    const observation = figure?.dataset.observation
    if (!figure || !observation) return
    import('./openReceipt.tsx').then(
      ({ openReceipt }) => openReceipt(observation, figure),
      () => location.assign(`/api/v1/observations/${encodeURIComponent(observation)}/receipt`),
    )
  })
}
