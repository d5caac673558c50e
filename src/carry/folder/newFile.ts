/** A file in the making: statements and envelopes until it is large enough, then written whole, noted, and begun anew. */
import { toHex, type Bytes } from '../../trust/bytes.ts'
import type { Header } from '../../trust/envelope.ts'
import { Runs, withoutEnvelopes } from '../file/runs.ts'
import type { Directory } from './directory.ts'
import type { Note } from './notes.ts'
import { writeSamdel, type Replaced } from './samdel.ts'

export interface Written {
  readonly name: string
  readonly bytes: Bytes
  readonly note: Note
}

export class NewFile {
  #statements = new Map<string, Bytes>()
  #runs = new Runs()
  #size = 0
  constructor(
    readonly owner: string,
    readonly device: string,
  ) {}

  get size(): number {
    return this.#size
  }
  /** False for one that is in it already. */
  say(name: string, bytes: Bytes): boolean {
    if (this.#statements.has(name)) return false
    this.#statements.set(name, bytes)
    this.#size += bytes.length
    return true
  }
  async add(header: Header, bytes: Bytes): Promise<boolean> {
    if (!(await this.#runs.add(header, bytes))) return false
    this.#size += bytes.length
    return true
  }

  /** Leaves it empty. Throws DirectoryProblem. */
  async write(
    directory: Directory,
    made: number,
    replaces: readonly Replaced[],
    nameFor: (sum: Bytes) => string,
  ): Promise<Written> {
    const runs = this.#runs.all()
    const envelopes = runs.flatMap((run) => run.envelopes)
    const cover = { owner: this.owner, device: this.device, made, replaces }
    const { bytes, sum } = await writeSamdel(cover, [...this.#statements.values()], envelopes)
    const name = nameFor(sum)
    await directory.write(name, bytes)
    const facts = (await directory.facts(name)) ?? { size: bytes.length, modified: made }
    const note: Note = {
      ...facts,
      is: 'read',
      why: undefined,
      owner: this.owner,
      device: this.device,
      made,
      replaces,
      runs: runs.map(withoutEnvelopes),
      says: [...this.#statements.keys()],
      waiting: [],
      open: false,
      under: '',
      sum: toHex(sum),
    }
    this.#statements = new Map()
    this.#runs = new Runs()
    this.#size = 0
    return { name, bytes, note }
  }
}
