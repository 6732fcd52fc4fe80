export function Overview() {
  return <div class="page" />
}
