import encodeQR from 'qr'

export interface QrDrawing {
  /** Width and height in modules, quiet zone included. */
  readonly size: number
  /** Everything black, as one outline for an SVG path. */
  readonly path: string
}
/** Modules of white around the code, as the standard asks for. */
const quiet = 4

/** Draws a text as a QR code. Undefined when it is longer than a code can hold. */
export function qrDrawing(text: string): QrDrawing | undefined {
  let rows: readonly (readonly boolean[])[]
  try {
    rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet })
  } catch (error) {
    console.warn('Too long for a QR code:', error)
    return undefined
  }
  return { size: rows.length, path: outline(rows) }
}

/** Runs of black in each row, a rectangle each: a path without seams between modules. */
function outline(rows: readonly (readonly boolean[])[]): string {
  const parts: string[] = []
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      const wide = x - from + 1
      parts.push(`M${from} ${y}h${wide}v1h${-wide}z`)
    }
  })
  return parts.join('')
}
