export function Beneficiaries() {
  return <div class="page" />
}
