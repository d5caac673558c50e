import type { Saved, Session, Transaction } from '../store/types.ts'

const prefixOf = (id: string): string => `samorden.waiting.${id}.`

/** Keys of localStorage that begin so; none where the browser refuses it. */
function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return [] // storage refused: nothing was put there either
  }
}
const isWaiting = (value: unknown): value is Transaction => {
  const t = value as Partial<Transaction> | null
  const keyed = (list: unknown): boolean =>
    Array.isArray(list) &&
    list.every((w: unknown) => typeof (w as { key?: unknown } | null)?.key === 'string')
  return (
    typeof t === 'object' &&
    t !== null &&
    typeof t.what === 'string' &&
    keyed(t.writes) &&
    keyed(t.texts ?? [])
  )
}
function read(key: string): readonly Transaction[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(list) ? list.filter(isWaiting) : []
  } catch (error) {
    console.warn('What waited when the page was left cannot be read:', error)
    return []
  }
}

/**
 * Edits that wait for their burst when the page is left. Sealing takes longer than a page that goes is given, so they are laid
 * in localStorage, which is written before it is gone, and are written again when the register is opened next. Writing them
 * twice changes nothing, unless another tab has written the same field since: then the older value is shown again, and history
 * keeps both. Like the cache they are not sealed; they stand there until they are stored, mostly never.
 */
export class Waiting {
  readonly #session: Session
  readonly #key: string
  readonly #transactions = new Set<Transaction>()
  #kept = false
  #dropped = false
  readonly #leave = (): void => this.#keep()
  readonly #hide = (): void => {
    if (document.visibilityState === 'hidden') this.#keep()
  }

  /** `name` tells this tab's edits from those of others. */
  constructor(session: Session, name: string) {
    this.#session = session
    this.#key = prefixOf(session.info.id) + name
    session.onState((state) => {
      if (state.is === 'saved') this.#forget()
    })
    addEventListener('pagehide', this.#leave)
    document.addEventListener('visibilitychange', this.#hide)
  }

  async write(transaction: Transaction): Promise<Saved> {
    this.#transactions.add(transaction)
    const saved = await this.#session.write(transaction)
    // What the disk has refused is tried again by the store, and waits here until it says that all is saved.
    if (saved.saved || saved.doThis === 'nothing') this.#transactions.delete(transaction)
    return saved
  }
  #keep(): void {
    if (this.#dropped || this.#transactions.size === 0) return
    try {
      localStorage.setItem(this.#key, JSON.stringify([...this.#transactions]))
      this.#kept = true
    } catch (error) {
      console.warn('No room for what waits:', error)
    }
  }
  #forget(): void {
    this.#transactions.clear()
    if (!this.#kept) return
    localStorage.removeItem(this.#key)
    this.#kept = false
  }
  /** The register has been removed: nothing of it is laid anywhere from now on. */
  drop(): void {
    this.#dropped = true
  }
  close(): void {
    this.#keep()
    removeEventListener('pagehide', this.#leave)
    document.removeEventListener('visibilitychange', this.#hide)
  }
}

/** Writes what waited when pages of this register were left, and forgets it when it is stored. */
export async function writeWaiting(session: Session): Promise<void> {
  for (const key of keysOf(prefixOf(session.info.id))) {
    const writing = read(key).map((transaction) => session.write(transaction))
    await session.flush()
    const saved = await Promise.all(writing)
    if (saved.every((s) => s.saved || s.doThis === 'nothing')) localStorage.removeItem(key)
  }
}
/** Nothing of a register that is removed is to stand anywhere. */
export function forgetWaiting(id: string): void {
  for (const key of keysOf(prefixOf(id))) localStorage.removeItem(key)
}
