/** A folder that something else carries between devices (OneDrive, Teams): looked through, written to, kept tidy. */
import { DiskFailure } from '../../store/disk.ts'
import { Pace, Stopped } from '../../store/slices.ts'
import { Alarm } from '../exchange/timers.ts'
import { DirectoryProblem } from './directory.ts'
import { folderLimits, folderPauses, type FolderPauses } from './limits.ts'
import { Looks } from './looks.ts'
import { fromFolder } from './reading.ts'
import type { Heard } from './statuses.ts'
import type { Strange } from './strange.ts'
import type { FolderOptions, FolderState, SharedFolder } from './types.ts'

export const openFolder = (options: FolderOptions): SharedFolder => new OpenFolder(options)

class OpenFolder implements SharedFolder {
  state: FolderState = { is: 'ready', at: undefined }
  strange: readonly Strange[] = []
  foreign: readonly string[] = []
  heard: readonly Heard[] = []
  readonly #pauses: FolderPauses
  readonly #looks: Looks
  readonly #poll: Alarm
  readonly #burst: Alarm
  readonly #unsubscribe = new Map<unknown, () => void>()
  readonly #stops: (() => void)[] = []
  #pause: number
  #watched = false
  #dirty = false
  #closing = false
  #everything = false
  readonly #stop = new AbortController()
  /** The look that is under way, and the one that comes after it. */
  #now: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(readonly options: FolderOptions) {
    this.#pauses = { ...folderPauses, ...options.pauses }
    this.#pause = this.#pauses.first
    this.#looks = new Looks(options, { ...folderLimits, ...options.limits }, this.#pauses)
    this.#poll = new Alarm(options.schedule, () => void this.check())
    this.#burst = new Alarm(options.schedule, () => void this.check())
    if (options.wake) this.#stops.push(options.wake(() => this.#woken()))
    this.#follow()
    void this.#watch()
    void this.check()
  }

  check(): Promise<void> {
    if (this.#closing) return Promise.resolve()
    // Everyone who asks while a look is under way shares the one that begins after it.
    if (this.#now) return (this.#next ??= this.#now.then(() => this.#begin()))
    return this.#begin()
  }
  push(): Promise<void> {
    this.#everything = true
    return this.check()
  }
  async allow(): Promise<void> {
    // First of all: the browser's question must follow the click at once.
    if (await this.options.directory.may(true)) await this.check()
  }
  async close(): Promise<void> {
    if (this.#closing) return
    this.#closing = true
    this.#poll.off()
    this.#burst.off()
    for (const stop of [...this.#stops, ...this.#unsubscribe.values()]) stop()
    // Reading can go on another day; what is written here alone cannot wait.
    this.#stop.abort()
    await (this.#next ?? this.#now)
    if (this.#dirty && this.state.is === 'ready') await this.#begin()
    this.#set({ is: 'closed' })
  }

  #begin(): Promise<void> {
    this.#next = undefined
    const { alone } = this.options
    const look = (alone ? alone(() => this.#look()) : this.#look()).finally(() => (this.#now = undefined))
    this.#now = look
    return look
  }

  async #look(): Promise<void> {
    this.#poll.off()
    this.#burst.off()
    const everything = this.#everything
    this.#everything = this.#dirty = false
    if (!this.#closing) this.#follow()
    let news = false
    try {
      if (await this.options.directory.may(false)) {
        news = await this.#through(everything)
        this.#set({ is: 'ready', at: this.options.clock() })
      } else this.#set({ is: 'asking' })
    } catch (cause) {
      this.#dirty = true
      this.#failed(cause)
    }
    this.strange = this.#looks.strange
    this.foreign = this.#looks.foreign
    this.heard = this.#looks.heard
    if (!this.#closing) this.#again(news)
    this.options.onState?.(this.state)
  }
  async #through(everything: boolean): Promise<boolean> {
    const pace = (what: 'reading' | 'writing' | 'tidying'): Pace => {
      this.#set({ is: 'working', what, done: 0 })
      const onProgress = (done: number): void => this.#set({ is: 'working', what, done })
      return new Pace({ onProgress, ...(what === 'writing' ? {} : { signal: this.#stop.signal }) })
    }
    const read = !this.#closing && (await this.#looks.read(pace('reading')))
    const wrote = await this.#looks.write(everything, this.#closing, pace('writing'))
    if (!this.#closing) await this.#looks.tidy(pace('tidying'))
    return read || wrote
  }
  #failed(cause: unknown): void {
    if (cause instanceof Stopped) return this.#set({ is: 'ready', at: undefined })
    if (cause instanceof DirectoryProblem && cause.why === 'asking') return this.#set({ is: 'asking' })
    if (cause instanceof DirectoryProblem && cause.why !== 'asking')
      return this.#set({ is: 'failed', why: cause.why })
    if (cause instanceof DiskFailure) return this.#set({ is: 'failed', why: 'not-stored' })
    console.error('The shared folder:', cause)
    this.#set({ is: 'failed', why: 'unforeseen' })
  }
  #set(state: FolderState): void {
    this.state = state
    this.options.onState?.(state)
  }

  /** Growing pauses; short again when something has happened. While the browser wants to ask, nothing is gained by looking. */
  #again(news: boolean): void {
    if (this.state.is === 'asking') return
    const most = this.#watched ? this.#pauses.watched : this.#pauses.most
    this.#pause = news ? this.#pauses.first : Math.min(most, this.#pause * 2)
    this.#poll.in(this.#pause)
  }
  #woken(): void {
    this.#pause = this.#pauses.first
    void this.check()
  }
  /** Listens to the depots that are in the gathering now. */
  #follow(): void {
    const now = new Set<unknown>()
    for (const { depot } of this.options.gathering.depots()) {
      now.add(depot)
      if (this.#unsubscribe.has(depot)) continue
      const stop = depot.subscribe(({ from, statements }) => {
        if (from !== undefined) {
          if (!from.startsWith(fromFolder)) this.#looks.heardElsewhere(statements)
          return
        }
        this.#dirty = true
        if (!this.#burst.set) this.#burst.in(this.#pauses.burst)
      })
      this.#unsubscribe.set(depot, stop)
    }
    for (const [depot, stop] of this.#unsubscribe)
      if (!now.has(depot)) {
        stop()
        this.#unsubscribe.delete(depot)
      }
  }
  async #watch(): Promise<void> {
    const stop = await this.options.directory.watch(() => {
      if (!this.#closing && !this.#burst.set) this.#burst.in(this.#pauses.burst)
    })
    if (!stop) return
    if (this.#closing) return stop()
    this.#watched = true
    this.#stops.push(stop)
  }
}
