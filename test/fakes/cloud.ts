/** A synchroniser between directories, as OneDrive is one, and as bad as chance makes it: late, in halves, in any order, with conflicted copies. */
import { sameBytes, type Bytes } from '../../src/trust/bytes.ts'
import type { MemoryFolder } from './memoryFolder.ts'

const same = (a: Bytes | undefined, b: Bytes | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameBytes(a, b))

/** One computer: what it last knew that the cloud held, and what it has only half of. */
interface Computer {
  readonly disk: MemoryFolder
  readonly base: Map<string, Bytes>
  readonly partial: Set<string>
}

export class Cloud {
  readonly files = new Map<string, Bytes>()
  readonly #computers: Computer[]
  #copies = 0
  constructor(
    disks: readonly MemoryFolder[],
    readonly random: () => number,
  ) {
    this.#computers = disks.map((disk) => ({ disk, base: new Map(), partial: new Set() }))
  }
  #at(n: number): Computer {
    const computer = this.#computers[n]
    if (!computer) throw new Error('no such computer')
    return computer
  }
  #order(paths: Iterable<string>): string[] {
    return [...paths]
      .map((path) => [this.random(), path] as const)
      .sort(([a], [b]) => a - b)
      .map(([, path]) => path)
  }

  /** `part` of what this computer has changed goes up. */
  up(n: number, part = 1): void {
    const { disk, base, partial } = this.#at(n)
    for (const path of this.#order(new Set([...disk.files.keys(), ...base.keys()]))) {
      const local = disk.files.get(path)?.bytes
      const before = base.get(path)
      if (partial.has(path) || same(local, before) || this.random() >= part) continue
      const there = this.files.get(path)
      if (same(there, before)) this.#put(path, local)
      // Both have changed it: ours goes up beside it, and theirs comes down.
      else if (local) this.#put(path.replace('.samdel', `-PC${n} (${this.#copies++}).samdel`), local)
      if (local && same(this.files.get(path), local)) base.set(path, local)
      else if (!local && !this.files.has(path)) base.delete(path)
      else if (local) partial.add(path)
      else base.delete(path)
    }
  }
  #put(path: string, bytes: Bytes | undefined): void {
    if (bytes) this.files.set(path, bytes)
    else this.files.delete(path)
  }
  /** `part` of what the cloud has comes down; `halves` of that is not whole. */
  down(n: number, part = 1, halves = 0): void {
    const { disk, base, partial } = this.#at(n)
    for (const path of this.#order(new Set([...this.files.keys(), ...base.keys()]))) {
      const there = this.files.get(path)
      const local = disk.files.get(path)?.bytes
      const mayTake = partial.has(path) || same(local, base.get(path))
      if (!mayTake || (same(there, base.get(path)) && !partial.has(path)) || this.random() >= part) continue
      if (there && this.random() < halves) {
        const half = this.random() < 0.5 ? there.slice(0, there.length >> 1) : new Uint8Array(there.length)
        disk.put(path, half, 1)
        partial.add(path)
        continue
      }
      partial.delete(path)
      if (there) {
        // Without a sign that it has changed, now and then.
        disk.put(path, there, ...(this.random() < 0.3 ? [1] : []))
        base.set(path, there)
      } else {
        disk.remove(path)
        base.delete(path)
      }
    }
  }
  /** Everything everywhere. */
  all(): void {
    for (let i = 0; i < 2; i++) {
      for (const n of this.#computers.keys()) this.up(n)
      for (const n of this.#computers.keys()) this.down(n)
    }
  }
}
