/** QR codes out of pictures: the browser's own detector where there is one, else the library's, which is loaded then. */
interface Detected {
  readonly rawValue: string
}
interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly Detected[]>
}
interface DetectorMaker {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}
export type ReadCode = (source: HTMLVideoElement | ImageBitmap) => Promise<string | undefined>

/** Wide enough for a code of this length that fills a third of the picture; more pixels are only slower. */
const widest = 1280

async function ownDetector(): Promise<Detector | undefined> {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (!maker) return undefined
  try {
    return (await maker.getSupportedFormats()).includes('qr_code')
      ? new maker({ formats: ['qr_code'] })
      : undefined
  } catch (error) {
    console.warn('The browser’s own detector does not answer:', error)
    return undefined
  }
}

/** Undefined when there is no code in the picture, or none that can be read. */
export async function codeReader(): Promise<ReadCode> {
  const detector = await ownDetector()
  if (detector)
    return async (source) => {
      const [found] = await detector.detect(source)
      return found?.rawValue
    }
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (source) => {
    const width = source instanceof HTMLVideoElement ? source.videoWidth : source.width
    const height = source instanceof HTMLVideoElement ? source.videoHeight : source.height
    if (!context || width === 0 || height === 0) return Promise.resolve(undefined)
    const scale = Math.min(1, widest / Math.max(width, height))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    context.drawImage(source, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    try {
      return Promise.resolve(decodeQR({ width: canvas.width, height: canvas.height, data }))
    } catch {
      return Promise.resolve(undefined) // no code in this picture: the next may have one
    }
  }
}

/** Larger pictures than this are not read into memory. */
const largest = 40 * 1024 * 1024
/** The code in a picture that the person has chosen or dropped. */
export async function codeInFile(file: File): Promise<string | undefined> {
  if (file.size > largest) return undefined
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file)
  } catch {
    return undefined // not a picture
  }
  try {
    return await (
      await codeReader()
    )(picture)
  } finally {
    picture.close()
  }
}
