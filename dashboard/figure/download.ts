/** Gives the reader a file under a name. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // a browser reads the address after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
