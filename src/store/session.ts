/** An open register: the face that the rest of the app sees. What it does lies in the modules it names. */
import type { Field } from '../schema/field.ts'
import { ulid } from '../schema/id.ts'
import type { Row } from '../schema/kind.ts'
import { backupOf } from './backup.ts'
import type { Core } from './core.ts'
import { many } from './core.ts'
import { DiskFailure } from './disk.ts'
import { compose, composeLarge, editOf, sizeOf } from './compose.ts'
import { eraseRecord } from './erase.ts'
import { historyOf, recentHistory, rowThen } from './history.ts'
import { saveCache } from './keepCache.ts'
import { loadRing, mayWrite } from './keyring.ts'
import { failureOf, Queue } from './queue.ts'
import { readTail, rebuild } from './replay.ts'
import { Projection } from './projection.ts'
import type { Shelf } from './shelf.ts'
import { Pace } from './slices.ts'
import {
  Refused,
  type Progress,
  type RegisterInfo,
  type Saved,
  type SaveState,
  type Session,
  type Transaction,
} from './types.ts'
import { watchPage } from './watchPage.ts'
import { inverseOf, stacksOf, type Step } from './undo.ts'

type Undone = Saved & { readonly kept?: number }
/** How long nothing must happen before a cache is written. */
const idle = 20_000

export class OpenSession implements Session {
  readonly #core: Core
  readonly #shelf: Shelf
  readonly #queue: Queue
  readonly #closers: (() => void)[] = []
  #idle: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(core: Core, shelf: Shelf) {
    this.#core = core
    this.#shelf = shelf
    this.#queue = new Queue(core, () => this.#catchUp())
    this.#closers.push(core.disk.listen(() => void this.#queue.turn(() => this.#catchUpQuietly())))
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
    if (!mayWrite(core.ring)) return { saved: false, why: 'not-allowed', doThis: 'nothing' }
    if (sizeOf(transaction) > many)
      return this.#queue.turn(async () => {
        const saved = await this.#writeLarge(transaction, inverts, progress)
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

  /** Drafted, sealed and projected in slices; seen by nobody before it is stored. Inside a turn. */
  async #writeLarge(
    transaction: Transaction,
    inverts: string | undefined,
    progress: Progress,
  ): Promise<Saved> {
    const flushed = await this.#queue.flushNow()
    if (!flushed.saved) return flushed
    try {
      const composed = await composeLarge(this.#core, transaction, new Pace(progress, 0, 0.3))
      if (typeof composed === 'string') return { saved: false, why: composed, doThis: 'nothing' }
      const id = this.#newId()
      const edit = editOf(this.#core, id, transaction, inverts, composed, () => undefined)
      if (!edit) return { saved: true, transaction: id }
      return await this.#queue.storeLarge(edit, new Pace(progress, 0.3, 0.9))
    } catch (cause) {
      return failureOf(cause)
    }
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
      return eraseRecord(this.#core, this.#shelf.cache, id, this.#newId(), () => this.#reload())
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
  async setSetting(name: string, value: unknown): Promise<void> {
    const write =
      value === undefined
        ? ({ do: 'delete', table: 'settings', key: name } as const)
        : ({ do: 'put', table: 'settings', key: name, value } as const)
    try {
      await this.#core.disk.commit([write])
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
      throw new Refused(cause.why === 'disk-full' ? 'disk-full' : 'disk-refused', { cause })
    }
  }
  async storage(): ReturnType<Session['storage']> {
    return { ...(await this.#shelf.usage()), envelopes: this.#core.feeds.envelopes }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    await this.#queue.flush()
    this.#closed = true
    clearTimeout(this.#idle)
    for (const close of this.#closers) close()
    this.#queue.stop()
    await this.#queue.turn(() => this.#saveCache())
    this.#core.listeners.clear()
    this.#core.disk.close()
  }

  /** Another tab has stored something. Inside a turn. */
  async #catchUp(): Promise<void> {
    const epoch = await this.#core.disk.get('keep', 'epoch')
    if ((epoch as { seq: number } | undefined)?.seq !== this.#core.epoch) return this.#reload()
    const before = this.#core.feeds.heads()
    await this.#core.feeds.load(this.#core.disk)
    await readTail(this.#core, before, [])
  }
  async #catchUpQuietly(): Promise<void> {
    try {
      if (!this.#closed) await this.#catchUp()
    } catch (cause) {
      // The disk has gone: the next write says so in its own words.
      if (!(cause instanceof DiskFailure)) throw cause
    }
  }
  /** Membership or keys have changed: everything is read anew, and the rows with it. */
  async #reload(): Promise<void> {
    const core = this.#core
    const loaded = await loadRing(core.disk)
    if (!loaded) throw new DiskFailure('disk-closed')
    core.info = loaded.info
    core.ring = core.log.ring = loaded.ring
    core.epoch = loaded.epoch
    core.log.forgetAll()
    await core.feeds.load(core.disk)
    core.projection = new Projection()
    core.sinceCache = 0
    await rebuild(core)
    await core.index()
    core.tell('*')
  }

  /** A cache that could not be written costs a slower opening, nothing else. Inside a turn. */
  async #saveCache(): Promise<void> {
    try {
      await saveCache(this.#core, this.#shelf.cache)
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
    }
  }
  #rest(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.#queue.turn(() => this.#saveCache()), idle)
  }
}
