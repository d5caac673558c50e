/**
 * A picture of ours as PNG, drawn by the browser. The page's policy lets pictures come from `blob:` (img-src); what is drawn has
 * nothing from outside, so the canvas can be read back. Undefined when the browser cannot.
 */
export async function toPng(svg: string, width: number, height: number): Promise<Uint8Array | undefined> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    const ready = new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
    })
    image.src = url
    if (!(await ready)) return undefined
    const canvas = document.createElement('canvas')
    // Sharp on a projector, and within what phones give a canvas (16 million points).
    const scale = Math.min(2, Math.sqrt(16_000_000 / (width * height)))
    canvas.width = Math.floor(width * scale)
    canvas.height = Math.floor(height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return undefined
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
