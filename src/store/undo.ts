/** Undo and redo as new transactions that take an older one back, cell by cell, where nobody has been since. */
import type { CellWrite } from '../schema/cells.ts'
import { timeOf } from '../trust/name.ts'
import type { BodyTransaction } from '../trust/body.ts'
import type { Core } from './core.ts'
import { pagesBack } from './history.ts'
import type { Page } from './log.ts'
import { headRefs, Past, type PastWrite } from './past.ts'
import { feedOf, placeOf, refOf, seqOf } from './place.ts'
import { isShown } from './publicationShown.ts'
import { Pace } from './slices.ts'
import type { TextWrite } from './types.ts'

/** Transactions back that can be undone. */
const reach = 200

export interface Step {
  readonly transaction: string
  readonly what: string
  readonly note?: string
  readonly at: number
  /** The transaction to take back now: the one itself, or what last took it back or brought it again. */
  readonly latest: string
}

/** This device's transactions of its two feeds, newest first: each feed in its own order, clocks asked only between them. */
async function ownTransactions(core: Core): Promise<BodyTransaction[]> {
  const lists: BodyTransaction[][] = []
  for (const feed of core.feeds.all()) {
    if (feed.device !== core.ring.device.id || !isShown(core, feed.document)) continue
    const list: BodyTransaction[] = []
    for await (const page of pagesBack(core, feed.number)) {
      list.push(...page.body.transactions.filter((t) => t.part === 0).reverse())
      if (list.length >= reach) break
    }
    lists.push(list)
  }
  const out = new Map<string, BodyTransaction>()
  for (;;) {
    let newest: BodyTransaction[] | undefined
    for (const list of lists) {
      const [a, b] = [list[0], newest?.[0]]
      if (a && (!b || timeOf(a.id) > timeOf(b.id))) newest = list
    }
    const next = newest?.shift()
    if (!next) return [...out.values()]
    if (!out.has(next.id)) out.set(next.id, next)
  }
}

interface Chain {
  readonly root: BodyTransaction
  latest: string
  done: boolean
  /** Something new was done after it was undone: it is not to be brought again. */
  past: boolean
  order: number
}

export async function stacksOf(core: Core): Promise<{ undoable: Step[]; redoable: Step[] }> {
  const chains = new Map<string, Chain>()
  const all = new Set<Chain>()
  let order = 0
  for (const t of (await ownTransactions(core)).reverse()) {
    order++
    if (t.inverts !== undefined) {
      const chain = chains.get(t.inverts)
      if (!chain) continue
      chain.latest = t.id
      chain.done = !chain.done
      chain.order = order
      chains.set(t.id, chain)
      continue
    }
    for (const chain of all) if (!chain.done) chain.past = true
    // What is erased is erased: the rewritten document is no step that can be taken back. Nor is what nobody did by hand.
    if (t.what === 'erase' || t.what === 'introduce') continue
    const chain: Chain = { root: t, latest: t.id, done: true, past: false, order }
    all.add(chain)
    chains.set(t.id, chain)
  }
  const steps = (wanted: (c: Chain) => boolean): Step[] =>
    [...all]
      .filter(wanted)
      .sort((a, b) => b.order - a.order)
      .map(({ root, latest }) => ({
        transaction: root.id,
        what: root.what,
        ...(root.note === undefined ? {} : { note: root.note }),
        at: timeOf(root.id),
        latest,
      }))
  return { undoable: steps((c) => c.done), redoable: steps((c) => !c.done && !c.past) }
}

/** Every page that holds a part of the transaction. Parts of our own stand one after another. */
async function* pagesOf(core: Core, transaction: string): AsyncGenerator<[Page, BodyTransaction]> {
  for (const feed of core.feeds.all()) {
    if (feed.device !== core.ring.device.id) continue
    for await (const page of pagesBack(core, feed.number)) {
      const found = page.body.transactions.find((t) => t.id === transaction)
      if (!found) continue
      yield [page, found]
      for (let part = 1; part < found.of; part++) {
        const next = await core.log.page(placeOf(feedOf(page.place), seqOf(page.place) + part))
        const rest = next?.body.transactions.find((t) => t.id === transaction)
        if (next && rest) yield [next, rest]
      }
      break
    }
  }
}

export interface Inverse {
  readonly writes: CellWrite[]
  readonly texts: TextWrite[]
  /** Cells that somebody has written since: left alone. */
  readonly kept: number
}

/**
 * The write that a cell stands at when what has been taken back is left out: an undo's write stands for what it restored.
 * −1 when that is nothing at all.
 */
async function standsAt(past: Past, ref: number, key: string): Promise<number> {
  for (let at: number | undefined = ref; at !== undefined;) {
    const write: PastWrite | undefined = await past.at(at, key)
    const inverts = write?.transaction.inverts
    if (inverts === undefined) return at
    at = await seenBy(past, write?.seen[0], key, inverts)
  }
  return -1
}
/** Back from a write to the first one of a transaction, and what that one had seen. */
async function seenBy(
  past: Past,
  from: number | undefined,
  key: string,
  transaction: string,
): Promise<number | undefined> {
  let met = false
  for (let at = from; at !== undefined;) {
    const write = await past.at(at, key)
    const mine = write?.transaction.id === transaction
    if (met && !mine) return at
    met ||= mine
    at = write?.seen[0]
  }
  return undefined
}

export async function inverseOf(core: Core, transaction: string): Promise<Inverse> {
  /** Of a cell written several times, the first write says what was before, the last what must still stand. */
  const cells = new Map<string, { first: number; last: number; fresh: boolean }>()
  const pace = new Pace()
  for await (const [page, mine] of pagesOf(core, transaction)) {
    page.writes.forEach(({ transaction: of, write }, index) => {
      if (of !== mine) return
      const ref = refOf(page.place, index)
      const first = cells.get(write.key)
      if (first) first.last = ref
      else {
        const fresh = write.seen.length === 0 && !(write.value instanceof Uint8Array)
        cells.set(write.key, { first: ref, last: ref, fresh })
      }
    })
    await pace.step()
  }
  const writes: CellWrite[] = []
  const texts: TextWrite[] = []
  const past = new Past(core)
  let kept = 0
  for (const [key, { first, last, fresh }] of cells) {
    if (pace.due) await pace.breathe()
    const [head, ...others] = headRefs(core, key)
    if (core.overlay.get(key) || head === undefined || others.length > 0) {
      kept++
      continue
    }
    if (head !== last && (await standsAt(past, head, key)) !== (await standsAt(past, last, key))) {
      kept++
      continue
    }
    if (fresh) {
      writes.push({ key, value: null })
      continue
    }
    const write = await past.at(first, key)
    const before = write && (await past.before(write))
    if (!write) kept++
    else if (write.write.value instanceof Uint8Array)
      texts.push({ key, text: typeof before === 'string' ? before : '' })
    else writes.push({ key, value: before ?? null })
  }
  return { writes, texts, kept }
}
