/** What the person believes otherwise of an offer's economy, as it stands in the address: `a:3-6,b:40000-120000`. */
import type { Assumptions, Range } from '../../../insight/network/economy.ts'

/** An offer has a handful of lines; more than this was not written by a page of ours. */
const mostLines = 40
const longest = 4000
/** More than the country spends: economyOf says nothing of it either. */
const most = 1e11

export function writeAssumptions(changed: Assumptions): string {
  return Object.entries(changed)
    .slice(0, mostLines)
    .map(([id, { low, high }]) => `${encodeURIComponent(id)}:${low}-${high}`)
    .join(',')
}

const amount = (text: string | undefined): number | undefined => {
  const n = text !== undefined && /^\d{1,12}(\.\d{1,4})?$/.test(text) ? Number(text) : undefined
  return n !== undefined && n <= most ? n : undefined
}
function part(text: string): readonly [string, Range] | undefined {
  const [, id, low, high] = /^([^:,]+):([\d.]+)-([\d.]+)$/.exec(text) ?? []
  const [from, to] = [amount(low), amount(high)]
  if (!id || from === undefined || to === undefined) return undefined
  try {
    return [decodeURIComponent(id), { low: from, high: to }]
  } catch {
    return undefined // half an escape: somebody has cut the address
  }
}
/** What cannot be read is left out: an address that was cut still shows the page. */
export function readAssumptions(text: string | undefined): Assumptions {
  if (!text || text.length > longest) return {}
  return Object.fromEntries(
    text
      .split(',')
      .slice(0, mostLines)
      .map(part)
      .filter((p) => p !== undefined),
  )
}
