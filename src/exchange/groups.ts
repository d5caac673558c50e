/** Which refs are one record. Each group has at most one id of the register: two records there are never joined by a sheet. */
export class Groups {
  readonly #parent = new Map<string, string>()
  readonly #id = new Map<string, string>()

  add(ref: string): void {
    if (this.#parent.has(ref)) return
    this.#parent.set(ref, ref)
    if (!ref.startsWith('+')) this.#id.set(ref, ref)
  }

  root(ref: string): string {
    let at = ref
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up
    // Shortens the way for the next time.
    for (let walk = ref; walk !== at;) {
      const up = this.#parent.get(walk) ?? at
      this.#parent.set(walk, at)
      walk = up
    }
    return at
  }

  idOf(ref: string): string | undefined {
    return this.#id.get(this.root(ref))
  }

  /** False when the two are already different records of the register. */
  join(a: string, b: string): boolean {
    this.add(a)
    this.add(b)
    const [x, y] = [this.root(a), this.root(b)]
    if (x === y) return true
    const [i, j] = [this.#id.get(x), this.#id.get(y)]
    if (i !== undefined && j !== undefined && i !== j) return false
    this.#parent.set(x, y)
    const id = i ?? j
    if (id !== undefined) this.#id.set(y, id)
    return true
  }
}
