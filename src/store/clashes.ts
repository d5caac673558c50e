/** Who wrote what, and when, in the cells where several writes stand side by side; and which of them everyone shows first. */
import { firstShown } from '../trust/heads.ts'
import { timeOf } from '../trust/name.ts'
import { writeName, type Log } from './log.ts'
import { indexOfRef, placeOfRef } from './place.ts'
import type { Projection } from './projection.ts'
import type { Head } from './record.ts'
import type { Clash } from './types.ts'

interface Who {
  readonly device: string
  readonly at: number
}

export class Clashes {
  readonly #who = new Map<string, readonly Who[]>()

  clear(): void {
    this.#who.clear()
  }
  /** Looks up the writers of the clashing cells among `keys`, and puts equals in order. */
  async settle(keys: Iterable<string>, projection: Projection, log: Log): Promise<void> {
    for (const key of keys) {
      const heads = projection.heads(key)
      if (heads.length < 2) {
        this.#who.delete(key)
        continue
      }
      const known: { head: Head; name: string; depth: number; seen: readonly string[]; who: Who }[] = []
      for (const head of heads) {
        const page = await log.page(placeOfRef(head.ref))
        const write = page?.writes[indexOfRef(head.ref)]
        const name = page ? writeName(page.hash, indexOfRef(head.ref)) : ''
        const who = { device: page?.header.device ?? '', at: write ? timeOf(write.transaction.id) : 0 }
        known.push({ head, name, depth: head.depth, seen: [], who })
      }
      known.sort(firstShown)
      if (known.some(({ head }, i) => head.ref !== heads[i]?.ref))
        projection.reorder(
          key,
          known.map((k) => k.head),
        )
      this.#who.set(
        key,
        known.map((k) => k.who),
      )
    }
  }
  of(keys: readonly string[], projection: Projection): Clash[] {
    const out: Clash[] = []
    for (const key of keys) {
      const who = this.#who.get(key)
      const heads = projection.heads(key)
      if (!who || heads.length < 2) continue
      // The same value written twice is nothing to settle: two who imported the same sheet.
      const [first] = heads
      if (heads.every((h) => JSON.stringify(h.value) === JSON.stringify(first?.value))) continue
      out.push({
        key,
        values: heads.map((h, i) => ({ value: h.value, device: who[i]?.device ?? '', at: who[i]?.at ?? 0 })),
      })
    }
    return out
  }
}
