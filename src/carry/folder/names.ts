/** What people see when they open the folder in their file manager. */
import { nameOf } from '../../trust/name.ts'
import type { Bytes } from '../../trust/bytes.ts'

export const baseName = 'samorden-deling'
export const statusName = 'status.samdel'

/** An owner's folder. Ten characters are fifty bits: enough among the owners that ever share a folder. */
export const ownerPlace = (owner: string): string => owner.slice(0, 10)

const two = (n: number): string => String(n).padStart(2, '0')
/** The writer's local time, as file managers show it: `2026-11-21T14-20-05`. A clock that is off makes an odd name and no harm. */
export function timeName(at: number): string {
  const d = new Date(Number.isFinite(at) ? at : 0)
  const valid = Number.isNaN(d.getTime()) ? new Date(0) : d
  const day = `${String(valid.getFullYear()).padStart(4, '0')}-${two(valid.getMonth() + 1)}-${two(valid.getDate())}`
  return `${day}T${two(valid.getHours())}-${two(valid.getMinutes())}-${two(valid.getSeconds())}`
}

/** Four characters of what is in it: a copied device, or another tab, never takes the same name for something else. */
const mark = (sum: Bytes): string => nameOf(new Uint8Array([...sum, ...sum])).slice(2, 6)

const number = (n: number): string => String(n).padStart(4, '0')
/** Numbered among those of the same second, so that names stand in the order they were written. */
export function freshName(at: number, others: Iterable<string>, sum: Bytes): string {
  const time = timeName(at)
  let last = 0
  for (const name of others)
    if (name.startsWith(`${time} `))
      last = Math.max(last, Number.parseInt(name.slice(time.length + 1), 10) || 0)
  return `${time} ${number(last + 1)} ${mark(sum)}.samdel`
}
/** `count` files as one, the newest of them called `newest`. */
export const mergedName = (newest: string, count: number, sum: Bytes): string =>
  `${/^[\dT-]{19}/.exec(newest)?.[0] ?? 'samlet'} samlet ${number(count)} ${mark(sum)}.samdel`

/** Also `… (1).samdel`, `…-PCNAVN.samdel`, `… (konfliktkopi).samdel` and `….samdel (1)`; not what is being written just now. */
export const isSamdelName = (name: string): boolean =>
  /\.samdel\b/i.test(name) && !/\.(crswap|tmp|part|partial|crdownload|download)$/i.test(name)
export const isStatusName = (name: string): boolean => /^status\b/i.test(name)
