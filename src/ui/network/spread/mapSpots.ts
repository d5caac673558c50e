import type { Participant } from '../../../insight/network/circle.ts'
import type { MapSize, Spot } from './mapLayout.ts'

const kept = new WeakMap<readonly Participant[], readonly Spot[]>()
/** Those whose place is known. */
export function spotsOf(rows: readonly Participant[]): readonly Spot[] {
  const known = kept.get(rows)
  if (known) return known
  const made = rows.flatMap((p) =>
    p.place
      ? [{ key: p.key, name: p.name, inhabitants: p.inhabitants ?? 0, x: p.place.x, y: p.place.y }]
      : [],
  )
  kept.set(rows, made)
  return made
}
export const withoutPlace = (rows: readonly Participant[]): readonly Participant[] =>
  rows.filter((p) => p.place === undefined)

/** More than a county: names are set smaller, and the list is what one presses on a phone. */
const many = 110
export const isMany = (rows: readonly Participant[]): boolean => rows.length > many
export function mapSize(rows: readonly Participant[], where: 'phone' | 'wide' | 'slide'): MapSize {
  if (where === 'slide') return { width: 1488, height: 624, font: isMany(rows) ? 11 : 14, finger: 24 }
  if (where === 'phone') return { width: 360, font: isMany(rows) ? 10 : 11.5, finger: isMany(rows) ? 28 : 44 }
  return isMany(rows) ? { width: 1160, font: 11, finger: 28 } : { width: 760, font: 12.5, finger: 44 }
}
