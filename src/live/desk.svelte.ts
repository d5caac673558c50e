import type { AnyKind } from '../schema/kind.ts'
import {
  Refused,
  type Chance,
  type Clock,
  type OpenOptions,
  type RegisterInfo,
  type Registers,
  type Session,
} from '../store/types.ts'
import { Copies } from './copies.svelte.ts'
import { Portfolio } from './portfolio.svelte.ts'
import { Prefs } from './prefs.svelte.ts'
import { writesOf } from './records.ts'
import { Router } from './route.svelte.ts'
import type { NewRecord, Reference } from './services.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  readonly action?: { readonly label: string; readonly run: () => void }
}
export interface DeskOptions {
  /** The store is loaded when it is first needed, so that the first page is light. */
  readonly registers: () => Promise<Registers>
  readonly kinds: () => Promise<readonly AnyKind[]>
  readonly reference: Reference
  readonly clock: Clock
  readonly chance: Chance
}
export type Opening =
  'looking' | 'none' | 'opening' | 'open' | { readonly refused: string; readonly id?: string }

const lastOpen = 'samorden.register'

/** Everything one window has on its desk: the open register, where we are, what this person prefers, what was just said. */
export class Desk {
  readonly prefs = new Prefs()
  readonly router = new Router()
  portfolio = $state.raw<Portfolio>()
  /** Backups of the open register. */
  copies = $state.raw<Copies>()
  registers = $state.raw<readonly RegisterInfo[]>([])
  opening = $state.raw<Opening>('looking')
  toasts = $state.raw<readonly Toast[]>([])
  #nextToast = 1
  #store: Promise<Registers> | undefined

  constructor(readonly options: DeskOptions) {}

  store(): Promise<Registers> {
    this.#store ??= this.options.registers()
    return this.#store
  }
  async openOptions(): Promise<OpenOptions> {
    return { kinds: await this.options.kinds(), clock: this.options.clock, chance: this.options.chance }
  }

  /** Opens what was open last, or says that there is nothing. */
  async begin(): Promise<void> {
    try {
      const store = await this.store()
      this.registers = await store.list()
      const wanted = readLast()
      const info =
        this.registers.find((r) => r.id === wanted) ??
        [...this.registers].sort((a, b) => b.opened - a.opened)[0]
      if (!info) this.opening = 'none'
      else await this.open(info.id)
    } catch (error) {
      this.#refuse(error)
    }
  }

  async open(id: string): Promise<boolean> {
    this.opening = 'opening'
    try {
      const [store, options] = await Promise.all([this.store(), this.openOptions()])
      await this.#closeCurrent()
      await this.adopt(await store.open(id, options))
      return true
    } catch (error) {
      this.#refuse(error, id)
      return false
    }
  }

  /** Takes an opened session onto the desk. */
  async adopt(session: Session): Promise<void> {
    if (this.portfolio && this.portfolio.session !== session) await this.#closeCurrent()
    this.portfolio = new Portfolio(
      session,
      await this.options.kinds(),
      this.options.clock,
      this.options.chance,
    )
    this.portfolio.lang = () => this.prefs.lang
    this.copies = new Copies(this.portfolio)
    writeLast(session.info.id)
    this.registers = await (await this.store()).list()
    this.opening = 'open'
  }

  async found(what: Parameters<Registers['found']>[0]): Promise<Portfolio> {
    const [store, options] = await Promise.all([this.store(), this.openOptions()])
    await this.adopt(await store.found(what, options))
    return this.portfolio as Portfolio
  }

  /** Makes the example municipality on the spot and opens it. */
  async example(onProgress?: (done: number) => void): Promise<void> {
    const now = new Date(this.options.clock())
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
    const { name, records } = await this.options.reference.example(today)
    const portfolio = await this.found({ name, sort: 'municipality', example: true })
    await this.fill(portfolio, 'example', records, onProgress)
  }
  /** Writes many new records as one transaction. */
  async fill(
    portfolio: Portfolio,
    what: string,
    records: readonly NewRecord[],
    onProgress?: (done: number) => void,
  ) {
    return portfolio.session.write(
      { what, ...writesOf(records, portfolio.kinds) },
      onProgress ? { onProgress } : {},
    )
  }

  /** Removes a register from this device without trace, and opens another if there is one. */
  async remove(id: string): Promise<void> {
    const store = await this.store()
    if (this.portfolio?.info.id === id) await this.#closeCurrent()
    await store.remove(id)
    if (readLast() === id) writeLast('')
    this.registers = await store.list()
    const next = this.registers[0]
    if (next) await this.open(next.id)
    else this.opening = 'none'
  }

  say(text: string, tone: Toast['tone'] = 'info', action?: Toast['action']): number {
    const toast: Toast = { id: this.#nextToast++, text, tone, ...(action ? { action } : {}) }
    this.toasts = [...this.toasts.slice(-2), toast]
    return toast.id
  }
  unsay(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id)
  }

  async #closeCurrent(): Promise<void> {
    const session = this.portfolio?.session
    const copies = this.copies
    this.portfolio = undefined
    this.copies = undefined
    await copies?.close()
    await session?.close()
  }
  #refuse(error: unknown, id?: string): void {
    console.error(error)
    this.opening = { refused: error instanceof Refused ? error.why : 'corrupt', ...(id ? { id } : {}) }
  }
}

function readLast(): string | null {
  try {
    return localStorage.getItem(lastOpen)
  } catch {
    return null // storage refused: the register opened last is chosen by its date instead
  }
}
function writeLast(id: string): void {
  try {
    localStorage.setItem(lastOpen, id)
  } catch (error) {
    console.warn('Cannot remember which register was open:', error)
  }
}
