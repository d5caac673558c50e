/** Which rows of a long list stand in the page: those in sight and a few on each side. At most a hundred, however tall the window. */
export interface Span {
  readonly from: number
  readonly to: number
}
const beside = 8
const most = 96

/** `top` is how far the list is scrolled past its first row, `height` what is in sight; all in pixels. */
export function spanOf(rows: number, rowHeight: number, top: number, height: number): Span {
  const first = Math.max(0, Math.min(rows, Math.floor(top / rowHeight)) - beside)
  const wanted = Math.ceil(height / rowHeight) + 2 * beside
  return { from: first, to: Math.min(rows, first + Math.min(wanted, most)) }
}
