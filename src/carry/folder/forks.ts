/**
 * What is lacking of a feed that has forked. A run may part from the middle of another, which its ends do not tell; so the feed is
 * walked through here, and every envelope that a run holds is marked. Forked feeds are few, and nobody writes on in them (S14).
 */
import { sha256, toHex, type Bytes } from '../../trust/bytes.ts'
import type { Header } from '../../trust/envelope.ts'
import type { Depot, FeedHead } from '../../store/depot.ts'
import { keyOf } from '../exchange/feeds.ts'
import { lacking } from '../file/lacking.ts'
import type { Run } from '../file/runs.ts'

const hashOf = async (bytes: Bytes): Promise<string> => toHex(await sha256(bytes))

export class Forks {
  /** Feeds of which nothing was lacking, and what made it so: not walked through again until that is another. */
  readonly #whole = new Map<string, string>()

  async *lacking(
    depot: Depot,
    head: FeedHead,
    runs: readonly Run[],
  ): AsyncGenerator<{ readonly header: Header; readonly bytes: Bytes }> {
    const key = `${depot.owner} ${keyOf(head)}`
    const made = [...head.tips.map((tip) => tip.hash), ...runs.map((run) => run.tip)].map(toHex).join(' ')
    if (this.#whole.get(key) === made) return
    const before = new Map<string, string>()
    for await (const { header, bytes } of lacking(depot, head, []))
      before.set(await hashOf(bytes), toHex(header.prev))
    const held = new Set<string>()
    for (const { tip, from, to } of runs)
      for (let at: string | undefined = toHex(tip), n = to - from; at !== undefined && n >= 0; n--) {
        held.add(at)
        at = before.get(at)
      }
    let whole = true
    for await (const one of lacking(depot, head, [])) {
      if (held.has(await hashOf(one.bytes))) continue
      whole = false
      yield one
    }
    if (whole) this.#whole.set(key, made)
  }
}
