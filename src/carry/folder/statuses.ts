/** Devices' status files: how far each says it has come, and when this device tells the same. */
import { sha256, toHex, utf8 } from '../../trust/bytes.ts'
import type { Depot, FeedHead } from '../../store/depot.ts'
import { behindOf, keyOf, lastOf } from '../exchange/feeds.ts'
import type { Gathering } from '../types.ts'
import type { Directory, Facts } from './directory.ts'
import type { FolderLimits } from './limits.ts'
import { statusName } from './names.ts'
import type { Place } from './places.ts'
import { readStatus, writeStatus, type Status } from './status.ts'

/** What another device says of itself in the folder. */
export interface Heard {
  readonly owner: string
  readonly device: string
  /** When it said so, by its own clock; for people. */
  readonly at: number
  /** Envelopes it says it has written that are not here. */
  readonly missing: number
  /** Ours that it had not received then. */
  readonly waiting: number
}
interface Seen extends Facts {
  readonly under: string
  readonly status: Status | undefined
}

const textOf = async (heads: readonly FeedHead[]): Promise<string> => {
  const lines = heads.map(
    (head) =>
      `${keyOf(head)} ${head.tips
        .map((tip) => `${tip.seq}.${toHex(tip.hash)}`)
        .sort()
        .join(' ')}`,
  )
  return toHex(await sha256(utf8(lines.sort().join('\n'))))
}

export class Statuses {
  readonly #seen = new Map<string, Seen>()
  /** Own statuses by owner: what was told last, and when. */
  readonly #told = new Map<string, { readonly text: string; readonly at: number }>()
  constructor(
    readonly gathering: Gathering,
    readonly limits: FolderLimits,
  ) {}

  #depot(owner: string): Depot | undefined {
    return this.gathering.depots().find(({ depot }) => depot.owner === owner)?.depot
  }

  async look(places: readonly Place[]): Promise<void> {
    const here = new Set<string>()
    const under = this.gathering
      .depots()
      .map(({ depot }) => depot.membership.hash)
      .join(' ')
    for (const { path, directory, status } of places)
      for (const name of status) {
        const file = `${path}/${name}`
        here.add(file)
        const facts = await directory.facts(name)
        const before = this.#seen.get(file)
        const same = facts?.size === before?.size && facts?.modified === before?.modified
        if (!facts || (same && (before?.status !== undefined || before?.under === under))) continue
        const bytes =
          facts.size > this.limits.status ? undefined : await directory.read(name, this.limits.status)
        const read = bytes && (await readStatus(bytes, (owner) => this.#depot(owner)?.membership))
        this.#seen.set(file, { ...facts, under, status: read })
      }
    for (const file of [...this.#seen.keys()]) if (!here.has(file)) this.#seen.delete(file)
  }

  /** The newest word of each device; this one's own is left out. */
  heard(): Heard[] {
    const newest = new Map<string, Status>()
    for (const { status } of this.#seen.values()) {
      if (!status) continue
      const key = `${status.owner} ${status.device}`
      if ((newest.get(key)?.made ?? -1) < status.made) newest.set(key, status)
    }
    return [...newest.values()].flatMap((status) => {
      const depot = this.#depot(status.owner)
      if (!depot || status.device === depot.device) return []
      return [{ owner: status.owner, device: status.device, at: status.made, ...compared(depot, status) }]
    })
  }

  /** Is there anything to tell that has not been told? `pause` is how long it may wait. */
  async due(depot: Depot, documents: readonly string[], now: number, pause: number): Promise<boolean> {
    const text = await textOf(depot.heads(documents))
    const told = this.#told.get(depot.owner) ?? (await this.#toldBefore(depot))
    if (!told) return true
    return told.text !== text && (now - told.at >= pause || told.at > now)
  }
  async #toldBefore(depot: Depot): Promise<{ readonly text: string; readonly at: number } | undefined> {
    for (const { status } of this.#seen.values()) {
      if (status?.owner !== depot.owner || status.device !== depot.device) continue
      const told = { text: await textOf(status.heads), at: status.made }
      this.#told.set(depot.owner, told)
      return told
    }
    return undefined
  }
  async tell(depot: Depot, documents: readonly string[], directory: Directory, now: number): Promise<void> {
    const heads = depot.heads(documents)
    await directory.write(statusName, await writeStatus(depot, heads, Math.max(0, now)))
    this.#told.set(depot.owner, { text: await textOf(heads), at: now })
  }
}

function compared(depot: Depot, status: Status): { missing: number; waiting: number } {
  const documents = new Set(depot.documents().map(({ id }) => id))
  const ours = new Map(depot.heads().map((head) => [keyOf(head), head]))
  const theirs = new Map(status.heads.map((head) => [keyOf(head), head]))
  let missing = 0
  for (const head of status.heads)
    if (head.device === status.device && documents.has(head.document))
      missing += Math.max(0, lastOf(head.tips) - lastOf(ours.get(keyOf(head))?.tips ?? []))
  let waiting = 0
  for (const head of ours.values())
    if (head.device === depot.device) waiting += behindOf(head, theirs.get(keyOf(head)))
  return { missing, waiting }
}
