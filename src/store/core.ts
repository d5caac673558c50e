/** What an open register has in its hands: disk, keys, feeds, projection and rows; and how counted writes reach the rows. */
import type { CellValue } from '../schema/cells.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import type { Head } from '../trust/feed.ts'
import { Clashes } from './clashes.ts'
import type { News } from './depot.ts'
import type { Disk } from './disk.ts'
import { draftsOf, type Drafting, type Edit } from './draft.ts'
import { Feeds } from './feeds.ts'
import type { Keyring } from './keyring.ts'
import { Log, type Trouble } from './log.ts'
import { Overlay } from './overlay.ts'
import { Projection, type Counted } from './projection.ts'
import { clashingPaths, eachShown, idOfKey, pathOfKey, shownIn, type RecordCells } from './record.ts'
import { Rows, type Cells } from './rows.ts'
import { Pace } from './slices.ts'
import type { Chance, Clock, OpenOptions, RegisterInfo } from './types.ts'
import { untangle } from './untangle.ts'

/** More writes than this are projected in slices, aside, and shown all at once (S9). */
export const many = 500
/** Writes in one Yjs transaction of a large change. */
const slice = 400
/** Bytes of texts, in one go and in one slice: reading one costs as much as many cells. */
const heavy = 60_000
const weightOf = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { value }) => sum + (value instanceof Uint8Array ? value.length : 0), 0)
/** How many writes from here on go in one slice. */
function sliceAt(counted: readonly Counted[], from: number): number {
  let weight = 0
  let count = 0
  for (; count < slice && from + count < counted.length && weight < heavy; count++) {
    const value = counted[from + count]?.value
    if (value instanceof Uint8Array) weight += value.length
  }
  return count
}
/** More records than this, and subscribers are told `*`. */
const nameable = 200

export class Core {
  readonly feeds = new Feeds()
  readonly log: Log
  readonly overlay = new Overlay()
  readonly clashes = new Clashes()
  readonly kinds: ReadonlyMap<string, AnyKind>
  readonly clock: Clock
  readonly chance: Chance
  readonly rows: Rows
  readonly troubles = new Map<string, number>()
  readonly listeners = new Set<(changed: ReadonlySet<string> | '*') => void>()
  /** Carriers, told of what is stored. */
  readonly news = new Set<(news: News) => void>()
  /** Told when statements, keys or the branches of feeds have changed. */
  readonly standing = new Set<() => void>()
  projection = new Projection()
  /** Opened beside the register to see what it publishes, and nothing else (publicationShown.ts). */
  aside = false
  /** Feed → how far it counts: Infinity when all of it does, however long it grows (counting.ts). */
  counts: ReadonlyMap<number, number> = new Map()
  /** Feed → where it is said to end, when it goes further than may count. */
  ends: ReadonlyMap<number, Head> = new Map()
  /** Feed, by name → how far texts that count have built on what does not, or has not come (needed.ts). */
  readonly needed = new Map<string, number>()
  /** Feed → the stretch after what counts of which nothing but the shells of texts has been projected. */
  readonly shelled = new Map<number, { readonly from: number; readonly to: number }>()
  /** The projection no longer follows from what is here, and is made anew before anything is added to it. */
  stale = false
  /** Number of this session among a text's writers. */
  readonly client: number
  /** While a large change is projected aside: what its records held before. */
  #held: Map<string, RecordCells | undefined> | undefined
  /** Writes projected since the cache was made. */
  sinceCache = 0

  constructor(
    readonly disk: Disk,
    public info: RegisterInfo,
    public ring: Keyring,
    public epoch: number,
    options: OpenOptions,
  ) {
    this.kinds = new Map(options.kinds.map((k) => [k.id, k]))
    this.clock = options.clock
    this.chance = options.chance
    this.log = new Log(disk, this.feeds, ring, (what) => this.notice(what))
    const [a = 1, b = 1, c = 1, d = 1] = options.chance(new Uint8Array(4))
    this.client = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
    this.rows = new Rows(options.kinds, (id) => this.shown(id))
  }

  notice(what: Trouble | 'cache-rebuilt' | 'keys-corrupt', count = 1): void {
    this.troubles.set(what, (this.troubles.get(what) ?? 0) + count)
  }
  get drafting(): Drafting {
    return {
      kinds: this.kinds,
      projection: this.projection,
      pending: (key) => this.overlay.get(key),
      client: this.client,
    }
  }

