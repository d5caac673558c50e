/**
 * A device makes its own many small files into few larger ones. The larger is written and read back first; what it stands for
 * goes when the cloud has had time to carry it. Whoever reads in the middle finds either, or both.
 */
import { toHex } from '../../trust/bytes.ts'
import type { Header } from '../../trust/envelope.ts'
import type { Clock } from '../../store/types.ts'
import type { Depot } from '../../store/depot.ts'
import type { Pace } from '../../store/slices.ts'
import { headerOf, keyOf } from '../exchange/feeds.ts'
import { statementName } from '../file/deliver.ts'
import { reached } from '../file/runs.ts'
import type { Directory } from './directory.ts'
import type { FolderLimits, FolderPauses } from './limits.ts'
import { mergedName } from './names.ts'
import { NewFile } from './newFile.ts'
import type { Note, Remembered } from './notes.ts'
import { keptByOthers, placeOf } from './present.ts'
import { readSamdel, SamdelProblem, type Replaced, type Samdel } from './samdel.ts'

type Named = readonly [name: string, note: Note]

export class Tidying {
  constructor(
    readonly remembered: Remembered,
    readonly clock: Clock,
    readonly limits: FolderLimits,
    readonly pauses: FolderPauses,
  ) {}

  /** `directory` is the device's own place. Throws DirectoryProblem. */
  async tidy(depot: Depot, directory: Directory, pace: Pace): Promise<void> {
    const place = placeOf(depot.owner, depot.device)
    await this.#removeReplaced(depot, directory, place)
    for (const files of this.#groups(depot, place)) {
      await this.#merge(depot, directory, place, files)
      await pace.step()
    }
  }

  #own(depot: Depot, place: string): Named[] {
    const replaced = this.#replaced(depot, place)
    return [...this.remembered.of(place)].filter(
      ([name, note]) =>
        note.is !== 'unfit' &&
        note.owner === depot.owner &&
        note.device === depot.device &&
        !replaced.has(`${name} ${note.sum}`),
    )
  }
  /** Names and sums of files that a larger one of this device holds all of. */
  #replaced(depot: Depot, place: string): Map<string, Note> {
    const found = new Map<string, Note>()
    for (const note of this.remembered.of(place).values())
      if (note.is !== 'unfit' && note.device === depot.device && note.owner === depot.owner)
        for (const { name, sum } of note.replaces) found.set(`${name} ${toHex(sum)}`, note)
    return found
  }

  async #removeReplaced(depot: Depot, directory: Directory, place: string): Promise<void> {
    const replaced = this.#replaced(depot, place)
    const notes = [...this.remembered.of(place)]
    for (const [larger, by] of notes) {
      if (by.replaces.length === 0 || this.clock() - by.made < this.pauses.settle) continue
      const here = notes.filter(([name, note]) => replaced.get(`${name} ${note.sum}`) === by && note !== by)
      // What is about to be relied upon, and what is about to go, is read once more: both may have changed since.
      if (here.length === 0 || (await this.#whole(directory, larger, by)) === undefined) continue
      for (const [name, note] of here)
        if (await this.#whole(directory, name, note)) await this.#remove(directory, place, name)
    }
    // What is left of a write that was cut off: a name, and nothing in it.
    for (const [name, note] of notes)
      if (note.is === 'unfit' && note.size === 0 && this.clock() - note.modified >= this.pauses.stub)
        await this.#remove(directory, place, name)
  }

  /** Files to make one of, oldest name first: as many of a size as are too many, and those that hold what has been erased. */
  #groups(depot: Depot, place: string): Named[][] {
    const own = this.#own(depot, place).sort(([a], [b]) => (a < b ? -1 : 1))
    const { past } = depot.membership
    const stale = own.filter(([, note]) => note.runs.some((run) => past.has(run.document)))
    const small = own.filter(([, { size }]) => size < this.limits.small)
    const middle = own.filter(([, { size }]) => size >= this.limits.small && size < this.limits.middle)
    const many = [small, middle].filter((files) => files.length >= this.limits.many)
    const taken = new Set<string>()
    const groups: Named[][] = []
    for (const files of [...many, stale]) {
      let group: Named[] = []
      let size = 0
      for (const file of files) {
        if (taken.has(file[0])) continue
        if (group.length > 0 && size + file[1].size > this.limits.merged) {
          groups.push(group)
          group = []
          size = 0
        }
        taken.add(file[0])
        group.push(file)
        size += file[1].size
      }
      if (group.length > 1 || (files === stale && group.length > 0)) groups.push(group)
    }
    return groups
  }

  /** Reads them anew: what is written is what they hold, not what is believed about them. */
  async #merge(depot: Depot, directory: Directory, place: string, files: readonly Named[]): Promise<void> {
    const file = new NewFile(depot.owner, depot.device)
    const replaces: Replaced[] = []
    const whole: Samdel[] = []
    for (const [name, note] of files) {
      const samdel = await this.#whole(directory, name, note)
      if (!samdel) continue
      replaces.push({ name, sum: samdel.sum })
      whole.push(samdel)
    }
    const { past } = depot.membership
    const envelopes = whole
      .flatMap((samdel) => samdel.envelopes)
      .flatMap((bytes) => {
        const header = headerOf(bytes)
        return header && !past.has(header.document) ? [{ header, bytes }] : []
      })
      .sort((a, b) => a.header.seq - b.header.seq)
    for (const samdel of whole)
      for (const bytes of samdel.statements) file.say(await statementName(bytes), bytes)
    const kept = this.#keptByOthers(depot)
    for (const { header, bytes } of envelopes) if (header.seq > kept(header)) await file.add(header, bytes)
    // Nothing is left of them: erased, or in others' places.
    if (file.size === 0) {
      for (const { name } of replaces) await this.#remove(directory, place, name)
      return
    }
    const newest = files.at(-1)?.[0] ?? ''
    const made = Math.max(0, this.clock())
    const written = await file.write(directory, made, replaces, (sum) =>
      mergedName(newest, replaces.length, sum),
    )
    this.remembered.put(place, written.name, written.note)
  }

  /** How far of a feed others' places hold, so that this device need not. */
  #keptByOthers(depot: Depot): (header: Header) => number {
    const others = keptByOthers(this.remembered, depot.owner, depot.device)
    const forked = new Set(depot.heads().flatMap((head) => (head.tips.length > 1 ? [keyOf(head)] : [])))
    const known = new Map<string, number>()
    return (header) => {
      const key = keyOf(header)
      // In a forked feed places alone do not name an envelope: it is kept.
      if (header.device === depot.device || forked.has(key)) return 0
      const kept = known.get(key) ?? reached(others(header))?.seq ?? 0
      known.set(key, kept)
      return kept
    }
  }

  async #remove(directory: Directory, place: string, name: string): Promise<void> {
    await directory.remove(name)
    this.remembered.forget(place, name)
  }
  /** The file, when it is whole and still what it was when it was read. */
  async #whole(directory: Directory, name: string, note: Note): Promise<Samdel | undefined> {
    const bytes = await directory.read(name, this.limits.file)
    if (!bytes) return undefined
    try {
      const samdel = await readSamdel(bytes)
      return toHex(samdel.sum) === note.sum ? samdel : undefined
    } catch (cause) {
      if (cause instanceof SamdelProblem) return undefined
      throw cause
    }
  }
}
