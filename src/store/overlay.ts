/** Edits that are shown and not stored yet, over the projection: by cell, and by record for making its row. */
import { draftsOf, type Draft, type Edit } from './draft.ts'
import { idOfKey } from './record.ts'

export class Overlay {
  readonly #drafts = new Map<string, Draft>()
  readonly #keys = new Map<string, Set<string>>()

  get(key: string): Draft | undefined {
    return this.#drafts.get(key)
  }
  keysOf(id: string): Iterable<string> {
    return this.#keys.get(id) ?? []
  }
  get ids(): Iterable<string> {
    return this.#keys.keys()
  }
  put(draft: Draft): void {
    this.#drafts.set(draft.key, draft)
    const id = idOfKey(draft.key)
    const keys = this.#keys.get(id)
    if (keys) keys.add(draft.key)
    else this.#keys.set(id, new Set([draft.key]))
  }
  /** Takes an edit away, except where a later one of the same cell lies over it. */
  lift(edit: Edit): void {
    for (const draft of draftsOf(edit)) {
      if (this.#drafts.get(draft.key) !== draft) continue
      this.#drafts.delete(draft.key)
      const id = idOfKey(draft.key)
      const keys = this.#keys.get(id)
      keys?.delete(draft.key)
      if (keys?.size === 0) this.#keys.delete(id)
    }
  }
}
