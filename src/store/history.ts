/** Who, when, from what to what: read from envelopes. There is no second log. */
import { parseKey, type CellValue } from '../schema/cells.ts'
import type { Row } from '../schema/kind.ts'
import type { Bytes } from '../trust/bytes.ts'
import { headsOf } from '../trust/heads.ts'
import { timeOf } from '../trust/name.ts'
import type { BodyTransaction } from '../trust/body.ts'
import type { Core } from './core.ts'
import { draftsOf, type Edit } from './draft.ts'
import type { Page } from './log.ts'
import { Past, type PastWrite } from './past.ts'
import { placeOf, refOf, seqOf } from './place.ts'
import { isShown } from './publicationShown.ts'
import { idOfKey, pathOfKey } from './record.ts'
import { mergeTexts, readText } from './texts.ts'
import type { HistoryChange, HistoryEntry } from './types.ts'

/** Changes told of each transaction in the whole register's history. */
const changesShown = 20

interface Entry {
  readonly transaction: string
  readonly at: number
  readonly device: string
  readonly what: string
  readonly note?: string
  readonly changes: HistoryChange[]
  records: number
  /** Newest last among those of one moment. */
  order: number
}

const entryOf = (t: BodyTransaction, device: string, order: number): Entry => ({
  transaction: t.id,
  at: timeOf(t.id),
  device,
  what: t.what,
  ...(t.note === undefined ? {} : { note: t.note }),
  changes: [],
  records: t.records,
  order,
})
const changeOf = (
  key: string,
  before: CellValue | undefined,
  after: CellValue | undefined,
): HistoryChange | undefined => {
  const cell = parseKey(key)
  return cell && { ...cell, before, after }
}
const told = (entries: Iterable<Entry>): HistoryEntry[] =>
  [...entries].sort((a, b) => b.at - a.at || b.order - a.order).map(({ order: _order, ...entry }) => entry)

/** Edits that are not stored yet stand in the history too: the person made them. */
function waitingEntries(core: Core, waiting: readonly Edit[], id: string | undefined): Entry[] {
  return waiting.flatMap((edit, i) => {
    const drafts = draftsOf(edit)
    const changes = drafts
      .filter((d) => id === undefined || idOfKey(d.key) === id)
      .slice(0, id === undefined ? changesShown : undefined)
      .flatMap((d) => changeOf(d.key, d.after ? d.after.shown : core.projected(d.key), d.shown) ?? [])
    if (changes.length === 0) return []
    const { at, what, note } = edit
    const records = new Set(drafts.map((d) => idOfKey(d.key))).size
    return [
      {
        transaction: edit.id,
        at,
        device: core.ring.device.id,
        what,
        ...(note === undefined ? {} : { note }),
        changes,
        records,
        order: Number.MAX_SAFE_INTEGER - waiting.length + i,
      },
    ]
  })
}

export async function historyOf(core: Core, waiting: readonly Edit[], id: string): Promise<HistoryEntry[]> {
  const entries = new Map<string, Entry>()
  const past = new Past(core)
  for (const key of core.keysOf(id)) {
    for await (const write of past.of(key)) {
      const known =
        entries.get(write.transaction.id) ?? entryOf(write.transaction, write.page.header.device, write.ref)
      entries.set(write.transaction.id, known)
      const change = changeOf(key, await past.before(write), await past.after(write))
      if (change) known.changes.push(change)
    }
  }
  return told([...entries.values(), ...waitingEntries(core, waiting, id)])
}

/** Pages of a feed from the newest back; of a transaction in many parts only the first, which says how large it is. */
export async function* pagesBack(core: Core, feed: number): AsyncGenerator<Page> {
  const of = core.feeds.get(feed)
  for (let seq = of?.seq ?? 0; of && seq >= of.first; seq--) {
    const page = await core.log.page(placeOf(feed, seq))
    if (!page) continue
    const first = page.body.transactions[0]
    const start = first && page.body.transactions.length === 1 ? seq - first.part : seq
    if (first && start < seq && start >= of.first) {
      const opening = await core.log.page(placeOf(feed, start))
      if (opening?.body.transactions.some((t) => t.id === first.id && t.part === 0)) {
        // The page may also hold what came before the large one.
        yield opening
        seq = start
        continue
      }
    }
    yield page
  }
}

export async function recentHistory(
  core: Core,
  waiting: readonly Edit[],
  limit: number,
): Promise<HistoryEntry[]> {
  const entries = new Map<string, Entry>()
  const past = new Past(core)
  for (const { number, document } of core.feeds.all()) {
    if (!isShown(core, document)) continue
    let fromFeed = 0
    for await (const page of pagesBack(core, number)) {
      let index = page.writes.length
      for (const t of [...page.body.transactions].reverse()) {
        index -= t.writes.length
        if (t.part > 0 || fromFeed++ >= limit) continue
        const known = entries.get(t.id)
        const entry = known ?? entryOf(t, page.header.device, seqOf(page.place) * 2 ** 14 + index)
        if (known) known.records += t.records
        entries.set(t.id, entry)
        for (let i = 0; i < t.writes.length && entry.changes.length < changesShown; i++) {
          const write = await pastAt(past, page, index + i)
          const change = write && changeOf(write.write.key, await past.before(write), await past.after(write))
          if (change) entry.changes.push(change)
        }
      }
      if (fromFeed >= limit) break
    }
  }
  return told([...entries.values(), ...waitingEntries(core, waiting, undefined)]).slice(0, limit)
}

const pastAt = async (past: Past, page: Page, index: number): Promise<PastWrite | undefined> => {
  const key = page.writes[index]?.write.key
  return key === undefined ? undefined : past.at(refOf(page.place, index), key)
}

/** The record as it was: what counted at the time by the writers' own clocks, which are all there is to go by. */
export async function rowThen(core: Core, id: string, at: number): Promise<Row | undefined> {
  const values = new Map<string, CellValue>()
  const past = new Past(core)
  for (const key of core.keysOf(id)) {
    const writes: PastWrite[] = []
    for await (const write of past.of(key)) if (write.at <= at) writes.push(write)
    const updates = writes.flatMap((w) =>
      w.write.value instanceof Uint8Array ? [w.write.value as Bytes] : [],
    )
    if (updates.length > 0) {
      values.set(key, readText(mergeTexts(updates)))
      continue
    }
    const names = new Map(writes.map((w) => [w.ref, w.name]))
    const [shown] = headsOf(
      writes.map((w) => ({
        name: w.name,
        depth: w.write.depth,
        seen: w.seen.map((ref) => names.get(ref) ?? ''),
        value: w.write.value as CellValue,
      })),
    )
    if (shown) values.set(key, shown.value)
  }
  return core.rows.make(
    id,
    [...values].map(([key, value]) => [pathOfKey(key), value] as const),
  )
}
