/**
 * What is remembered of a publication that has been compared whole, so that a burst of edits costs what it touches and not the
 * register. Ids alone are kept: which records are ours, which are shown, and which are pointed to.
 */
import type { CellValue } from '../schema/cells.ts'
import {
  candidateIn,
  pointsTo,
  readPublication,
  shownOf,
  type Allowed,
  type Points,
  type Shown,
} from './publicationOf.ts'

type Cells = ReadonlyMap<string, CellValue>
type Rules = Pick<Shown, 'kinds' | 'choices'>
const nowhere: Points = () => false

export class KeptPublication {
  readonly #here: Set<string>
  readonly #shown: Set<string>
  /** Pointed to by something that may be shown: what becomes of these changes what is shown of others. Only ever grows. */
  readonly #targets = new Set<string>()
  /** Nothing to show but links: whether it is shown follows from others. */
  readonly #loose = new Set<string>()

  /** @param into given everything that others are to see */
  constructor(shown: Shown, into: (wanted: Cells) => void) {
    const { wanted, here, candidates } = readPublication(shown, (id, allowed) => {
      this.#note(allowed)
      if (!isFirm(allowed)) this.#loose.add(id)
    })
    this.#here = new Set(here)
    this.#shown = new Set(candidates)
    into(wanted)
  }
  #note(allowed: ReadonlyMap<string, Allowed>): void {
    shownOf(allowed, (id) => {
      this.#targets.add(id)
      return true
    })
  }

  /**
   * What others are to see of these records now, by id; undefined when what is shown of others may have changed too, and
   * everything must be read anew. After that this one is not to be asked again.
   * @param cellsOf a record's cells as they stand; none of one that is erased
   */
  follow(
    rules: Rules,
    ids: Iterable<string>,
    cellsOf: (id: string) => Cells,
  ): ReadonlyMap<string, Cells> | undefined {
    const points = pointsTo(rules.kinds, this.#shown, this.#here)
    const touched = new Map<string, ReadonlyMap<string, Allowed>>()
    for (const id of ids) {
      const before = points(id)
      const { here, allowed } = candidateIn(rules, id, cellsOf(id))
      if (this.#loose.has(id) || (allowed && !isFirm(allowed))) return undefined
      set(this.#here, id, here)
      set(this.#shown, id, allowed !== undefined)
      if (points(id) !== before && this.#targets.has(id)) return undefined
      touched.set(id, allowed ?? new Map<string, Allowed>())
    }
    for (const allowed of touched.values()) this.#note(allowed)
    return new Map([...touched].map(([id, allowed]) => [id, shownOf(allowed, points)]))
  }
}
/** It has something to show whatever becomes of others. */
const isFirm = (allowed: ReadonlyMap<string, Allowed>): boolean => shownOf(allowed, nowhere).size > 0
function set(ids: Set<string>, id: string, on: boolean): void {
  if (on) ids.add(id)
  else ids.delete(id)
}
