/** Which files are to be read now, and reading them: each once, and again only when something says that it may go better. */
import { toHex } from '../../trust/bytes.ts'
import type { Depot } from '../../store/depot.ts'
import type { Pace } from '../../store/slices.ts'
import { keyOf, lastOf } from '../exchange/feeds.ts'
import type { Gathering } from '../types.ts'
import type { FolderLimits } from './limits.ts'
import type { Note, Remembered } from './notes.ts'
import type { Place } from './places.ts'
import { readInto, unfit, type Standing, type TipsText } from './readFile.ts'

/** What a depot is told that something came from begins so. */
export const fromFolder = 'folder '

interface Stands extends Standing {
  /** The last place of a feed here; undefined when its document is not (any longer) one of this owner's. */
  last(note: Note, run: Note['runs'][number]): number | undefined
}

/** How everything stands here at this moment; made anew before each round of reading. */
function standingOf(gathering: Gathering): Stands {
  const depots = new Map<string, Depot>()
  for (const { depot } of gathering.depots()) depots.set(depot.owner, depot)
  const heads = new Map<Depot, Map<string, { text: string; last: number }>>()
  const headsOf = (depot: Depot): Map<string, { text: string; last: number }> => {
    const known = heads.get(depot)
    if (known) return known
    const made = new Map<string, { text: string; last: number }>()
    for (const head of depot.heads()) {
      const text = head.tips.map((tip) => `${tip.seq}.${toHex(tip.hash.subarray(0, 8))}`).join(' ')
      made.set(keyOf(head), { text, last: lastOf(head.tips) })
    }
    heads.set(depot, made)
    return made
  }
  return {
    depots,
    under: [...depots.values()].map((depot) => depot.membership.hash).join(' '),
    tips:
      (depot): TipsText =>
      (key) =>
        headsOf(depot).get(key)?.text ?? '',
    last: (note, run) => {
      const depot = depots.get(note.owner)
      if (!depot?.documents().some(({ id }) => id === run.document)) return undefined
      return headsOf(depot).get(keyOf(run))?.last ?? 0
    },
  }
}

interface Wanted {
  readonly place: Place
  readonly name: string
}

export class Reading {
  /** Files that were not whole: the look at which each is tried again. */
  readonly #later = new Map<string, { tries: number; next: number }>()
  /** What was gone from here, and how the feeds stood when that was last tried: a removal takes some back for good. */
  readonly #gone = new Map<string, string>()
  #looks = 0
  constructor(
    readonly gathering: Gathering,
    readonly remembered: Remembered,
    readonly limits: FolderLimits,
  ) {}

  /** True when the depots have something new. */
  async look(places: readonly Place[], deep: boolean, pace: Pace): Promise<boolean> {
    this.#looks++
    this.#forgetGone(places)
    const wanted = await this.#changed(places, deep)
    let stored = false
    let done = 0
    let standing = standingOf(this.gathering)
    for (const { place, name } of wanted) {
      if (await this.#read(place, name, standing, pace)) {
        stored = true
        standing = standingOf(this.gathering)
      }
      pace.progress.onProgress?.(++done / wanted.length)
      await pace.step()
    }
    // What waited for something that has come now. Each round but the last one stores something, so it ends.
    for (let again = this.#ready(places); again.length > 0; again = this.#ready(places)) {
      let more = false
      for (const { place, name } of again) {
        standing = standingOf(this.gathering)
        if (await this.#read(place, name, standing, pace)) more = true
        await pace.step()
      }
      if (!more) break
      stored = true
    }
    return stored
  }

  #forgetGone(places: readonly Place[]): void {
    for (const { path, names } of places) {
      const here = new Set(names)
      for (const name of this.remembered.of(path).keys())
        if (!here.has(name)) this.remembered.forget(path, name)
    }
  }

  /** New files, and those whose size or time says that they are others than they were. */
  async #changed(places: readonly Place[], deep: boolean): Promise<Wanted[]> {
    const wanted: Wanted[] = []
    for (const place of places)
      for (const name of place.names) {
        const note = this.remembered.of(place.path).get(name)
        if (!note) wanted.push({ place, name })
        else if (deep || (note.is === 'unfit' && this.#isDue(`${place.path}/${name}`))) {
          const facts = await place.directory.facts(name)
          const same = facts?.size === note.size && facts.modified === note.modified
          // A file may be filled without a change of size or time; what a newer release wrote may be ours to read by now.
          const again = note.why === 'truncated' || (deep && note.why === 'newer-format')
          if (facts && (!same || again)) wanted.push({ place, name })
        }
      }
    return wanted
  }
  #isDue(file: string): boolean {
    const later = this.#later.get(file)
    return !later || later.next <= this.#looks
  }
  #putOff(file: string): void {
    const tries = (this.#later.get(file)?.tries ?? 0) + 1
    const looks = Math.min(this.limits.mostLooks, 2 ** Math.min(tries - 1, 30))
    this.#later.set(file, { tries, next: this.#looks + looks })
  }

  /** Read before, and what it waited for may have come; or what it gave us is gone from here. */
  #ready(places: readonly Place[]): Wanted[] {
    const standing = standingOf(this.gathering)
    const wanted: Wanted[] = []
    for (const place of places)
      for (const [name, note] of this.remembered.of(place.path))
        if (isReady(note, standing) || this.#isGone(`${place.path}/${name}`, note, standing))
          wanted.push({ place, name })
    return wanted
  }
  /** Taken once, and not here now: a restored profile, a damaged disk. */
  #isGone(file: string, note: Note, standing: Stands): boolean {
    const gone = note.runs.filter((run) => (standing.last(note, run) ?? run.to) < run.to)
    if (gone.length === 0) return false
    const now = gone.map((run) => `${keyOf(run)} ${standing.last(note, run)}`).join('\n')
    if (this.#gone.get(file) === now) return false
    this.#gone.set(file, now)
    return true
  }

  async #read({ directory, path }: Place, name: string, standing: Standing, pace: Pace): Promise<boolean> {
    const file = `${path}/${name}`
    const facts = await directory.facts(name)
    if (!facts) return false
    if (facts.size > this.limits.file) {
      this.#putOff(file)
      this.remembered.put(path, name, unfit(facts, 'too-large', standing.under))
      return false
    }
    const bytes = await directory.read(name, this.limits.file)
    // It is being changed this very moment: what has no note is new at the next look.
    if (!bytes) return false
    const { note, stored } = await readInto(this.gathering, standing, bytes, facts, fromFolder + file, pace)
    if (note.is === 'unfit') this.#putOff(file)
    else this.#later.delete(file)
    this.remembered.put(path, name, note)
    return stored
  }
}

function isReady(note: Note, standing: Stands): boolean {
  if (note.open && note.under !== standing.under) return true
  const depot = standing.depots.get(note.owner)
  if (!depot) return false
  const tips = standing.tips(depot)
  for (const { run, for: lack, tips: then } of note.waiting)
    if (lack === 'envelope' && tips(keyOf(run)) !== then && (standing.last(note, run) ?? 0) >= run.from - 1)
      return true
  return false
}
