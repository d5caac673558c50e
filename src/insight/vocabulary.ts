/**
 * The words of the index: what lets a search look inside compound words («skole» in «grunnskole») and set right two letters
 * that changed place. Words stay when the last record with them goes; a search for one then finds nothing, and no harm is done.
 */
const mostFound = 30

export class Vocabulary {
  readonly #words = new Set<string>()
  /** All words with a separator between, made anew when words have been added: one `indexOf` is quicker than thousands. */
  #joined: string | undefined

  add(words: Iterable<string>): void {
    const before = this.#words.size
    for (const word of words) if (word !== '') this.#words.add(word)
    if (this.#words.size !== before) this.#joined = undefined
  }
  get size(): number {
    return this.#words.size
  }

  /** Words that have `part` inside or at the end; those that begin with it are found as prefixes. From three letters. */
  containing(part: string): readonly string[] {
    if (part.length < 3) return []
    const all = (this.#joined ??= `\n${[...this.#words].join('\n')}\n`)
    const found = new Set<string>()
    for (let at = all.indexOf(part); at >= 0 && found.size < mostFound;) {
      const start = all.lastIndexOf('\n', at) + 1
      const end = all.indexOf('\n', at)
      if (start < at) found.add(all.slice(start, end))
      at = all.indexOf(part, end)
    }
    return [...found]
  }

  /** Words that are the typed one with two neighbouring letters exchanged: the commonest slip, and two edits for a fuzzy search. */
  swapped(word: string): readonly string[] {
    if (word.length < 4) return []
    const found: string[] = []
    for (let i = 0; i + 1 < word.length; i++) {
      const swap = word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2)
      if (swap !== word && this.#words.has(swap)) found.push(swap)
    }
    return found
  }

  /** The typed word as two known ones, with or without a joining s or e: «barnehageplass» for «plass i barnehage». */
  split(word: string): readonly (readonly [first: string, second: string])[] {
    const found: [string, string][] = []
    for (let i = 3; i <= word.length - 3 && found.length < 3; i++) {
      const head = word.slice(0, i)
      const tail = word.slice(i)
      if (!this.#words.has(tail)) continue
      if (this.#words.has(head)) found.push([head, tail])
      else if (i > 3 && /[se]$/.test(head) && this.#words.has(head.slice(0, -1)))
        found.push([head.slice(0, -1), tail])
    }
    return found
  }
}
