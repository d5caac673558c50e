/** What counts, in its plainest form: the store's projection must agree with this, whatever order things came in (S5). */

/** A write as data: `name` is its envelope's hash and its place in it. */
export interface Named {
  readonly name: string
  readonly depth: number
  readonly seen: readonly string[]
}

/**
 * The writes of one cell that nobody counted has replaced, the one to show first.
 * What a counted write has seen is replaced; a write that does not count is not among `counted`, and so replaces nothing (S4).
 */
export function headsOf<W extends Named>(counted: readonly W[]): W[] {
  const replaced = new Set(counted.flatMap((w) => w.seen))
  return counted.filter((w) => !replaced.has(w.name)).sort(firstShown)
}

/** Deeper first, then the smaller name: every device shows the same one. */
export const firstShown = (a: Named, b: Named): number =>
  b.depth - a.depth || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
