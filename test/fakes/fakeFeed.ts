/** A feed in memory, and the bytes that fake depots hold: real headers and hashes, random bodies, a sum for a signature. */
import { joinBytes, sameBytes, sha256, toHex, utf8, Writer, type Bytes } from '../../src/trust/bytes.ts'
import { noHash, type Header } from '../../src/trust/envelope.ts'
import { bytesOf, nameOf } from '../../src/trust/name.ts'
import type { FeedHead, Tip } from '../../src/store/depot.ts'
import type { Chance } from '../../src/store/types.ts'

export interface Stored {
  readonly bytes: Bytes
  readonly hash: Bytes
  readonly header: Header
}
const sumSize = 64

/** SHA-256 over a word and the bytes, twice: as long as a signature. Anybody can make one; junk does not have one. */
export async function summed(bytes: Bytes): Promise<Bytes> {
  const half = await sha256(joinBytes([utf8('fake'), bytes]))
  return joinBytes([bytes, half, half])
}
export const holdsSum = async (bytes: Bytes): Promise<boolean> =>
  bytes.length > sumSize && sameBytes(await summed(bytes.slice(0, -sumSize)), bytes)

/** An envelope of about `size` bytes. */
export function fakeEnvelope(header: Header, size: number, chance: Chance): Promise<Bytes> {
  const w = new Writer().byte(1).raw(bytesOf(header.document)).raw(bytesOf(header.device))
  w.varint(header.no).varint(header.seq).raw(header.prev)
  const body = new Uint8Array(Math.max(28, size - w.length - sumSize))
  chance(body)
  return summed(w.raw(body).done())
}

const sorts = { admit: 1, remove: 2, other: 3 } as const
export type FakeSaid = keyof typeof sorts

/** A statement says one thing of one device. */
export function fakeStatement(owner: string, said: FakeSaid, device: string, chance: Chance): Promise<Bytes> {
  const random = new Uint8Array(8)
  chance(random)
  const w = new Writer().byte(0x53).byte(sorts[said]).raw(bytesOf(owner)).raw(bytesOf(device))
  return summed(w.raw(random).done())
}
export function readFakeStatement(bytes: Bytes): {
  readonly owner: string
  readonly said: FakeSaid
  readonly device: string
} {
  const said: FakeSaid = bytes[1] === sorts.admit ? 'admit' : bytes[1] === sorts.remove ? 'remove' : 'other'
  return { owner: nameOf(bytes.subarray(2, 18)), said, device: nameOf(bytes.subarray(18, 34)) }
}

export class FakeFeed {
  /** By hash, in the order they were stored: each after the one it follows. */
  readonly stored = new Map<string, Stored>()
  readonly #tips = new Map<string, Tip>()
  constructor(readonly name: Pick<Header, 'document' | 'device' | 'no'>) {}

  has(hash: Bytes): boolean {
    return this.stored.has(toHex(hash))
  }
  add(one: Stored): void {
    const hash = toHex(one.hash)
    this.stored.set(hash, one)
    this.#tips.delete(toHex(one.header.prev))
    this.#tips.set(hash, { seq: one.header.seq, hash: one.hash })
  }
  get head(): FeedHead {
    const { document, device, no } = this.name
    return { document, device, no, tips: [...this.#tips.values()] }
  }
  after(known: readonly Tip[], limit: number): Bytes[] {
    const have = new Set<string>()
    for (const tip of known)
      for (let at = toHex(tip.hash); this.stored.has(at) && !have.has(at);) {
        have.add(at)
        at = toHex(this.stored.get(at)?.header.prev ?? noHash)
      }
    const out: Bytes[] = []
    let size = 0
    for (const [hash, { bytes }] of this.stored) {
      if (have.has(hash)) continue
      if (out.length > 0 && size + bytes.length > limit) break
      out.push(bytes)
      size += bytes.length
    }
    return out
  }
  /** Everything after so many is gone. */
  lose(keep: number): void {
    const kept = [...this.stored.values()].filter(({ header }) => header.seq <= keep)
    this.stored.clear()
    this.#tips.clear()
    for (const one of kept) this.add(one)
  }
}
