/** Does it once the page is painted. One in the background paints nothing: there it does not wait long. */
export function afterPaint(then: () => void): void {
  let done = false
  const once = () => {
    if (done) return
    done = true
    then()
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, document.hidden ? 200 : 1000)
}
