import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { kindOf } from '../../schema/id.ts'
import type { Lang } from '../../schema/text.ts'

type Session = Portfolio['session']
export type Entry = Awaited<ReturnType<Session['recent']>>[number]
export type Change = Entry['changes'][number]

export interface Choice {
  readonly what: string
  readonly kind: string
}
/** One record's changes within an entry, in the order they were written. */
export interface Part {
  readonly id: string
  readonly changes: readonly Change[]
}
export interface Day {
  /** ISO day where the person is. */
  readonly day: string
  readonly entries: readonly Entry[]
}

/** Cells that say which setting a record is, not what was set; and the state of a view, which is for the app alone. */
const untold: ReadonlySet<string> = new Set(['fieldSetting/kind', 'fieldSetting/field', 'view/state'])
const isTold = (change: Change): boolean => !untold.has(`${kindOf(change.id)}/${change.field}`)

export const partsOf = (entry: Entry): readonly Part[] => {
  const parts = new Map<string, Change[]>()
  for (const change of entry.changes.filter(isTold)) {
    const list = parts.get(change.id)
    if (list) list.push(change)
    else parts.set(change.id, [change])
  }
  return [...parts].map(([id, changes]) => ({ id, changes }))
}
/** Records of the entry whose changes the store does not list: it tells of the first ones only. */
export const unlisted = (entry: Entry): number =>
  Math.max(0, entry.records - new Set(entry.changes.map((c) => c.id)).size)

/** An entry that is not listed whole may hold what is asked for, and stays. */
export const matches = (entry: Entry, { what, kind }: Choice): boolean =>
  (what === '' || entry.what === what) &&
  (kind === '' || unlisted(entry) > 0 || entry.changes.some((c) => kindOf(c.id) === kind))

const two = (n: number): string => String(n).padStart(2, '0')
export const dayOf = (at: number): string => {
  const d = new Date(at)
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`
}
export const timeOf = (at: number, lang: Lang): string => {
  const d = new Date(at)
  return `${two(d.getHours())}${lang === 'en' ? ':' : '.'}${two(d.getMinutes())}`
}
/** Newest first as given; a device with a wrong clock makes no second heading of the same day beside it. */
export function byDay(entries: readonly Entry[]): readonly Day[] {
  const days: { day: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
