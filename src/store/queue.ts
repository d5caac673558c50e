/** Edits on their way to the disk: sealed in bursts (S12), kept and tried again when the disk refuses (S11). */
import { Malformed, sameBytes } from '../trust/bytes.ts'
import type { Core } from './core.ts'
import { DiskFailure } from './disk.ts'
import type { Edit } from './draft.ts'
import { mayWrite } from './keyring.ts'
import { countedOf, Log } from './log.ts'
import type { Counted } from './projection.ts'
import { bringStored } from './renew.ts'
import { rescueOf } from './rescue.ts'
import { joinSealed, sealEdits, type Sealed } from './seal.ts'
import { Pace, Stopped } from './slices.ts'
import type { Saved, SaveState } from './types.ts'

/** S12: alone, a crash may cost a moment's work; with somebody connected, they are waiting to see it. */
const burst = { edits: 20, alone: 1500, connected: 150 } as const
type Failed = Extract<Saved, { saved: false }>

export class Queue {
  readonly #core: Core
  readonly #catchUp: () => Promise<void>
  readonly #edits: Edit[] = []
  /** Sealed, and refused by the disk: the very same bytes are tried again, since a backup may hold them already. */
  #sealed: Sealed | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #failed: Failed | undefined
  #savedAt: number | undefined
  #storing = 0
  #connected = false
  readonly #listeners = new Set<(state: SaveState) => void>()

  /** `catchUp` reads what another tab has stored; it is called inside a turn. */
  constructor(core: Core, catchUp: () => Promise<void>) {
    this.#core = core
    this.#catchUp = catchUp
  }

