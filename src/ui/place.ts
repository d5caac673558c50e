/**
 * How far down one had come, kept with the step in the browser's history: «back» from a record comes to the row one left,
 * and a new visit begins at the top. `page` is the window's own scrolling, `list` the table's; both in CSS pixels.
 */
type Part = 'page' | 'list'

export function placeOf(part: Part): number {
  const kept: unknown = history.state
  if (typeof kept !== 'object' || kept === null || !(part in kept)) return 0
  const y: unknown = (kept as Record<Part, unknown>)[part]
  return typeof y === 'number' && y > 0 ? y : 0
}

/** Keeps the place a moment after the last movement: browsers stop a page that writes its history all the time. */
export function placeKeeper(part: Part): (y: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (y) => {
    const address = location.href
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (location.href !== address) return // one has gone on; the place belonged to the step before
      history.replaceState({ ...(history.state as object | null), [part]: y }, '')
    }, 150)
  }
}
