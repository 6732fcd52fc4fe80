export function Targets() {
  return <div class="page" />
}