  /** What stands in the projection, whatever is on its way. */
  projected(key: string): CellValue | undefined {
    return shownIn(this.projection.cells(idOfKey(key)), pathOfKey(key))
  }
  #base(id: string): RecordCells | undefined {
    return this.#held?.has(id) ? this.#held.get(id) : this.projection.cells(id)
  }
  /** What is shown. */
  value(key: string): CellValue | undefined {
    const draft = this.overlay.get(key)
    return draft ? draft.shown : shownIn(this.#base(idOfKey(key)), pathOfKey(key))
  }
  /** A record's cells as they are shown. */
  *shown(id: string): Cells {
    if (this.ring.membership.erased.has(id)) return
    const base = this.#base(id)
    const over = new Map<string, CellValue>()
    for (const key of this.overlay.keysOf(id)) over.set(pathOfKey(key), this.overlay.get(key)?.shown ?? null)
    const cells: [string, CellValue][] = []
    if (base) eachShown(base, (path, value) => void (over.has(path) || cells.push([path, value])))
    yield* cells
    yield* over
  }
  keysOf(id: string): string[] {
    return [...this.shown(id)].map(([path]) => `${id}/${path}`)
  }

  /** Stored: to be passed on. One carrier's trouble is not another's. */
  announce(news: News): void {
    for (const listener of [...this.news]) {
      try {
        listener(news)
      } catch (cause) {
        console.error(cause)
      }
    }
  }
  tell(changed: ReadonlySet<string> | '*'): void {
    if (changed !== '*' && changed.size === 0) return
    for (const listener of [...this.listeners]) listener(changed)
  }

  /** Everything is read anew: what is still wrong will be met again. */
  forgetTroubles(): void {
    for (const what of ['entry-corrupt', 'entry-missing', 'newer-release']) this.troubles.delete(what)
  }
  isErased(key: string): boolean {
    return this.ring.membership.erased.has(idOfKey(key))
  }
  /** What is written about someone erased is not shown, wherever it comes from (S33). */
  alive(counted: readonly Counted[]): readonly Counted[] {
    return this.ring.membership.erased.size > 0 ? counted.filter((w) => !this.isErased(w.key)) : counted
  }

  /** Brings counted writes to the rows. `lift` takes away the overlay of what is now stored, in the same breath. */
  async project(
    counted: readonly Counted[],
    lift: () => void = () => undefined,
    pace = new Pace(),
  ): Promise<void> {
    counted = this.alive(counted)
    this.sinceCache += counted.length
    if (counted.length > many || weightOf(counted) > heavy) return this.#projectAside(counted, lift, pace)
    const before = counted.map((w) => this.value(w.key))
    const stood = counted.map((w) => this.projection.heads(w.key).length)
    this.projection.apply(counted, () => this.notice('entry-corrupt'))
    await untangle(this.projection, this.log)
    await this.clashes.settle(new Set(counted.map((w) => w.key)), this.projection, this.log)
    lift()
    const touched = new Set<string>()
    const told = new Set<string>()
    counted.forEach((w, i) => {
      const id = idOfKey(w.key)
      if (!sameShown(before[i], this.value(w.key))) touched.add(id)
      // Two that stand side by side, or do so no longer, are news also when what is shown is the same.
      if ((stood[i] ?? 0) > 1 || this.projection.heads(w.key).length > 1) told.add(id)
    })
    for (const id of touched) this.rows.touch(id)
    for (const id of touched) told.add(id)
    this.tell(told.size > nameable ? '*' : told)
  }

  /** Takes away the overlay of edits that turned out to be stored: what is under it may be something else. */
  lift(edits: readonly Edit[]): void {
    const keys = edits.flatMap((edit) => draftsOf(edit).map((draft) => draft.key))
    const before = keys.map((key) => this.value(key))
    for (const edit of edits) this.overlay.lift(edit)
    const touched = new Set<string>()
    keys.forEach((key, i) => {
      if (!sameShown(before[i], this.value(key))) touched.add(idOfKey(key))
    })
    for (const id of touched) this.rows.touch(id)
    this.tell(touched)
  }

  async #projectAside(counted: readonly Counted[], lift: () => void, pace: Pace): Promise<void> {
    const held = new Map<string, RecordCells | undefined>()
    const clashing: string[] = []
    this.#held = held
    try {
      for (let from = 0; from < counted.length;) {
        const some = counted.slice(from, from + sliceAt(counted, from))
        for (const { key } of some) {
          const id = idOfKey(key)
          if (!held.has(id)) held.set(id, this.projection.cells(id))
        }
        this.projection.apply(some, () => this.notice('entry-corrupt'))
        from += some.length
        await pace.step((0.6 * from) / counted.length)
      }
      await untangle(this.projection, this.log)
      let done = 0
      const ready: [string, Row | undefined][] = []
      for (const id of held.keys()) {
        const cells = this.projection.cells(id) ?? []
        for (const path of clashingPaths(cells)) clashing.push(`${id}/${path}`)
        ready.push([id, this.rows.make(id, shownOf(cells))])
        done++
        if (pace.due) await pace.breathe(0.6 + (0.3 * done) / held.size)
      }
      await this.clashes.settle(clashing, this.projection, this.log)
      // From here to the end nobody else gets a turn: either all of it is seen, or none.
      this.#held = undefined
      lift()
      for (const [id, row] of ready) {
        this.rows.put(id, row)
        if (!this.overlay.keysOf(id)[Symbol.iterator]().next().done) this.rows.touch(id)
      }
      for (const key of clashing) this.rows.touch(idOfKey(key))
      this.tell(held.size > nameable ? '*' : new Set(held.keys()))
    } finally {
      this.#held = undefined
    }
  }

  /** Rows of these records are read again. */
  touch(ids: ReadonlySet<string>): void {
    for (const id of ids) this.rows.touch(id)
    this.tell(ids.size > nameable ? '*' : ids)
  }

  /** Reads the index of rows anew from the projection: at opening, and when a document has been rewritten. Gives the number of records. */
  async index(): Promise<number> {
    this.rows.clear()
    const clashing: string[] = []
    let count = 0
    this.projection.records.forEach((cells, id) => {
      count++
      this.rows.touch(id)
      for (const path of clashingPaths(cells)) clashing.push(`${id}/${path}`)
    })
    for (const id of this.overlay.ids) this.rows.touch(id)
    this.clashes.clear()
    await this.clashes.settle(clashing, this.projection, this.log)
    return count
  }
}

function shownOf(cells: RecordCells): [string, CellValue][] {
  const out: [string, CellValue][] = []
  eachShown(cells, (path, value) => void out.push([path, value]))
  return out
}

const sameShown = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