  get state(): SaveState {
    const edits = this.#edits.length + this.#storing
    if (this.#failed && edits > 0)
      return {
        is: 'failed',
        why: this.#failed.why,
        edits,
        doThis: this.#failed.doThis === 'reload' ? 'reload' : 'export',
      }
    return edits > 0 ? { is: 'saving', edits } : { is: 'saved', at: this.#savedAt }
  }
  onState(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  #emit(): void {
    const { state } = this
    for (const listener of [...this.#listeners]) listener(state)
  }
  get waiting(): readonly Edit[] {
    return this.#edits
  }

  /** One at a time: whatever reads heads and writes their successors. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work)
    this.#turn = next.catch((cause: unknown) => cause)
    return next
  }

  add(edit: Edit): void {
    this.#edits.push(edit)
    this.#emit()
    const hidden = typeof document !== 'undefined' && document.visibilityState === 'hidden'
    if (hidden || this.#edits.length >= burst.edits) void this.flush()
    else this.#wait()
  }
  #wait(): void {
    const pause = this.#connected ? burst.connected : burst.alone
    this.#timer ??= setTimeout(() => void this.flush(), pause)
  }
  /** Whether anyone is connected who would see an edit at once. */
  get connected(): boolean {
    return this.#connected
  }
  set connected(connected: boolean) {
    const sooner = connected && !this.#connected && this.#timer !== undefined
    this.#connected = connected
    if (!sooner) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#wait()
  }
  flush(): Promise<Saved> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    return this.turn(() => this.flushNow())
  }

  /** Inside a turn. */
  async flushNow(): Promise<Saved> {
    let last = ''
    while (this.#edits.length > 0) {
      const edits = this.#sealed?.edits ?? [...this.#edits]
      const stored = await this.#store(edits)
      if (!stored.saved) return this.#fail(stored)
      this.#failed = undefined
      this.#edits.splice(0, edits.length)
      this.#savedAt = this.#core.clock()
      for (const edit of edits) edit.settle({ saved: true, transaction: edit.id })
      last = edits.at(-1)?.id ?? ''
      this.#emit()
    }
    return { saved: true, transaction: last }
  }

  #fail(failed: Failed): Failed {
    this.#failed = failed
    for (const edit of this.#edits) edit.settle(failed)
    this.#emit()
    return failed
  }

  async #store(edits: readonly Edit[]): Promise<Saved> {
    try {
      for (;;) {
        if (!mayWrite(this.#core.ring)) return { saved: false, why: 'not-allowed', doThis: 'export' }
        this.#sealed ??= await sealEdits(edits, this.#core.log, this.#core.epoch, this.#core.chance)
        const sealed = this.#sealed
        if (await this.#committed(sealed)) break
        // Another tab wrote first (S13). What it wrote may be ours, when a commit was cut off after it had been made.
        this.#sealed = undefined
        await this.#catchUp()
        if (await isStored(this.#core, sealed)) {
          this.#core.lift(sealed.edits)
          break
        }
      }
      this.#sealed = undefined
      this.#core.disk.tell()
      return { saved: true, transaction: edits.at(-1)?.id ?? '' }
    } catch (cause) {
      return failureOf(cause)
    }
  }

  /** Seals what waits without storing it, for a backup on a full disk. Inside a turn. */
  async sealWaiting(): Promise<readonly Sealed[]> {
    if (this.#edits.length === 0) return []
    this.#sealed = await this.#sealAlso(this.#sealed)
    return [this.#sealed]
  }

  /** What has been sealed stays as it is; edits that came later are sealed after it. */
  async #sealAlso(sealed: Sealed | undefined): Promise<Sealed> {
    const { disk, feeds, ring, epoch, chance, log } = this.#core
    if (!sealed) return sealEdits([...this.#edits], log, epoch, chance)
    const rest = this.#edits.slice(sealed.edits.length)
    if (rest.length === 0) return sealed
    const then = feeds.copy()
    for (const feed of sealed.feeds) then.set(feed)
    const thenLog = new Log(disk, then, ring, () => undefined)
    for (const { page } of sealed.pages) thenLog.remember(page)
    return joinSealed(sealed, await sealEdits(rest, thenLog, epoch, chance))
  }

  /** A large edit goes by itself, and is shown when it is stored (S9). Inside a turn. */
  async storeLarge(edit: Edit, pace: Pace): Promise<Saved> {
    const before = await this.flushNow()
    if (!before.saved) return before
    this.#storing = 1
    this.#emit()
    try {
      for (;;) {
        const { core, epoch } = { core: this.#core, epoch: this.#core.epoch }
        const sealed = await sealEdits([edit], core.log, epoch, core.chance, pace)
        await pace.breathe(1)
        if (await this.#committed(sealed, pace)) {
          core.disk.tell()
          this.#savedAt = core.clock()
          return { saved: true, transaction: edit.id }
        }
        await this.#catchUp()
      }
    } catch (cause) {
      return failureOf(cause)
    } finally {
      this.#storing = 0
      this.#emit()
    }
  }

  /** Says again what is stranded behind a hole; tried again another time when the disk refuses. Inside a turn. */
  async rescue(transaction: string): Promise<void> {
    const core = this.#core
    if (!mayWrite(core.ring)) return
    try {
      const edit = await rescueOf(core, transaction)
      if (edit) await this.storeLarge(edit, new Pace())
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
    }
  }

  /** A disk that fails may have done it all the same: asked, before the person is told to do it again. */
  async #committed(sealed: Sealed, pace?: Pace): Promise<boolean> {
    const { disk } = this.#core
    try {
      if (!(await disk.commit(sealed.writes, sealed.expect))) return false
    } catch (cause) {
      if (!(cause instanceof DiskFailure) || !(await this.#storedAllTheSame(sealed))) throw cause
      return true
    }
    await settleStored(this.#core, sealed, pace && afterwards(pace))
    return true
  }
  async #storedAllTheSame(sealed: Sealed): Promise<boolean> {
    try {
      if (!(await isStored(this.#core, sealed))) return false
      await this.#catchUp()
      this.#core.lift(sealed.edits)
      return true
    } catch (cause) {
      if (cause instanceof DiskFailure) return false
      throw cause
    }
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }
}

/** What is on the disk now reaches heads and projection; nothing here may fail the edit, which is stored. */
async function settleStored(core: Core, sealed: Sealed, pace = new Pace()): Promise<void> {
  for (const feed of sealed.feeds) core.feeds.set(feed)
  const told = { envelopes: sealed.pages.map(({ bytes }) => bytes), statements: [], from: undefined }
  try {
    if (core.stale) {
      await bringStored(core)
      core.lift(sealed.edits)
      return
    }
    const counted: Counted[] = []
    for (const { page } of sealed.pages) {
      core.log.remember(page)
      for (const write of countedOf(core.log, page, await core.log.parents(page))) counted.push(write)
      core.log.reach(page.place)
      await pace.step()
    }
    const lift = (): void => {
      for (const edit of sealed.edits) core.overlay.lift(edit)
    }
    await core.project(counted, lift, pace)
  } catch (cause) {
    // Stored, and perhaps shown in part: made anew before anything more is.
    core.stale = true
    throw cause
  } finally {
    core.announce(told)
  }
}

/** Read from the disk itself: a hash that is remembered says only what was meant to be there. */
async function isStored(core: Core, sealed: Sealed): Promise<boolean> {
  for (const { page, bytes } of sealed.pages) {
    const here = await core.disk.get('envelopes', page.place)
    if (!(here instanceof Uint8Array) || !sameBytes(here, bytes)) return false
  }
  return sealed.pages.length > 0
}

/** What is committed can no longer be stopped, and whoever watches its progress can no longer make it fail. */
function afterwards({ progress, to }: Pace): Pace {
  const onProgress = (done: number): void => {
    try {
      progress.onProgress?.(done)
    } catch (cause) {
      console.error(cause)
    }
  }
  return new Pace({ onProgress }, to, 0.99)
}

export function failureOf(cause: unknown): Failed {
  if (cause instanceof DiskFailure) return { saved: false, why: cause.why, doThis: 'export' }
  if (cause instanceof Stopped) return { saved: false, why: 'stopped', doThis: 'nothing' }
  if (cause instanceof Malformed) return { saved: false, why: 'too-large', doThis: 'nothing' }
  // Whatever it is, it is not saved, and must not look as if it were.
  console.error(cause)
  return { saved: false, why: 'disk-refused', doThis: 'export' }
}
