/** An open register: the face that the rest of the app sees. What it does lies in the modules it names. */
import type { Field } from '../schema/field.ts'
import { ulid } from '../schema/id.ts'
import type { Row } from '../schema/kind.ts'
import type { Bytes } from '../trust/bytes.ts'
import { backupOf } from './backup.ts'
import type { Core } from './core.ts'
import { many } from './core.ts'
import { DiskFailure } from './disk.ts'
import { asOf, compose, editOf, sizeOf } from './compose.ts'
import { isProvisional } from './counting.ts'
import type { Depot } from './depot.ts'
import { OpenDepot } from './depotOf.ts'
import { equalityOf } from './equality.ts'
import type { Family } from './family.ts'
import { historyOf, recentHistory, rowThen } from './history.ts'
import { saveCache } from './keepCache.ts'
import { House, hinders } from './house.ts'
import { hindranceOf, standingOf } from './keyring.ts'
import { Queue } from './queue.ts'
import { openNote, sealNote } from './note.ts'
import { catchUp } from './renew.ts'
import { putSetting } from './settings.ts'
import type { Shelf } from './shelf.ts'
import {
  type Progress,
  type RegisterInfo,
  type Saved,
  type SaveState,
  type Session,
  type Transaction,
} from './types.ts'
import { watchPage } from './watchPage.ts'
import { inverseOf, stacksOf, type Step } from './undo.ts'
import { writeLarge } from './writeLarge.ts'

type Undone = Saved & { readonly kept?: number }
/** How long nothing must happen before a cache is written. */
const idle = 20_000

export class OpenSession implements Session {
  readonly #core: Core
  readonly #shelf: Shelf
  readonly #queue: Queue
  readonly depot: Depot
  readonly #house: House
  readonly #closers: (() => void)[] = []
  #idle: ReturnType<typeof setTimeout> | undefined
  #closed = false

