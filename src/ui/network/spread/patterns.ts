/** How a surface is filled for each state: full, hatched, dotted, crossed, empty. Told apart in black and white too. */
import type { CellState } from '../../../insight/network/uses.ts'

export interface Pattern {
  /** Lines of the tile, in a square of `size`. */
  readonly d: string
  readonly size: number
  readonly width: number
}
export const patterns: Readonly<Partial<Record<CellState, Pattern>>> = {
  planned: { d: 'M-2 2L2-2M0 8L8 0M6 10L10 6', size: 8, width: 2.4 },
  unknown: { d: 'M2 2h.01M6 6h.01', size: 8, width: 2 },
  notShared: { d: 'M0 0L6 6M6 0L0 6', size: 6, width: 0.9 },
  suggested: { d: 'M0 6h6', size: 6, width: 1.2 },
}
export const patternId = (state: CellState, id: string): string => `${id}-${state}`
/** The paint of a surface; states without a pattern have a colour of their own class. */
export const fillOf = (state: CellState, id: string): string | undefined =>
  patterns[state] ? `url(#${patternId(state, id)})` : undefined
