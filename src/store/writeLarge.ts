/** A transaction of many writes: drafted, sealed and projected in slices; seen by nobody before it is stored (S9). */
import { composeLarge, editOf } from './compose.ts'
import type { Core } from './core.ts'
import { failureOf, type Queue } from './queue.ts'
import type { Saved } from './saved.ts'
import { Pace } from './slices.ts'
import type { Progress, Transaction } from './types.ts'

/** Inside a turn. */
export async function writeLarge(
  core: Core,
  queue: Queue,
  transaction: Transaction,
  { newId, inverts }: { readonly newId: () => string; readonly inverts: string | undefined },
  progress: Progress,
): Promise<Saved> {
  const flushed = await queue.flushNow()
  if (!flushed.saved) return flushed
  try {
    const composed = await composeLarge(core, transaction, new Pace(progress, 0, 0.3))
    if (typeof composed === 'string') return { saved: false, why: composed, doThis: 'nothing' }
    const id = newId()
    const edit = editOf(core, id, transaction, inverts, composed, () => undefined)
    if (!edit) return { saved: true, transaction: id }
    return await queue.storeLarge(edit, new Pace(progress, 0.3, 0.9))
  } catch (cause) {
    return failureOf(cause)
  }
}