  static async open(core: Core, shelf: Shelf, family: Family): Promise<OpenSession> {
    const session = new OpenSession(core, shelf, family)
    await session.#house.begin()
    return session
  }
  private constructor(core: Core, shelf: Shelf, family: Family) {
    this.#core = core
    this.#shelf = shelf
    this.#queue = new Queue(core, () => catchUp(core))
    this.depot = new OpenDepot(core, {
      turn: (work) => this.#queue.turn(work),
      rescue: () => this.#queue.rescue(this.#newId()),
    })
    this.#house = new House({ core, shelf, family, queue: this.#queue, write: (t) => this.write(t) })
    // Another tab has stored something.
    const heard = async (): Promise<void> => void (this.#closed || (await this.#quietly(() => catchUp(core))))
    this.#closers.push(core.disk.listen(() => void this.#queue.turn(heard)))
    const flush = (): void => void this.#queue.flush()
    const hidden = (): void => {
      flush()
      void this.#queue.turn(() => this.#saveCache())
    }
    this.#closers.push(watchPage(hidden, flush))
    this.#closers.push(this.subscribe(() => this.#rest()))
  }

  get info(): RegisterInfo {
    return this.#core.info
  }
  get device(): string {
    return this.#core.ring.device.id
  }
  get keys(): Session['keys'] {
    const { signPublic, boxPublic } = this.#core.ring.device
    return { signPublic, boxPublic }
  }
  sealNote(document: string, plain: Bytes): Promise<Bytes | undefined> {
    return sealNote(this.#core.ring, document, plain, new Uint8Array(this.#core.chance(new Uint8Array(12))))
  }
  openNote(document: string, sealed: Bytes): Promise<Bytes | undefined> {
    return openNote(this.#core.ring, document, sealed)
  }
  get notices(): readonly { what: string; count?: number }[] {
    const { troubles, ring } = this.#core
    const all = new Map<string, number>(troubles)
    if (ring.membership.newer > 0) all.set('newer-release', ring.membership.newer)
    return [...all].map(([what, count]) => ({ what, count }))
  }

  /** Envelopes of a restored file that nobody vouches for, or that are damaged. */
  noticeUnfit(count: number): void {
    this.#core.notice('entry-corrupt', count)
  }

  get standing(): Session['standing'] {
    return standingOf(this.#core.ring)
  }
  get hindrance(): Session['hindrance'] {
    return hindranceOf(this.#core.ring)
  }
  get household(): Session['household'] {
    return this.#house.household
  }
  get publication(): Session['publication'] {
    return this.#house.publication
  }
  rest(): Promise<void> {
    return this.#house.rest()
  }

  get connected(): boolean {
    return this.#queue.connected
  }
  set connected(connected: boolean) {
    this.#queue.connected = connected
  }
  get provisional(): boolean {
    return isProvisional(this.#core.ring)
  }
  readonly equalityHash = (documents?: readonly string[]): Promise<string> =>
    this.#queue.turn(() => equalityOf(this.#core, documents))
  readonly asOf = (transaction: Transaction): Transaction => asOf(this.#core, transaction)

  rows(kind: string): readonly Row[] {
    return this.#core.rows.rows(kind)
  }
  row(id: string): Row | undefined {
    return this.#core.rows.row(id)
  }
  subscribe(listener: (changed: ReadonlySet<string> | '*') => void): () => void {
    this.#core.listeners.add(listener)
    return () => this.#core.listeners.delete(listener)
  }
  setOwnFields(kind: string, fields: Readonly<Record<string, Field>>): void {
    if (this.#core.rows.setOwnFields(kind, fields)) this.#core.tell('*')
  }

  write(transaction: Transaction, progress: Progress = {}): Promise<Saved> {
    return this.#write(transaction, undefined, progress)
  }

  async #write(transaction: Transaction, inverts: string | undefined, progress: Progress): Promise<Saved> {
    const core = this.#core
    if (this.#closed) return { saved: false, why: 'disk-closed', doThis: 'reload' }
    if (hinders(core, transaction)) return { saved: false, why: 'not-allowed', doThis: 'nothing' }
    if (sizeOf(transaction) > many)
      return this.#queue.turn(async () => {
        const how = { newId: () => this.#newId(), inverts }
        const saved = await writeLarge(core, this.#queue, transaction, how, progress)
        if (saved.saved) progress.onProgress?.(1)
        return saved
      })
    const composed = compose(core, transaction)
    if (typeof composed === 'string') return { saved: false, why: composed, doThis: 'nothing' }
    const id = this.#newId()
    const settled = new Promise<Saved>((settle) => {
      const edit = editOf(core, id, transaction, inverts, composed, settle)
      if (edit) this.#queue.add(edit)
      else settle({ saved: true, transaction: id })
    })
    for (const record of composed.touched) core.rows.touch(record)
    core.tell(composed.touched)
    return settled
  }

  #newId(): string {
    return ulid(Math.max(0, this.#core.clock()), this.#core.chance)
  }

  flush(): Promise<Saved> {
    return this.#queue.flush()
  }
  get state(): SaveState {
    return this.#queue.state
  }
  onState(listener: (state: SaveState) => void): () => void {
    return this.#queue.onState(listener)
  }

  async undoable(): Promise<readonly Step[]> {
    await this.flush()
    return (await stacksOf(this.#core)).undoable
  }
  async redoable(): Promise<readonly Step[]> {
    await this.flush()
    return (await stacksOf(this.#core)).redoable
  }
  undo(transaction?: string): Promise<Undone> {
    return this.#invert('undo', transaction)
  }
  redo(): Promise<Undone> {
    return this.#invert('redo', undefined)
  }
  async #invert(what: 'undo' | 'redo', which: string | undefined): Promise<Undone> {
    const flushed = await this.flush()
    if (!flushed.saved) return flushed
    const stacks = await stacksOf(this.#core)
    const steps = what === 'undo' ? stacks.undoable : stacks.redoable
    const step = which === undefined ? steps[0] : steps.find((s) => s.transaction === which)
    if (!step) return { saved: false, why: 'not-allowed', doThis: 'nothing' }
    const { writes, texts, kept } = await inverseOf(this.#core, step.latest)
    const note = step.note === undefined ? {} : { note: step.note }
    const writing = this.#write({ what, ...note, writes, texts }, step.latest, {})
    void this.#queue.flush()
    return { ...(await writing), kept }
  }

  history(id: string): ReturnType<Session['history']> {
    return historyOf(this.#core, this.#queue.waiting, id)
  }
  recent(limit: number): ReturnType<Session['recent']> {
    return recentHistory(this.#core, this.#queue.waiting, limit)
  }
  rowAt(id: string, at: number): Promise<Row | undefined> {
    return rowThen(this.#core, id, at)
  }
  clashes(id: string): ReturnType<Session['clashes']> {
    return this.#core.clashes.of(this.#core.keysOf(id), this.#core.projection)
  }

  async erase(id: string): Promise<Saved> {
    return this.#queue.turn(async () => {
      const flushed = await this.#queue.flushNow()
      if (!flushed.saved) return flushed
      return this.#house.erase(id, this.#newId())
    })
  }

  backup(options: { passphrase?: string } & Progress): Promise<Uint8Array> {
    return this.#queue.turn(async () => {
      await this.#queue.flushNow()
      return backupOf(this.#core, () => this.#queue.sealWaiting(), options)
    })
  }

  async setting<T>(name: string): Promise<T | undefined> {
    return (await this.#core.disk.get('settings', name)) as T | undefined
  }
  setSetting(name: string, value: unknown): Promise<void> {
    return putSetting(this.#core.disk, name, value)
  }
  async storage(): ReturnType<Session['storage']> {
    return { ...(await this.#shelf.usage()), envelopes: this.#core.feeds.envelopes }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    await this.#queue.flush()
    this.#closed = true
    clearTimeout(this.#idle)
    await this.#house.close()
    for (const close of this.#closers) close()
    this.#queue.stop()
    await this.#queue.turn(() => this.#saveCache())
    this.#core.listeners.clear()
    this.#core.disk.close()
  }

  /** Inside a turn. When the disk has gone, the next write says so in its own words. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
    }
  }
  /** A cache that could not be written costs a slower opening, nothing else. */
  #saveCache(): Promise<void> {
    return this.#quietly(() => saveCache(this.#core, this.#shelf.cache))
  }
  #rest(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.#queue.turn(() => this.#saveCache()), idle)
  }
}
