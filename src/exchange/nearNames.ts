/** Names that are nearly the same, found without comparing all with all: 10 000 rows against 11 000 records in a second. */
import { similarity } from '../schema/parseChoice.ts'

interface Node {
  readonly ref: string
  readonly name: string
  readonly tokens: readonly string[]
}
export interface Near {
  readonly ref: string
  readonly score: number
  readonly why: 'like-name' | 'name-within-name'
}

/** Slips that are forgiven: one in a short name, two in a longer one. */
const slips = (length: number): number => (length < 8 ? 1 : 2)
/** Most names that one name is held against; a register with more alike than this is a list of numbers. */
const most = 200
/** A word that this many names share says nothing («Visma», «Portal»). */
const common = 4

const digits = (s: string): string => s.replace(/\D+/g, '.')

/** Letters that one has and the other has not: each slip accounts for two at most. Much cheaper than the edit distance. */
function letterDistance(a: string, b: string): number {
  counts.fill(0)
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) & 127] = (counts[a.charCodeAt(i) & 127] ?? 0) + 1
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) & 127] = (counts[b.charCodeAt(i) & 127] ?? 0) - 1
  let apart = 0
  for (const n of counts) apart += Math.abs(n)
  return apart
}
const counts = new Int16Array(128)

/**
 * Cut in `slips + 1` pieces, a name that is at most `slips` edits away has at least one piece unchanged, moved by at
 * most `slips` places (the pigeonhole of PassJoin, Li et al. 2011). Numbers must be equal: «Sektor 1» is not «Sektor 2».
 */
export class NearNames {
  readonly #pieces = new Map<string, Node[]>()
  readonly #words = new Map<string, Node[]>()
  readonly #lengths = new Set<number>()
  readonly #wordCount = new Map<string, number>()

  #cuts(name: string): readonly (readonly [from: number, to: number])[] {
    const parts = slips(name.length) + 1
    return Array.from({ length: parts }, (_, i) => [
      Math.floor((i * name.length) / parts),
      Math.floor(((i + 1) * name.length) / parts),
    ])
  }

  /** `key` is the folded name (nameKey). */
  add(ref: string, key: string): void {
    const name = key.replaceAll(' ', '')
    const node = { ref, name, tokens: key.split(' ') }
    const numbers = digits(name)
    this.#lengths.add(name.length)
    this.#cuts(name).forEach(([from, to], i) => {
      if (to > from) push(this.#pieces, `${name.length}|${i}|${numbers}|${name.slice(from, to)}`, node)
    })
    for (const word of new Set(node.tokens))
      if (word.length >= 4) {
        const n = (this.#wordCount.get(word) ?? 0) + 1
        this.#wordCount.set(word, n)
        if (n <= common) push(this.#words, word, node)
      }
  }

  /** What was added before and is like this name, itself left out; best first. */
  find(ref: string, key: string): readonly Near[] {
    const name = key.replaceAll(' ', '')
    const seen = new Set<string>([ref])
    const out: Near[] = []
    const weigh = (node: Node): void => {
      if (seen.has(node.ref) || seen.size > most) return
      seen.add(node.ref)
      const allowed = slips(Math.min(name.length, node.name.length))
      const longer = Math.max(name.length, node.name.length)
      if (letterDistance(name, node.name) > allowed * 2) return
      const score = similarity(name, node.name)
      if (name.length >= 4 && (1 - score) * longer <= allowed + 1e-9 && score >= 0.75 && score < 1)
        out.push({ ref: node.ref, score, why: 'like-name' })
    }
    const reach = slips(name.length)
    const numbers = digits(name)
    for (let length = name.length - reach; length <= name.length + reach; length++) {
      const parts = slips(length) + 1
      if (!this.#lengths.has(length)) continue
      for (let i = 0; i < parts; i++) {
        const group = `${length}|${i}|${numbers}|`
        const from = Math.floor((i * length) / parts)
        const size = Math.floor(((i + 1) * length) / parts) - from
        if (size < 1) continue
        for (let at = Math.max(0, from - reach); at <= from + reach && at + size <= name.length; at++)
          for (const node of this.#pieces.get(group + name.slice(at, at + size)) ?? []) weigh(node)
      }
    }
    this.#within(key.split(' '), seen, out)
    return out.sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1)).slice(0, 3)
  }

  /** «Gerica» and «Tietoevry Gerica»: all words of one in the other, one of them rare. */
  #within(tokens: readonly string[], seen: Set<string>, out: Near[]): void {
    for (const word of tokens) {
      if (word.length < 5 || (this.#wordCount.get(word) ?? 0) > common) continue
      for (const node of this.#words.get(word) ?? []) {
        if (seen.has(node.ref)) continue
        const [few, many] = tokens.length < node.tokens.length ? [tokens, node.tokens] : [node.tokens, tokens]
        if (!few.every((t) => many.includes(t)) || digits(few.join('')) !== digits(many.join(''))) continue
        seen.add(node.ref)
        out.push({ ref: node.ref, score: 0.5 + 0.25 * (few.length / many.length), why: 'name-within-name' })
      }
    }
  }
}

function push(map: Map<string, Node[]>, key: string, node: Node): void {
  const list = map.get(key)
  if (list) list.push(node)
  else map.set(key, [node])
}
