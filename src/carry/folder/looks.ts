/** One look through the folder: read what is new, write what is lacking and how far we are, make many files into few. */
import type { Bytes } from '../../trust/bytes.ts'
import type { Pace } from '../../store/slices.ts'
import { DirectoryProblem } from './directory.ts'
import type { FolderLimits, FolderPauses } from './limits.ts'
import { ownerPlace } from './names.ts'
import { Remembered } from './notes.ts'
import { findBase, layoutOf, type Layout } from './places.ts'
import { placeOf } from './present.ts'
import { Reading } from './reading.ts'
import { Statuses, type Heard } from './statuses.ts'
import { Tidying } from './tidying.ts'
import type { Strange } from './strange.ts'
import type { FolderOptions } from './types.ts'
import { Writing } from './writing.ts'

interface Begun {
  readonly remembered: Remembered
  readonly reading: Reading
  readonly writing: Writing
  readonly tidying: Tidying
}

export class Looks {
  strange: readonly Strange[] = []
  foreign: readonly string[] = []
  heard: readonly Heard[] = []
  readonly #statuses: Statuses
  #begun: Promise<Begun> | undefined
  #layout: Layout | undefined
  #count = 0
  readonly #elsewhere: Bytes[] = []
  constructor(
    readonly options: FolderOptions,
    readonly limits: FolderLimits,
    readonly pauses: FolderPauses,
  ) {
    this.#statuses = new Statuses(options.gathering, limits)
  }

  async #begin(): Promise<Begun> {
    const { gathering, memory, clock } = this.options
    const remembered = await Remembered.of(memory)
    return {
      remembered,
      reading: new Reading(gathering, remembered, this.limits),
      writing: new Writing(remembered, clock, this.limits, this.pauses),
      tidying: new Tidying(remembered, clock, this.limits, this.pauses),
    }
  }
  #started(): Promise<Begun> {
    // What could not be remembered at the first try may be at the next.
    return (this.#begun ??= this.#begin().catch((cause: unknown) => {
      this.#begun = undefined
      throw cause
    }))
  }

  /** What others have said, by another way than the folder: they are given time to bring it here. */
  heardElsewhere(statements: readonly Bytes[]): void {
    this.#elsewhere.push(...statements)
  }

  /** True when something new has been stored. Throws DirectoryProblem, DiskFailure, Stopped. */
  async read(pace: Pace): Promise<boolean> {
    const { remembered, reading } = await this.#started()
    const { gathering, directory } = this.options
    const depots = gathering.depots().map(({ depot }) => depot)
    const owners = depots.map(({ owner }) => ownerPlace(owner))
    const wanted = (name: string): boolean =>
      gathering.adopt !== undefined || owners.some((owner) => name.toUpperCase().startsWith(owner))
    const first = new Set([...owners, ...depots.map(({ device }) => device)])
    const base = await findBase(directory, true)
    if (!base) throw new DirectoryProblem('not-allowed')
    const layout = await layoutOf(base, wanted, first, this.limits)
    const { places } = layout
    this.#layout = layout
    this.foreign = layout.foreign
    await remembered.begin(places.map(({ path }) => path))
    const deep = this.#count % this.limits.deepEvery === 0
    const statuses = this.#count % this.limits.statusEvery === 0
    this.#count++
    try {
      const stored = await reading.look(places, deep, pace)
      if (statuses || stored) await this.#statuses.look(places)
      this.heard = this.#statuses.heard()
      return stored
    } finally {
      await remembered.keep()
      this.strange = this.#strange(remembered, layout)
    }
  }

  /** True when a file was written. `last`: nothing comes after it in this visit. Throws DirectoryProblem, DiskFailure. */
  async write(everything: boolean, last: boolean, pace: Pace): Promise<boolean> {
    const layout = this.#layout
    // Without having read what is there, all of it would be written once more.
    if (!layout) return false
    const { remembered, writing } = await this.#started()
    const { gathering, clock } = this.options
    // A place with more in it than is looked at: what is missing there is not known.
    const all = gathering
      .depots()
      .filter(({ depot }) => !layout.tooMany.includes(placeOf(depot.owner, depot.device)))
    writing.base = layout.base
    await writing.heard(this.#elsewhere.splice(0))
    const files = await writing.push(all, everything, pace).finally(() => remembered.keep())
    for (const { depot, documents } of all) {
      const pause = files > 0 || last ? 0 : this.pauses.status
      if (!(await this.#statuses.due(depot, documents, clock(), pause))) continue
      const place = await writing.place(depot.owner, depot.device)
      if (place) await this.#statuses.tell(depot, documents, place, clock())
    }
    return files > 0
  }
  /** Throws DirectoryProblem, Stopped. */
  async tidy(pace: Pace): Promise<void> {
    const layout = this.#layout
    if (!layout) return
    const { remembered, tidying } = await this.#started()
    try {
      for (const { depot } of this.options.gathering.depots()) {
        const own = placeOf(depot.owner, depot.device)
        const place = layout.places.find(({ path }) => path === own)
        if (place) await tidying.tidy(depot, place.directory, pace)
      }
    } finally {
      await remembered.keep()
    }
  }

  #strange(remembered: Remembered, { tooMany }: Layout): Strange[] {
    const named: Strange[] = []
    const add = (name: string, why: Strange['why']): void => {
      if (named.length < this.limits.strange) named.push({ name, why })
    }
    for (const path of tooMany) add(`${path}/`, 'too-many')
    for (const [path, notes] of remembered.places())
      for (const [name, { why }] of notes)
        if (why !== undefined) add(path === '' ? name : `${path}/${name}`, why)
    return named
  }
}
