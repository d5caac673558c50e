/**
 * The sign of each state: a shape that is told from the others without colour, on paper and on a projector. Drawn in a square
 * of 16 units, as outlines or filled. The same in the matrix, on the map, in legends and in the pictures that are saved.
 */
import type { CellState } from '../../../insight/network/uses.ts'

export interface Sign {
  /** What is filled. */
  readonly fill?: string
  /** What is drawn as a line. */
  readonly line?: string
  /** Lines cut out of the filled: drawn in the colour of the ground. */
  readonly cut?: string
  readonly dashes?: string
}
const disc = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z'
const ring = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z'
export const signs: Readonly<Record<CellState, Sign>> = {
  // A full disc with a tick; half a disc; an empty ring; and three that are not rings at all.
  inUse: { fill: disc, cut: 'M4.4 8.3l2.5 2.5 4.7-5.2' },
  planned: { fill: 'M8 1.8a6.2 6.2 0 0 0 0 12.4z', line: ring },
  none: { line: `${ring}M5 8h6` },
  unknown: { line: 'M5.4 6a2.6 2.6 0 1 1 4 2.2c-.9.6-1.4 1.1-1.4 2.1M8 12.6v.8' },
  notAnswered: { fill: 'M8 6.9a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2z' },
  notShared: { fill: 'M3 7.2h10v7H3z', line: 'M5.3 7V4.7a2.7 2.7 0 0 1 5.4 0V7' },
  suggested: { line: `${ring}`, dashes: '2.6 2.27', fill: 'M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z' },
}

/** The order in which states are always said; the same as everywhere else, and no order of merit. */
export const toneOf: Readonly<Record<CellState, 'full' | 'half' | 'plain' | 'quiet'>> = {
  inUse: 'full',
  planned: 'half',
  none: 'plain',
  unknown: 'plain',
  notAnswered: 'quiet',
  notShared: 'quiet',
  suggested: 'half',
}
