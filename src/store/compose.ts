/** Turns a transaction into drafts: at once for what a person does by hand, in slices for an import. */
import type { Core } from './core.ts'
import {
  documentOfKey,
  draftOf,
  problemOf,
  problemOfWrite,
  type Draft,
  type Edit,
  type Problem,
} from './draft.ts'
import type { DocumentName } from './keyring.ts'
import { idOfKey } from './record.ts'
import type { Pace } from './slices.ts'
import type { Saved, TextWrite, Transaction } from './types.ts'

type Write = Transaction['writes'][number] | TextWrite
export interface Composed {
  readonly drafts: Map<DocumentName, Draft[]>
  /** Ids of the records that are touched. */
  readonly touched: ReadonlySet<string>
}

export const sizeOf = (t: Transaction): number => t.writes.length + (t.texts?.length ?? 0)
function* eachWrite(t: Transaction): Generator<Write> {
  yield* t.writes
  yield* t.texts ?? []
}

/** A person who has been erased is not brought back by a late edit. */
const wrongWith = (core: Core, write: Write): Problem | undefined =>
  core.ring.membership.erased.has(idOfKey(write.key)) ? 'not-allowed' : problemOfWrite(write)

/**
 * What the cells showed when the person wrote: a write of one that shows something else by now is left out. Texts need it not,
 * since both keep their words.
 */
export const asOf = (core: Core, transaction: Transaction): Transaction => ({
  ...transaction,
  over: transaction.writes.map(({ key }) => ({ key, value: core.value(key) ?? null })),
  ...(transaction.texts
    ? { texts: transaction.texts.map((text) => ({ base: shownText(core, text.key), ...text })) }
    : {}),
})
function shownText(core: Core, key: string): string {
  const shown = core.value(key)
  return typeof shown === 'string' ? shown : ''
}

/** Says of each write whether its cell still shows what it did; a second write of a cell follows the first. */
function standsStill(core: Core, { over }: Transaction): (write: Write) => boolean {
  if (!over) return () => true
  const before = new Map(over.map(({ key, value }) => [key, JSON.stringify(value)]))
  const still = new Map<string, boolean>()
  return ({ key }) => {
    const known = still.get(key)
    if (known !== undefined) return known
    const was = before.get(key)
    const stands = was === undefined || was === JSON.stringify(core.value(key) ?? null)
    still.set(key, stands)
    return stands
  }
}

function place(core: Core, into: Composed['drafts'], draft: Draft): void {
  const name = documentOfKey(core.kinds, draft.key)
  const list = into.get(name)
  if (list) list.push(draft)
  else into.set(name, [draft])
}

/** Nothing is shown before all of it is found to be in order; then each draft lies in the overlay. */
export function compose(core: Core, transaction: Transaction): Composed | Problem {
  const wrong = problemOf(transaction)
  if (wrong) return wrong
  for (const write of eachWrite(transaction)) {
    const problem = wrongWith(core, write)
    if (problem) return problem
  }
  const drafts: Composed['drafts'] = new Map()
  const touched = new Set<string>()
  const still = standsStill(core, transaction)
  for (const write of eachWrite(transaction)) {
    const draft = still(write) ? draftOf(core.drafting, write) : undefined
    if (!draft) continue
    // Laid over before the next is drafted: two writes of one cell in a transaction follow each other.
    core.overlay.put(draft)
    place(core, drafts, draft)
    touched.add(idOfKey(draft.key))
  }
  return { drafts, touched }
}

/** Seen by nobody yet. Throws Stopped. */
export async function composeLarge(
  core: Core,
  transaction: Transaction,
  pace: Pace,
): Promise<Composed | Problem> {
  const wrong = problemOf(transaction)
  if (wrong) return wrong
  const drafts: Composed['drafts'] = new Map()
  const touched = new Set<string>()
  const mine = new Map<string, Draft>()
  const drafting = { ...core.drafting, pending: (key: string) => mine.get(key) }
  const total = sizeOf(transaction)
  const still = standsStill(core, transaction)
  let done = 0
  for (const write of eachWrite(transaction)) {
    const problem = wrongWith(core, write)
    if (problem) return problem
    const draft = still(write) ? draftOf(drafting, write) : undefined
    if (draft) {
      mine.set(draft.key, draft)
      place(core, drafts, draft)
      touched.add(idOfKey(draft.key))
    }
    done++
    if (pace.due) await pace.breathe(done / total)
  }
  await pace.breathe(1)
  return { drafts, touched }
}

/** The edit of what was composed; undefined when nothing changes. One that takes another back is kept even when empty: it marks it. */
export function editOf(
  core: Core,
  id: string,
  { what, note }: Transaction,
  inverts: string | undefined,
  { drafts, touched }: Composed,
  settle: (saved: Saved) => void,
): Edit | undefined {
  if (touched.size === 0 && inverts === undefined) return undefined
  if (touched.size === 0) drafts.set('intern', [])
  return { id, at: core.clock(), what, note, inverts, drafts, settle }
}
