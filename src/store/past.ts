/** A cell's past: from what stands now back through what each write had seen. No index is kept; the chain is the index. */
import type { Bytes } from '../trust/bytes.ts'
import { firstShown } from '../trust/heads.ts'
import type { CellValue } from '../schema/cells.ts'
import type { Core } from './core.ts'
import { writeAt, type PastWrite } from './pastWrite.ts'
import { mergeTexts, readText } from './texts.ts'

export type { PastWrite } from './pastWrite.ts'

export const headRefs = (core: Core, key: string): number[] => {
  const text = core.projection.text(key)
  return [...core.projection.heads(key).map((h) => h.ref), ...((text?.slice(2) ?? []) as number[])]
}

export class Past {
  readonly #texts = new Map<number, Bytes | undefined>()
  constructor(readonly core: Core) {}

  async *of(key: string): AsyncGenerator<PastWrite> {
    const ahead = headRefs(this.core, key)
    const met = new Set(ahead)
    for (let ref = ahead.pop(); ref !== undefined; ref = ahead.pop()) {
      const write = await writeAt(this.core.log, ref, key)
      if (!write) continue
      yield write
      for (const seen of write.seen) {
        if (met.has(seen)) continue
        met.add(seen)
        ahead.push(seen)
      }
    }
  }

  at(ref: number, key: string): Promise<PastWrite | undefined> {
    return writeAt(this.core.log, ref, key)
  }

  /** How the cell read before the write: what it replaced, the shown one of several. */
  async before(past: PastWrite): Promise<CellValue | undefined> {
    if (past.write.value instanceof Uint8Array) {
      const merged = await this.#merged(past.seen, past.write.key)
      return merged && readText(merged)
    }
    const olds: { name: string; depth: number; seen: []; value: CellValue }[] = []
    for (const ref of past.seen) {
      const old = await writeAt(this.core.log, ref, past.write.key)
      if (old && !(old.write.value instanceof Uint8Array))
        olds.push({ name: old.name, depth: old.write.depth, seen: [], value: old.write.value })
    }
    return olds.sort(firstShown)[0]?.value
  }
  async after(past: PastWrite): Promise<CellValue | undefined> {
    if (!(past.write.value instanceof Uint8Array)) return past.write.value
    const merged = await this.#merged([past.ref], past.write.key)
    return merged && readText(merged)
  }

  /** Everything these text writes build on, themselves included. Walked without recursion: a text may have a thousand edits. */
  async #merged(refs: readonly number[], key: string): Promise<Bytes | undefined> {
    const ahead = [...refs]
    while (ahead.length > 0) {
      const ref = ahead.at(-1) as number
      if (this.#texts.has(ref)) {
        ahead.pop()
        continue
      }
      const write = await writeAt(this.core.log, ref, key)
      const missing = write?.seen.filter((s) => !this.#texts.has(s) && !ahead.includes(s)) ?? []
      if (missing.length > 0) {
        ahead.push(...missing)
        continue
      }
      const olds = write?.seen.flatMap((s) => this.#texts.get(s) ?? []) ?? []
      const own = write?.write.value
      this.#texts.set(ref, own instanceof Uint8Array ? mergeTexts([...olds, own as Bytes]) : undefined)
      ahead.pop()
    }
    const all = refs.flatMap((ref) => this.#texts.get(ref) ?? [])
    return all.length > 0 ? mergeTexts(all) : undefined
  }
}
