interface Frame {
  /** The whole address, origin included. */
  src: string
  title: string
  /** Pixels. */
  height: number
}

/** The HTML that shows a figure of Vigie in another page. */
export function writeIframe({ src, title, height }: Frame): string {
  return `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
