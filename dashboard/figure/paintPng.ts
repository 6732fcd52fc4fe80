/** Twice the pixels of the page: sharp on paper and on dense screens. */
const SCALE = 2

/** An SVG document as a PNG. Throws where the browser cannot paint it. */
export async function paintPng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SCALE
  canvas.height = image.height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((painted, failed) =>
    canvas.toBlob((blob) => (blob ? painted(blob) : failed(new Error('the image could not be painted')))),
  )
}
