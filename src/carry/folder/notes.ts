/** What this device remembers of the files in a folder, so that each is read once. Losing it costs a second reading and nothing else. */
import type { Run } from '../file/runs.ts'
import type { Lack } from '../file/deliver.ts'
import type { Facts } from './directory.ts'
import type { Replaced } from './samdel.ts'
import type { Strange } from './strange.ts'

/** Where the carrier keeps what it remembers between visits: any values that structured clone can copy. */
export interface Memory {
  get(key: string): Promise<unknown>
  /** `undefined` forgets it. */
  set(key: string, value: unknown): Promise<void>
}

export interface WaitingRun {
  readonly run: Run
  readonly for: Lack
  /** The feed's tips here when it was last tried, as one text. */
  readonly tips: string
}
export interface Note extends Facts {
  /** `read`: whole and ours to count on. `waits`: whole, some of it cannot be taken yet. `unfit`: see `why`. */
  readonly is: 'read' | 'waits' | 'unfit'
  /** Why a person should know of it; undefined when all of it is well. */
  readonly why: Strange['why'] | undefined
  readonly owner: string
  readonly device: string
  /** Parts that are in the depot: what the folder is known to hold. */
  readonly runs: readonly Run[]
  readonly says: readonly string[]
  readonly waiting: readonly WaitingRun[]
  /** Something was refused or waits that other statements may change. */
  readonly open: boolean
  /** What stood when it was read: membership, and which owners were here. */
  readonly under: string
  readonly sum: string
  readonly replaces: readonly Replaced[]
  readonly made: number
}
/** Files of one place by name. */
export type Notes = Map<string, Note>

/** Rises when what is remembered means something else: then everything is read once more. */
const shape = 1

interface Kept {
  readonly shape: number
  readonly notes: Notes
}
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'shape' in value &&
  value.shape === shape &&
  'notes' in value &&
  value.notes instanceof Map

/** Since when something of others has been missing in the folder, and how far it reached then. */
export interface Missing {
  readonly reached: number
  readonly since: number
}
const isMissing = (value: unknown): value is ReadonlyMap<string, Missing> => value instanceof Map

const keys = { places: 'folder places', missing: 'folder missing' } as const
const keyOf = (place: string): string => `folder of ${place}`

export class Remembered {
  readonly #places = new Map<string, Notes>()
  readonly #changed = new Set<string>()
  /** Places that notes are kept of, from earlier visits too. */
  #kept = new Set<string>()
  #missing = new Map<string, Missing>()
  /** Statements that were in files which have gone in this visit. */
  readonly gone = new Set<string>()
  #missingChanged = false

  private constructor(readonly memory: Memory) {}
  static async of(memory: Memory): Promise<Remembered> {
    const all = new Remembered(memory)
    const kept = await memory.get(keys.places)
    if (Array.isArray(kept)) all.#kept = new Set(kept.filter((place) => typeof place === 'string'))
    const missing = await memory.get(keys.missing)
    if (isMissing(missing)) all.#missing = new Map(missing)
    return all
  }

  /** Notes of the places that are in the folder now; those of places that are not are forgotten. */
  async begin(places: readonly string[]): Promise<void> {
    for (const place of [...this.#kept, ...this.#places.keys()])
      if (!places.includes(place)) {
        this.#places.delete(place)
        this.#changed.add(place)
      }
    for (const place of places) {
      if (this.#places.has(place)) continue
      const kept = this.#kept.has(place) ? await this.memory.get(keyOf(place)) : undefined
      this.#places.set(place, isKept(kept) ? new Map(kept.notes) : new Map())
    }
  }
  of(place: string): ReadonlyMap<string, Note> {
    return this.#places.get(place) ?? new Map<string, Note>()
  }
  places(): ReadonlyMap<string, ReadonlyMap<string, Note>> {
    return this.#places
  }
  put(place: string, name: string, note: Note): void {
    const notes = this.#places.get(place) ?? new Map<string, Note>()
    this.#places.set(place, notes)
    notes.set(name, note)
    this.#changed.add(place)
  }
  forget(place: string, name: string): void {
    const notes = this.#places.get(place)
    for (const said of notes?.get(name)?.says ?? []) this.gone.add(said)
    if (notes?.delete(name)) this.#changed.add(place)
  }

  get missing(): ReadonlyMap<string, Missing> {
    return this.#missing
  }
  setMissing(missing: Map<string, Missing>): void {
    this.#missingChanged ||= missing.size > 0 || this.#missing.size > 0
    this.#missing = missing
  }

  /** Called after what the notes tell of is stored strictly: never before. */
  async keep(): Promise<void> {
    for (const place of [...this.#changed]) {
      const notes = this.#places.get(place)
      await this.memory.set(keyOf(place), notes && { shape, notes: new Map(notes) })
      this.#changed.delete(place)
      if ((notes !== undefined) === this.#kept.has(place)) continue
      if (notes) this.#kept.add(place)
      else this.#kept.delete(place)
      await this.memory.set(keys.places, [...this.#kept])
    }
    if (this.#missingChanged) await this.memory.set(keys.missing, new Map(this.#missing))
    this.#missingChanged = false
  }
}
